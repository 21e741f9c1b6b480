// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class TokenKind : std::uint8_t { word, number, punctuation };

enum class Capitals : std::uint8_t { none, initial, all, mixed };

/// A word, a number or a punctuation mark. French elisions are words of their own: "l'Irak" is "l'" + "Irak".
/// Hyphens and other apostrophes are punctuation tokens: "Deir-ez-Zor" is five tokens. A token that starts
/// with a digit is a number: "26", "2,5", "1er", "12h30".
struct Token {
    Span span;
    TokenKind kind = TokenKind::word;
    Capitals capitals = Capitals::none;
    /// No white space between this token and the one before.
    bool glued = false;
    /// The first word of its sentence (its capital says little).
    bool starts_sentence = false;
    std::uint32_t sentence = 0;
    /// fold_word() of a word or number ("l" for "l'"); a punctuation mark as it stands, "'" for every
    /// apostrophe.
    std::string folded;
};

/// Tokens [first_token, last_token) of one sentence. A headline is a sentence of its own.
struct Sentence {
    Span span;
    std::uint32_t first_token = 0;
    std::uint32_t last_token = 0;
    std::uint32_t paragraph = 0;
};

/// A text cut into sentences and tokens, in the order of the text. What recogniser, date parser and event
/// extraction all read. `text` is not owned and must outlive it. Immutable after analyse_text().
struct AnalysedText {
    std::string_view text;
    std::string language;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;

    std::string_view of(const Token& token) const { return token.span.in(text); }
    /// Index of the first token that ends after the byte; tokens.size() past the end.
    std::size_t token_at(std::size_t byte) const;
};

}  // namespace dateline
