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
/// where phrases differ in accents only, the one that is spelled like the text wins. Look-ups are
/// thread-safe.
template <typename T>
class PhraseTable {
  public:
    struct Match {
        const T* value = nullptr;
        std::size_t size = 0;  ///< words it takes
        explicit operator bool() const { return value != nullptr; }
    };

    /// `bit`: which of a lexicon's tables it is, 0 to 59.
    explicit PhraseTable(unsigned bit) : mask_(std::uint64_t{1} << bit) {}

    /// `lower`: the phrase in lower case, with its accents.
    void add(std::string_view lower, T value, Vocabulary& vocabulary) {
        Entry entry{split(fold_phrase(lower)), std::string(lower), std::move(value)};
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
            const std::size_t size = size_at(entry, sentence, i);
            if (size == 0 || size < best.size || !is_spelled_alike(entry, sentence[i])) continue;
            const bool exact = size > 1 || entry.lower == sentence[i].lower;
            if (size == best.size && (best_is_exact || !exact)) continue;
            best = {&entry.value, size};
            best_is_exact = exact;
        }
        return best;
    }

    /// All single words and phrases that start at the word, spelled like the text first.
    template <typename Visit>
    void each_at(const SentenceWords& sentence, std::size_t i, const WordForm& first, Visit visit) const {
        if ((first.tables & mask_) == 0) return;
        const auto found = entries_.find(first.text);
        if (found == entries_.end()) return;
        bool exact_exists = false;
        for (const Entry& entry : found->second)
            exact_exists = exact_exists || (entry.lower == sentence[i].lower && entry.words.size() == 1);
        for (const Entry& entry : found->second)
            if (is_spelled_alike(entry, sentence[i]) &&
                (entry.words.size() > 1 || !exact_exists || entry.lower == sentence[i].lower))
                if (const std::size_t size = size_at(entry, sentence, i)) visit(entry.value, size);
    }

  private:
    struct Entry {
        std::vector<std::string> words;
        std::string lower;
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
        if (entry.words.size() > 1 || word.folded != entry.words.front() || entry.lower == word.lower)
            return true;
        const bool drops_accents = entry.lower.size() > word.lower.size() && !word.all_capitals;
        return word.folded.size() > 2 && !drops_accents;
    }

    /// How many words of the sentence the phrase takes there; 0 when it does not stand there. Light words
    /// and numbers may stand between its words.
    static std::size_t size_at(const Entry& entry, const SentenceWords& sentence, std::size_t i) {
        std::size_t at = i + 1;
        for (std::size_t k = 1; k < entry.words.size(); ++k, ++at) {
            while (at < sentence.size() && sentence[at].folded != entry.words[k] &&
                   (sentence[at].light || sentence[at].counts))
                ++at;
            if (at >= sentence.size() || sentence[at].folded != entry.words[k] ||
                sentence[at].before >= Break::strong)
                return 0;
        }
        return at - i;
    }

    std::uint64_t mask_;
    std::unordered_map<std::string, std::vector<Entry>> entries_;
};

}  // namespace dateline
