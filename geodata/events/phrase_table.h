// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/sentence_words.h"
#include "geodata/events/vocabulary.h"
#include "geodata/language/fold.h"

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
/// few words may stand where the dots are; the match is then the part before them. Look-ups are thread-safe.
template <typename T>
class PhraseTable {
  public:
    struct Match {
        const T* value = nullptr;
        std::size_t size = 0;    ///< words it takes
        std::size_t weight = 0;  ///< words it is known by: those behind "…" too
        explicit operator bool() const { return value != nullptr; }
    };

    /// `bit`: which of a lexicon's tables it is, 0 to 59.
    explicit PhraseTable(unsigned bit) : mask_(std::uint64_t{1} << bit) {}

    /// `lower`: the phrase in lower case, with its accents.
    void add(std::string_view lower, T value, Vocabulary& vocabulary) {
        const std::size_t gap = lower.find(kGap);
        const std::string_view tail = gap == lower.npos ? "" : lower.substr(gap + kGap.size());
        lower = lower.substr(0, gap);
        Entry entry{split(fold_phrase(lower)), split(fold_phrase(tail)), std::string(lower),
                    std::move(value)};
        if (entry.lower.ends_with('\'')) entry.lower.pop_back();
        if (entry.words.empty()) return;
        vocabulary.add(entry.words.front(), mask_);
        entries_[entry.words.front()].push_back(std::move(entry));
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
        const auto found = entries_.find(first.text);
        if (found == entries_.end()) return {};
        Match best;
        bool best_is_exact = false;
        for (const Entry& entry : found->second) {
            const auto [size, weight] = extent_at(entry, sentence, i);
            if (size == 0 || weight < best.weight || !is_spelled_alike(entry, sentence[i])) continue;
            const bool exact = weight > 1 || entry.lower == sentence[i].lower;
            if (weight == best.weight && (best_is_exact || !exact)) continue;
            best = {&entry.value, size, weight};
            best_is_exact = exact;
        }
        return best;
    }

    /// All single words and phrases that start at the word, spelled like the text first: value, size, weight.
    template <typename Visit>
    void each_at(const SentenceWords& sentence, std::size_t i, const WordForm& first, Visit visit) const {
        if ((first.tables & mask_) == 0) return;
        const auto found = entries_.find(first.text);
        if (found == entries_.end()) return;
        bool exact_exists = false;
        for (const Entry& entry : found->second)
            exact_exists = exact_exists || (entry.lower == sentence[i].lower && entry.words.size() == 1 &&
                                            entry.tail.empty());
        for (const Entry& entry : found->second)
            if (is_spelled_alike(entry, sentence[i]) && (entry.words.size() > 1 || !entry.tail.empty() ||
                                                         !exact_exists || entry.lower == sentence[i].lower))
                if (const Extent extent = extent_at(entry, sentence, i); extent.size > 0)
                    visit(entry.value, extent.size, extent.weight);
    }

  private:
    static constexpr std::string_view kGap = "…";
    /// Words that may stand where the dots are.
    static constexpr std::size_t kWidestGap = 5;

    struct Entry {
        std::vector<std::string> words;
        std::vector<std::string> tail;  ///< words behind the dots
        std::string lower;              ///< without the tail
        T value;
    };

    static std::vector<std::string> split(const std::string& folded) {
        std::vector<std::string> words;
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find(' ', begin), folded.size());
            if (end > begin) words.push_back(folded.substr(begin, end - begin));
            begin = end + 1;
        }
        return words;
    }

    /// Accents part the shortest words ("à" and "a"), and what is written without them is not the word that
    /// has them
    /// ("cibles" is not "ciblés") unless it stands in capitals.
    static bool is_spelled_alike(const Entry& entry, const SentenceWord& word) {
        if (entry.words.size() > 1 || !entry.tail.empty() || word.folded != entry.words.front() ||
            entry.lower == word.lower)
            return true;
        const bool drops_accents = entry.lower.size() > word.lower.size() && !word.all_capitals;
        return word.folded.size() > 2 && !drops_accents;
    }

    /// The word or, in Arabic, the word without its clitics: "القصف المدفعي".
    static bool is_word(const SentenceWord& word, const std::string& wanted) {
        if (word.folded == wanted) return true;
        for (std::size_t i = 1; i < word.forms.size(); ++i)
            if (word.forms[i].text == wanted) return true;
        return false;
    }

    struct Extent {
        std::size_t size = 0, weight = 0;
    };
    /// How many words of the sentence the phrase takes there; 0 when it does not stand there.
    static Extent extent_at(const Entry& entry, const SentenceWords& sentence, std::size_t i) {
        const std::size_t size = size_at(entry.words, sentence, i);
        if (size == 0 || entry.tail.empty()) return {size, size};
        for (std::size_t at = i + size; at <= i + size + kWidestGap && at < sentence.size(); ++at) {
            if (sentence[at].before >= Break::strong) break;
            if (is_word(sentence[at], entry.tail.front()) && size_at(entry.tail, sentence, at) > 0)
                return {size, size + entry.tail.size()};
        }
        return {};
    }

    /// From the first word on, which is known to stand there. Light words and numbers may stand between.
    static std::size_t size_at(const std::vector<std::string>& words, const SentenceWords& sentence,
                               std::size_t i) {
        std::size_t at = i + 1;
        for (std::size_t k = 1; k < words.size(); ++k, ++at) {
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
    std::unordered_map<std::string, std::vector<Entry>> entries_;
};

}  // namespace dateline
