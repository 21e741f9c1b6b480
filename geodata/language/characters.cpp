// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/characters.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace dateline {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
/// Characters below are looked up in a table: Latin, Greek, Cyrillic, Arabic, common punctuation.
constexpr char32_t kTableSize = 0x2400;

CharClass classify(char32_t c) {
    switch (c) {
        case '\'':
        case 0x2019:  // right single quotation mark
        case 0x02BC:  // modifier letter apostrophe
        case 0xFF07:  // fullwidth apostrophe
            return CharClass::apostrophe;
        case '`':
        case 0x2018:
            return CharClass::ayn;
        case kReplacement:
            return CharClass::letter;
        default:
            break;
    }
    const auto code = static_cast<UChar32>(c);
    if (u_getIntPropertyValue(code, UCHAR_DECOMPOSITION_TYPE) == U_DT_FRACTION) return CharClass::mark;
    switch (u_charType(code)) {
        case U_UPPERCASE_LETTER:
        case U_TITLECASE_LETTER:
            return CharClass::upper;
        case U_LOWERCASE_LETTER:
            return CharClass::lower;
        case U_OTHER_LETTER:
        case U_LETTER_NUMBER:
        case U_OTHER_NUMBER:
        case U_SURROGATE:
            return CharClass::letter;
        case U_MODIFIER_LETTER:
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
        case U_FORMAT_CHAR:
            return CharClass::extender;
        case U_DECIMAL_DIGIT_NUMBER:
            return CharClass::digit;
        case U_CONTROL_CHAR:
        case U_SPACE_SEPARATOR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return CharClass::space;
        default:
            return CharClass::mark;
    }
}

/// Letters that have no decomposition but are written without their stroke or as two letters elsewhere, and
/// the Arabic letters that writers exchange.
const char* special_fold(char32_t c) {
    switch (c) {
        case 0x0153:
            return "oe";  // œ
        case 0x00E6:
            return "ae";  // æ
        case 0x00F8:
            return "o";  // ø
        case 0x0111:     // đ
        case 0x00F0:     // ð
            return "d";
        case 0x00FE:
            return "th";  // þ
        case 0x0142:
            return "l";  // ł
        case 0x0131:
            return "i";  // ı
        case 0x0127:
            return "h";  // ħ
        case 0x0259:
            return "e";  // ə, Azeri
        case 0x0621:
            return "";  // hamza without a seat
        case 0x0671:
            return "\u0627";  // alef wasla
        case 0x0649:          // alef maqsura
        case 0x06CC:          // Farsi yeh
        case 0x06CD:          // yeh with tail
        case 0x06CE:          // Kurdish yeh with small v
        case 0x06D0:          // e
        case 0x06D2:          // Urdu yeh barree
            return "\u064A";
        case 0x0629:  // ta marbuta
        case 0x06BE:  // heh doachashmee
        case 0x06C1:  // Urdu heh goal
        case 0x06D5:  // Kurdish ae
            return "\u0647";
        case 0x06C6:  // Kurdish oe
        case 0x06C7:  // u
        case 0x06CB:  // ve
            return "\u0648";
        case 0x0695:
            return "\u0631";  // Kurdish reh with small v
        case 0x06B5:
            return "\u0644";  // Kurdish lam with small v
        case 0x06A9:
            return "\u0643";  // keheh
        default:
            return nullptr;
    }
}

bool dropped(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
           type == U_MODIFIER_LETTER || c == '`' || c == 0x2018;
}

/// One round of decompose, drop marks, fold case, open ligatures.
icu::UnicodeString fold_once(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
    assert(U_SUCCESS(status));
    const icu::UnicodeString decomposed = nfkd->normalize(text, status);
    icu::UnicodeString kept;
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 c = decomposed.char32At(i);
        if (!dropped(c)) kept.append(c);
    }
    kept.foldCase();
    icu::UnicodeString out;
    for (int32_t i = 0; i < kept.length(); i = kept.moveIndex32(i, 1)) {
        const UChar32 c = kept.char32At(i);
        if (const char* special = special_fold(static_cast<char32_t>(c)))
            out.append(icu::UnicodeString::fromUTF8(special));
        else
            out.append(c);
    }
    return out;
}

std::string fold_by_icu(char32_t c) {
    icu::UnicodeString text(static_cast<UChar32>(c));
    // A few characters fold to something that folds again; the result must be stable.
    for (int round = 0; round < 4; ++round) {
        icu::UnicodeString folded = fold_once(text);
        if (folded == text) break;
        text = std::move(folded);
    }
    // What stands in a word must stay one word: no brackets or spaces from "⑴" or "ﷺ".
    const CharClass kind = classify(c);
    if (kind == CharClass::upper || kind == CharClass::lower || kind == CharClass::letter ||
        kind == CharClass::digit) {
        for (int32_t i = 0; i < text.length();) {
            const CharClass part = classify(static_cast<char32_t>(text.char32At(i)));
            const int32_t next = text.moveIndex32(i, 1);
            const bool in_word = part == CharClass::upper || part == CharClass::lower ||
                                 part == CharClass::letter || part == CharClass::digit ||
                                 part == CharClass::extender;
            if (in_word)
                i = next;
            else
                text.remove(i, next - i);
        }
    }
    std::string out;
    return text.toUTF8String(out);
}

struct Entry {
    CharClass kind = CharClass::space;
    std::uint8_t size = 0;
    std::array<char, 6> folded{};  // longer foldings go the slow way, marked by kLong
};
constexpr std::uint8_t kLong = 0xFF;

using Table = std::array<Entry, kTableSize>;

std::unique_ptr<const Table> build_table() {
    auto table = std::make_unique<Table>();
    for (char32_t c = 0; c < kTableSize; ++c) {
        Entry& entry = (*table)[c];
        entry.kind = classify(c);
        const std::string folded = fold_by_icu(c);
        entry.size = folded.size() <= entry.folded.size() ? static_cast<std::uint8_t>(folded.size()) : kLong;
        if (entry.size != kLong) std::copy(folded.begin(), folded.end(), entry.folded.begin());
    }
    return table;
}

inline const Table& table() {
    static const std::unique_ptr<const Table> table = build_table();
    return *table;
}

}  // namespace

Character wide_character_at(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
    // Two bytes, well formed: accented Latin, Cyrillic, Arabic.
    if (bytes[0] >= 0xC2 && bytes[0] < 0xE0 && at + 1 < text.size() && (bytes[1] & 0xC0U) == 0x80) {
        const char32_t two = (bytes[0] & 0x1FU) << 6U | (bytes[1] & 0x3FU);
        return {two, 2, table()[two].kind};
    }
    const auto window = static_cast<int32_t>(std::min<std::size_t>(4, text.size() - at));
    int32_t size = 0;
    UChar32 c = 0;
    U8_NEXT(bytes, size, window, c);
    if (c < 0) return {kReplacement, static_cast<std::size_t>(size), CharClass::letter};
    const auto code_point = static_cast<char32_t>(c);
    return {code_point, static_cast<std::size_t>(size),
            code_point < kTableSize ? table()[code_point].kind : classify(code_point)};
}

void append_folded(const Character& character, std::string& out) {
    const char32_t c = character.code_point;
    if (c < kTableSize) {
        const Entry& entry = table()[c];
        if (entry.size <= 2) {
            if (entry.size > 0) out += entry.folded[0];
            if (entry.size > 1) out += entry.folded[1];
            return;
        }
        if (entry.size != kLong) {
            out.append(entry.folded.data(), entry.size);
            return;
        }
    }
    out += fold_by_icu(c);
}

}  // namespace dateline
