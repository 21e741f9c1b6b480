// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/fold.h"

#include "geodata/language/characters.h"
#include "geodata/language/cutter.h"

namespace dateline {

namespace {

void append_folded_word(std::string_view word, std::string& out) {
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte < 0x80 && byte != '\'' && byte != '`') {
            out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
            ++at;
            continue;
        }
        const Character c = character_at(word, at);
        at += c.size;
        if (c.kind != CharClass::apostrophe) append_folded(c, out);
    }
}

}  // namespace

std::string fold_word(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    append_folded_word(word, out);
    return out;
}

std::string fold_phrase(std::string_view phrase) {
    return fold_phrase_start(phrase, phrase.size());
}

std::string fold_phrase_start(std::string_view phrase, std::size_t most_words) {
    std::string out;
    std::size_t words = 0;
    Cutter cutter(phrase, {0, phrase.size()});
    for (Piece piece; words < most_words && cutter.next(piece);) {
        if (piece.kind == TokenKind::punctuation) continue;
        const std::size_t before = out.size();
        if (before != 0) out += ' ';
        const std::size_t begin = out.size();
        append_folded_word(piece.span.in(phrase), out);
        if (out.size() == begin)
            out.resize(before);
        else
            ++words;
    }
    return out;
}

}  // namespace dateline
