// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/counts.h"

#include <algorithm>
#include <cctype>

namespace dateline {
namespace {

constexpr int kLargest = 1'000'000;

/// A digit 0 to 9, Arabic-Indic ("٣٢") or Persian ones included, and the bytes it takes; -1 for anything
/// else.
struct Digit {
    int value = -1;
    std::size_t bytes = 1;
};

Digit digit_at(std::string_view word, std::size_t i) {
    const auto lead = static_cast<unsigned char>(word[i]);
    if (lead < 0x80) return {std::isdigit(lead) != 0 ? lead - '0' : -1, 1};
    const int next = static_cast<unsigned char>(i + 1 < word.size() ? word[i + 1] : '\0');
    const int first = lead == 0xD9 ? 0xA0 : lead == 0xDB ? 0xB0 : 0x100;
    return next >= first && next < first + 10 ? Digit{next - first, 2} : Digit{};
}

std::optional<int> digits_of(std::string_view word) {
    int value = 0;
    int group = -1;
    if (word.empty()) return std::nullopt;
    for (std::size_t i = 0; i < word.size();) {
        if (word[i] == '.' || word[i] == ',') {
            if (group != -1 && group != 3) return std::nullopt;
            group = 0;
            ++i;
            continue;
        }
        const Digit digit = digit_at(word, i);
        if (digit.value < 0) return std::nullopt;
        i += digit.bytes;
        value = value * 10 + digit.value;
        if (group >= 0) ++group;
        if (value > kLargest) return std::nullopt;
    }
    return group == -1 || group == 3 ? std::optional(value) : std::nullopt;
}

/// "Vingt et un", "soixante et onze".
bool adds_to_tens(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i) {
    const auto match = lexicon.numbers.at(words, i);
    return match && (*match.value == 1 || *match.value == 11);
}

}  // namespace

std::optional<Count> count_at(const EventLexicon& lexicon, const SentenceWords& words, std::size_t i) {
    if (words[i].is_number) {
        auto value = digits_of(words[i].folded);
        if (!value) return std::nullopt;
        std::size_t last = i + 1;
        while (last < words.size() && words[last].is_number && words[last].folded.size() == 3 &&
               words[last].before == Break::none && *value < 1000 && words[i].folded.size() <= 3) {
            const auto group = digits_of(words[last].folded);
            if (!group) break;
            value = *value * 1000 + *group;
            ++last;
        }
        return Count{*value, last, false};
    }
    // "و580": digits after a clitic.
    for (const WordForm& form : words[i].forms) {
        const auto value = digits_of(form.text);
        if (value) return Count{*value, i + 1, false};
    }
    // Number words one after the other: "soixante quatorze", "deux cents", "quatre vingt dix".
    int total = 0, current = 0;
    std::size_t last = i;
    while (last < words.size()) {
        PhraseTable<int>::Match match;
        for (const WordForm& form : words[last].forms) {
            match = lexicon.numbers.at(words, last, form);
            if (match) break;
        }
        if (!match || (last > i && words[last].before != Break::none)) {
            // "vingt et un", "forty and two"
            const bool joins = last > i && last + 1 < words.size() &&
                               lexicon.number_joiners.contains(words[last].folded) && current >= 20 &&
                               adds_to_tens(lexicon, words, last + 1);
            if (!joins) break;
            ++last;
            continue;
        }
        const int value = *match.value;
        // "خمسة عشر جنديا": counted, not counting.
        if (value == 0 || (last > i && value == 1 && lexicon.people.at(words, last))) break;
        if (value == 1000)
            total += std::max(1, current) * 1000, current = 0;
        else if (value == 100 || (value == 20 && current == 4))
            current = std::max(1, current) * value;
        else
            current += value;
        last += match.size;
    }
    if (last == i) return std::nullopt;
    return Count{total + current, last, last == i + 1 && total + current == 1};
}

}  // namespace dateline
