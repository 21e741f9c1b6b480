// SPDX-License-Identifier: Apache-2.0
#include "render/page/speech.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 2> apostrophes{"'", "\u2019"};
constexpr std::array<std::string_view, 14> loose_marks{
    " ", ",", ";", ":", ".", "!", "?", ")", "-", "\u2013", "\u2014", "\u2026", "\u00a0", "\u202f"};
constexpr std::array<std::string_view, 3> closing_marks{"\u00bb", "\u201d", "\""};
constexpr std::array<std::string_view, 4> quotation_marks{"\u00ab", "\u00bb", "\u201c", "\u201d"};
constexpr std::array<std::string_view, 3> spaces{"\u202f", "\u00a0", " "};

template <typename Marks>
std::size_t mark_at_start(std::string_view text, const Marks& marks) {
    const auto found =
        std::ranges::find_if(marks, [&](std::string_view mark) { return text.starts_with(mark); });
    return found == marks.end() ? 0 : found->size();
}

template <typename Marks>
std::size_t mark_at_end(std::string_view text, const Marks& marks) {
    const auto found =
        std::ranges::find_if(marks, [&](std::string_view mark) { return text.ends_with(mark); });
    return found == marks.end() ? 0 : found->size();
}

std::string_view without_loose_end(std::string_view text) {
    while (const std::size_t mark = mark_at_end(text, loose_marks)) {
        text.remove_suffix(mark);
    }
    return text;
}

// Whether one of the words of a list in which blanks stand between them.
bool is_listed(std::string_view word, std::string_view list) {
    while (!list.empty()) {
        const std::size_t blank = std::min(list.find(' '), list.size());
        if (list.substr(0, blank) == word) {
            return true;
        }
        list.remove_prefix(std::min(blank + 1, list.size()));
    }
    return false;
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// With these marks for quotations within; empty where they do not pair.
std::string with_inner_marks(std::string_view text, std::string_view open, std::string_view close) {
    std::string out;
    int depth = 0;
    bool paired = true;
    while (!text.empty()) {
        const bool opens = text.starts_with("\u00ab") || text.starts_with("\u201c");
        const bool closes = text.starts_with("\u00bb") || text.starts_with("\u201d");
        if (!opens && !closes) {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(mark_at_start(text, quotation_marks));
        if (opens) {
            ++depth;
            out += open;
            text.remove_prefix(mark_at_start(text, spaces));
        } else {
            paired = paired && depth > 0;
            --depth;
            while (const std::size_t space = mark_at_end(out, spaces)) {
                out.resize(out.size() - space);
            }
            out += close;
        }
    }
    return paired && depth == 0 ? out : std::string();
}

}  // namespace

std::string without_leading_punctuation(std::string_view text) {
    while (const std::size_t mark = mark_at_start(text, loose_marks) + mark_at_start(text, closing_marks)) {
        text.remove_prefix(mark);
    }
    return std::string(text);
}

std::string speaker_words(std::string_view attribution, const Locale& locale) {
    std::string words = without_leading_punctuation(without_loose_end(attribution));
    while (mark_at_end(words, apostrophes) > 0) {
        const std::size_t blank = words.find_last_of(' ');
        words.resize(blank == std::string::npos ? 0 : blank);
        words = without_loose_end(words);
    }
    const std::size_t end = std::min(words.find_first_of(" '"), words.find(apostrophes[1]));
    if (end == std::string::npos || !locale.has("list.speaker-lowercase")) {
        return words;
    }
    std::string first = words.substr(0, end);
    std::ranges::transform(first, first.begin(), lower);
    if (is_listed(first, locale.text("list.speaker-lowercase"))) {
        words.replace(0, end, first);
    }
    return words;
}

std::string quoted_words(std::string_view text, const Locale& locale) {
    const std::string pattern = locale.text("list.inner-quote", {{"text", "\n"}});
    const std::size_t middle = pattern.find('\n');
    const std::string bare = without_leading_punctuation(text);
    std::string inner = with_inner_marks(bare, pattern.substr(0, middle), pattern.substr(middle + 1));
    if (inner.empty()) {
        for (std::string_view rest = bare; !rest.empty();) {
            if (const std::size_t mark = mark_at_start(rest, quotation_marks)) {
                const bool opened =
                    rest.starts_with(quotation_marks[0]) || rest.starts_with(quotation_marks[2]);
                rest.remove_prefix(mark);
                if (opened) {
                    rest.remove_prefix(mark_at_start(rest, spaces));
                } else if (const std::size_t space = mark_at_end(inner, spaces)) {
                    inner.resize(inner.size() - space);
                }
                continue;
            }
            inner += rest.front();
            rest.remove_prefix(1);
        }
    }
    return locale.text("list.quote", {{"text", inner}});
}

}  // namespace dateline
