// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/fold.h"

#include "geodata/language/characters.h"
#include "geodata/language/cutter.h"

namespace dateline {

std::string fold_word(std::string_view word) {
    std::string out;
    out.reserve(word.size());
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
    return out;
}

std::string fold_phrase(std::string_view phrase) {
    std::string out;
    Cutter cutter(phrase, {0, phrase.size()});
    for (Piece piece; cutter.next(piece);) {
        if (piece.kind == TokenKind::punctuation) continue;
        const std::string word = fold_word(piece.span.in(phrase));
        if (word.empty()) continue;
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

}  // namespace dateline
