// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/sentence_words.h"
#include "geodata/events/vocabulary.h"
#include "geodata/language/fold.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline {

/// Phrases of one or more words with a value each, found word by word in a sentence. Compares folded words;
/// where phrases differ in accents only, the one that is spelled like the text wins. In "set … on fire" a
/// few words may stand where the dots are; the match is then the part before them. What a look-up costs
/// depends on the phrases that begin with the same two words, not on how many there are. Look-ups are
/// thread-safe.
template <typename T>
class PhraseTable {
  public:
    struct Match {
        const T* value = nullptr;
        std::size_t size = 0;    ///< words it takes
        std::size_t weight = 0;  ///< words it is known by: those behind "…" too
        explicit operator bool() const { return value != nullptr; }
    };

    /// `bit`: which of a lexicon's tables it is, 0 to 57.
    explicit PhraseTable(unsigned bit) : mask_(std::uint64_t{1} << bit) {}

    /// `lower`: the phrase in lower case, with its accents.
    void add(std::string_view lower, T value, Vocabulary& vocabulary) {
        const std::size_t gap = lower.find(kGap);
        const std::string_view tail = gap == lower.npos ? "" : lower.substr(gap + kGap.size());
        lower = lower.substr(0, gap);
        Entry entry{numbered(lower, mask_, vocabulary), numbered(tail, 0, vocabulary), std::string(lower),
                    std::string(lower.substr(0, lower.find_first_of(" '-"))), std::move(value)};
        if (entry.lower.ends_with('\'')) entry.lower.pop_back();
        if (entry.words.empty()) return;
        Group& group = groups_[entry.words.front()];
        if (entry.words.size() == 1) {
            group.single.push_back(entries_.size());
        } else {
            const auto at = std::upper_bound(
                group.longer.begin(), group.longer.end(), entry.words[1],
                [](std::uint32_t word, const Longer& longer) { return word < longer.second_word; });
            group.longer.insert(at, {entry.words[1], entries_.size()});
        }
        entries_.push_back(std::move(entry));
    }

    bool empty() const { return entries_.empty(); }

    /// The longest phrase that starts at the word.
    Match at(const SentenceWords& sentence, std::size_t i) const {
        if (i >= sentence.size()) return {};
        return at(sentence, i, sentence[i].forms.front());
    }

    /// The same with another form of the first word (without an Arabic clitic).
    Match at(const SentenceWords& sentence, std::size_t i, const WordForm& first) const {
        if ((first.tables & mask_) == 0) return {};
        return longest(sentence, i, first);
    }

    /// All single words and phrases that start at the word, spelled like the text first: value, size, weight.
    template <typename Visit>
    void each_at(const SentenceWords& sentence, std::size_t i, const WordForm& first, Visit visit) const {
        if ((first.tables & mask_) == 0) return;
        for (const Hit& hit : hits_at(sentence, i, first))
            visit(entries_[hit.entry].value, hit.extent.size, hit.extent.weight);
    }

  private:
    static constexpr std::string_view kGap = "…";
    /// Words that may stand where the dots are.
    static constexpr std::size_t kWidestGap = 5;

    /// Words are numbers of the vocabulary.
    struct Entry {
        std::vector<std::uint32_t> words;
        std::vector<std::uint32_t> tail;  ///< words behind the dots
        std::string lower;                ///< without the tail
        std::string first_lower;          ///< the first word of it
        T value;
    };
    /// Entries of one first word, in their order; those of several words by their second.
    struct Longer {
        std::uint32_t second_word = 0;
        std::size_t entry = 0;
    };
    struct Group {
        std::vector<std::size_t> single;
        std::vector<Longer> longer;
    };
    struct Extent {
        std::size_t size = 0, weight = 0;
    };
    struct Hit {
        std::size_t entry = 0;
        Extent extent;
    };

