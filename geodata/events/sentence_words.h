// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/span.h"
#include "geodata/events/vocabulary.h"
#include "geodata/language/analysed_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// What stands between a word and the one before it.
enum class Break : std::uint8_t {
    none,  ///< white space, a hyphen or an apostrophe
    comma,
    strong,  ///< : – (
    stop     ///< a semicolon: another statement
};

/// A word or number of a sentence, as the extraction rules see it.
struct SentenceWord {
    std::string folded;
    /// `folded` first, then without its clitics. Owned by the sentence.
    std::span<const WordForm> forms;
    /// The lower-case surface without an elision's apostrophe: tells the French participle "frappé" from the
    /// noun "frappe".
    std::string lower;
    Span span;
    bool is_number = false;
    bool capital = false;
    bool all_capitals = false;
    bool light =
        false;  ///< an adverb or weekday that may stand inside a phrase: "a hissé [jeudi] le drapeau"
    bool counts =
        false;  ///< a number in words: it too may stand inside a phrase: "échangé [quarante] prisonniers"
    bool joined = false;     ///< a hyphen or an apostrophe joins it to the word before: "a-t-il"
    bool bracketed = false;  ///< inside (round or square) brackets: an aside that parts nothing
    Break before = Break::none;
    /// Words and breaks up to here; the difference of two is how far apart two words are.
    int position = 0;
};

/// A sentence without its punctuation. Indices of words below are indices into words(). The forms of its
/// words are parts of the text's tokens, which must outlive it.
class SentenceWords {
  public:
    /// What follows a word that opens a clause stands further apart.
    SentenceWords(const AnalysedText& text, std::size_t sentence, const Vocabulary& vocabulary);
    SentenceWords(SentenceWords&&) noexcept = default;
    SentenceWords& operator=(SentenceWords&&) noexcept = default;

    const std::vector<SentenceWord>& words() const { return words_; }
    std::size_t size() const { return words_.size(); }
    const SentenceWord& operator[](std::size_t i) const { return words_[i]; }

    /// How far apart two words are: words between them, more for commas and clause openers, much more for
    /// strong breaks.
    int distance(std::size_t a, std::size_t b) const;
    /// A break at least that strong between the two words; brackets between them are passed over.
    bool is_broken(std::size_t a, std::size_t b, Break at_least) const;
    /// The words that a span of bytes touches, end exclusive; an empty range when none.
    std::pair<std::size_t, std::size_t> words_in(Span span) const;

  private:
    std::vector<SentenceWord> words_;
    std::vector<WordForm> forms_;  ///< of all words, one after the other
};

}  // namespace dateline
