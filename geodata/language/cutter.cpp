// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/cutter.h"

#include "geodata/language/characters.h"
#include "geodata/language/fold.h"

namespace dateline {

namespace {

Capitals capitals_of(std::size_t letters, std::size_t uppers, bool first_upper) {
    if (uppers == 0) return Capitals::none;
    if (uppers == letters && letters > 1) return Capitals::all;
    return first_upper && uppers == 1 ? Capitals::initial : Capitals::mixed;
}

bool is_decimal_separator(char32_t c) {
    return c == '.' || c == ',' || c == 0x066B || c == 0x066C;
}

}  // namespace

bool Cutter::next(Piece& piece) {
    piece = {};
    const std::size_t from = at_;
    while (at_ < text_.size()) {
        const Character c = character_at(text_, at_);
        if (c.kind == CharClass::space || c.kind == CharClass::extender) {
            if (c.code_point == '\n' || c.code_point == 0x2028) ++piece.newlines_before;
            if (c.code_point == 0x2029) piece.newlines_before += 2;
            at_ += c.size;
            continue;
        }
        piece.glued = at_ == from && from != begin_;
        if (c.starts_word())
            cut_word(piece);
        else
            cut_mark(piece);
        return true;
    }
    return false;
}

void Cutter::cut_word(Piece& piece) {
    const std::size_t begin = at_;
    std::size_t end = at_, letters = 0, uppers = 0;
    bool first_upper = false, first_digit = false, last_digit = false;
    std::size_t at = at_;
    while (at < text_.size()) {
        const Character c = character_at(text_, at);
        if (c.starts_word()) {
            if (at == begin) {
                first_upper = c.kind == CharClass::upper;
                first_digit = c.kind == CharClass::digit;
            }
            letters += c.is_letter();
            uppers += c.kind == CharClass::upper;
            last_digit = c.kind == CharClass::digit;
            at += c.size;
            end = at;
            continue;
        }
        if (c.kind == CharClass::extender) {
            at += c.size;
            // A mark belongs to its letter; format characters at a word's end do not.
            if (c.code_point != 0x200E && c.code_point != 0x200F && c.code_point != 0x200B) end = at;
            continue;
        }
        const std::size_t after = at + c.size;
        const bool more = after < text_.size();
        if (last_digit && is_decimal_separator(c.code_point) && more &&
            character_at(text_, after).kind == CharClass::digit) {
            at = after;
            continue;
        }
        // Gazetteers write ayn as ‘: "Ma‘arrat". After one or two letters it is a misused apostrophe:
        // "l‘Irak".
        if (c.kind == CharClass::ayn && letters > 1 && more && character_at(text_, after).is_letter()) {
            at = after;
            continue;
        }
        const bool apostrophe = c.kind == CharClass::apostrophe || c.kind == CharClass::ayn;
        if (apostrophe && more && character_at(text_, after).kind != CharClass::space &&
            is_elision({begin, end}))
            end = after;
        break;
    }
    piece.span = {begin, end};
    piece.kind = first_digit ? TokenKind::number : TokenKind::word;
    piece.capitals = capitals_of(letters, uppers, first_upper);
    at_ = end;
}

void Cutter::cut_mark(Piece& piece) {
    const Character c = character_at(text_, at_);
    piece.span = {at_, at_ + c.size};
    piece.kind = TokenKind::punctuation;
    if (c.code_point == '.')
        while (piece.span.end < text_.size() && text_[piece.span.end] == '.') ++piece.span.end;
    at_ = piece.span.end;
}

bool Cutter::is_elision(Span word) const {
    return elisions_ != nullptr && word.size() <= 12 && elisions_->contains(fold_word(word.in(text_)));
}

}  // namespace dateline