    /// The numbers of a phrase's words; the first of them gets `bits`.
    static std::vector<std::uint32_t> numbered(std::string_view phrase, std::uint64_t bits,
                                               Vocabulary& vocabulary) {
        const std::string folded = fold_phrase(phrase);
        std::vector<std::uint32_t> words;
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find(' ', begin), folded.size());
            words.push_back(vocabulary.add(std::string_view(folded).substr(begin, end - begin),
                                           words.empty() ? bits : 0));
            begin = end + 1;
        }
        return words;
    }

    Match longest(const SentenceWords& sentence, std::size_t i, const WordForm& first) const {
        const auto found = groups_.find(first.number);
        if (found == groups_.end()) return {};
        Match best;
        std::size_t best_entry = 0;
        bool best_is_exact = false;
        const auto weigh = [&](std::size_t index, Extent extent) {
            const Entry& entry = entries_[index];
            if (extent.size == 0 || extent.weight < best.weight || !is_spelled_alike(entry, sentence[i]))
                return;
            const bool exact = extent.weight > 1 || entry.lower == sentence[i].lower;
            // Of equals the earlier entry stays.
            if (extent.weight == best.weight && (best_is_exact == exact ? best_entry < index : best_is_exact))
                return;
            best = {&entry.value, extent.size, extent.weight};
            best_entry = index;
            best_is_exact = exact;
        };
        for (const std::size_t index : found->second.single)
            weigh(index, extent_from(entries_[index], sentence, i, i + 1, 1));
        each_longer(found->second, sentence, i, weigh);
        return best;
    }

    /// All entries that start there, in their order.
    std::vector<Hit> hits_at(const SentenceWords& sentence, std::size_t i, const WordForm& first) const {
        std::vector<Hit> hits;
        const auto found = groups_.find(first.number);
        if (found == groups_.end()) return hits;
        const std::string& lower = sentence[i].lower;
        const auto& single = found->second.single;
        const bool exact_exists = std::any_of(single.begin(), single.end(), [&](std::size_t index) {
            return entries_[index].tail.empty() && entries_[index].lower == lower;
        });
        for (const std::size_t index : single) {
            const Entry& entry = entries_[index];
            if (!is_spelled_alike(entry, sentence[i]) ||
                (entry.tail.empty() && exact_exists && entry.lower != lower))
                continue;
            if (const Extent extent = extent_from(entry, sentence, i, i + 1, 1); extent.size > 0)
                hits.push_back({index, extent});
        }
        const std::size_t singles = hits.size();
        each_longer(found->second, sentence, i, [&](std::size_t index, Extent extent) {
            if (extent.size > 0 && is_spelled_alike(entries_[index], sentence[i]))
                hits.push_back({index, extent});
        });
        if (hits.size() > singles)
            std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.entry < b.entry; });
        return hits;
    }

    /// Visits the entries whose second word stands behind the first, each with its extent.
    template <typename Visit>
    static void each_second(const Group& group, std::uint32_t word, Visit visit) {
        auto at = std::lower_bound(
            group.longer.begin(), group.longer.end(), word,
            [](const Longer& longer, std::uint32_t wanted) { return longer.second_word < wanted; });
        for (; at != group.longer.end() && at->second_word == word; ++at) visit(at->entry);
    }
    template <typename Visit>
    void each_longer(const Group& group, const SentenceWords& sentence, std::size_t i, Visit visit) const {
        if (group.longer.empty()) return;
        // Light words and numbers may stand between; a word that they have among them was met before.
        for (std::size_t second = i + 1; second < sentence.size(); ++second) {
            for (const WordForm& form : sentence[second].forms) {
                if (form.number == 0 || stands_within(sentence, i + 1, second, form.number)) continue;
                each_second(group, form.number, [&](std::size_t index) {
                    visit(index, sentence[second].before >= Break::strong
                                     ? Extent{}
                                     : extent_from(entries_[index], sentence, i, second + 1, 2));
                });
            }
            if (!sentence[second].light && !sentence[second].counts) return;
        }
    }
    static bool stands_within(const SentenceWords& sentence, std::size_t begin, std::size_t end,
                              std::uint32_t word) {
        for (std::size_t at = begin; at < end; ++at)
            if (is_word(sentence[at], word)) return true;
        return false;
    }

    /// Accents part the shortest words ("à" and "a"), and what is written without them is not the word that
    /// has them ("cibles" is not "ciblés") unless it stands in capitals.
    static bool is_spelled_alike(const Entry& entry, const SentenceWord& word) {
        if (word.forms.front().number != entry.words.front() || entry.first_lower == word.lower) return true;
        const bool is_single = entry.words.size() == 1 && entry.tail.empty();
        // A capital often goes without its accent: "Etat islamique".
        const bool has_fewer_accents = entry.first_lower.size() > word.lower.size();
        const bool drops_accents = has_fewer_accents && !word.all_capitals && (is_single || !word.capital);
        // "A Dori": a letter alone that opens a sentence.
        const bool is_bare_capital = has_fewer_accents && word.capital && word.folded.size() == 1;
        const bool is_long = word.folded.size() > 2 || !is_single || is_bare_capital;
        return is_long && (!drops_accents || is_bare_capital);
    }

    /// The word or, in Arabic, the word without its clitics: "القصف المدفعي".
    static bool is_word(const SentenceWord& word, std::uint32_t wanted) {
        return std::any_of(word.forms.begin(), word.forms.end(),
                           [&](const WordForm& form) { return form.number == wanted; });
    }

    /// How many words of the sentence the phrase takes; 0 when it does not stand there. The first `known`
    /// words are known to stand from word i to `at`.
    static Extent extent_from(const Entry& entry, const SentenceWords& sentence, std::size_t i,
                              std::size_t at, std::size_t known) {
        const std::size_t size = size_from(entry.words, sentence, i, at, known);
        if (size == 0 || entry.tail.empty()) return {size, size};
        for (std::size_t behind = i + size; behind <= i + size + kWidestGap && behind < sentence.size();
             ++behind) {
            if (sentence[behind].before >= Break::strong) break;
            if (is_word(sentence[behind], entry.tail.front()) &&
                size_from(entry.tail, sentence, behind, behind + 1, 1) > 0)
                return {size, size + entry.tail.size()};
        }
        return {};
    }

    /// Light words and numbers may stand between.
    static std::size_t size_from(const std::vector<std::uint32_t>& words, const SentenceWords& sentence,
                                 std::size_t i, std::size_t at, std::size_t known) {
        for (std::size_t k = known; k < words.size(); ++k, ++at) {
            while (at < sentence.size() && !is_word(sentence[at], words[k]) &&
                   (sentence[at].light || sentence[at].counts))
                ++at;
            if (at >= sentence.size() || !is_word(sentence[at], words[k]) ||
                sentence[at].before >= Break::strong)
                return 0;
        }
        return at - i;
    }

    std::uint64_t mask_;
    std::vector<Entry> entries_;
    std::unordered_map<std::uint32_t, Group> groups_;
};

}  // namespace dateline
