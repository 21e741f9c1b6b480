// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/language/analysed_text.h"
#include "geodata/toponyms/lexicon.h"
#include "geodata/toponyms/word_class.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What the lexicon says about one token.
struct TokenMarks {
    Cues own;              ///< of the word itself
    Cues before;           ///< of all words and phrases that end just before it
    Cues starting;         ///< of all phrases that start with it
    KindSet kinds;         ///< kinds the word admits as a type word
    KindSet kinds_before;  ///< kinds of the type word or phrase that ends just before it
    std::string_view demonym_place;
    bool not_place = false;       ///< inside a phrase that names no place as a whole
    std::size_t line_offset = 0;  ///< where its folded form starts in MarkedText::line
    std::size_t line_end = 0;     ///< where the run of words that a name may span ends
};

/// A text with the lexicon's marks, and its folded words as one line in which names are looked up.
class MarkedText {
  public:
    /// morphology may be null.
    MarkedText(const AnalysedText& text, const ToponymLexicon& lexicon, const Morphology* morphology);

    const AnalysedText& text;
    const ToponymLexicon& lexicon;
    const Morphology* morphology;

    const TokenMarks& marks(std::size_t token) const { return marks_[token]; }
    const Token& token(std::size_t index) const { return text.tokens[index]; }
    const Sentence& sentence_of(std::size_t token) const {
        return text.sentences[text.tokens[token].sentence];
    }
    /// The folded words from a token on, as far as one name may reach: no comma, no sentence end between.
    std::string_view words_from(std::size_t token) const {
        return std::string_view(line_).substr(marks_[token].line_offset,
                                              marks_[token].line_end - marks_[token].line_offset);
    }
    /// The token after the one whose folded form ends at words_from(first) + size; no such token: 0.
    std::size_t token_after(std::size_t first, std::size_t size) const;
    /// Capitals tell nothing in this sentence: all letters are capitals, or nearly all words start with one.
    bool flat_capitals(std::size_t token) const { return flat_[text.tokens[token].sentence]; }
    /// The sentence has no capital at all: old OCR, messages, subtitles.
    bool no_capitals(std::size_t token) const { return small_[text.tokens[token].sentence]; }
    /// The token is a word or number with at least one capital.
    bool capitalised(std::size_t token) const {
        return token < text.tokens.size() && text.tokens[token].kind == TokenKind::word &&
               text.tokens[token].capitals != Capitals::none;
    }
    bool is_mark(std::size_t token, std::string_view mark) const {
        return token < text.tokens.size() && text.tokens[token].kind == TokenKind::punctuation &&
               text.tokens[token].folded == mark;
    }
    bool same_sentence(std::size_t a, std::size_t b) const {
        return a < text.tokens.size() && b < text.tokens.size() &&
               text.tokens[a].sentence == text.tokens[b].sentence;
    }
    /// Looked up in the dictionary each time.
    WordClass word_class(std::size_t token) const {
        return dateline::word_class(morphology, text, text.tokens[token]);
    }
    /// A hyphen (or apostrophe) glued to both its neighbours.
    bool is_joint(std::size_t token) const;

  private:
    void mark_phrases();
    const ToponymLexicon::Entry* word_behind_clitic(std::string_view folded) const;
    void join_words();
    void judge_capitals();

    std::vector<TokenMarks> marks_;
    std::vector<bool> flat_, small_;
    std::string line_;
};

}  // namespace dateline
