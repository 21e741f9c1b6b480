// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/lower_case.h"

#include <cstdint>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace dateline {

namespace {

std::string lower_case_by_icu(std::string_view word) {
    std::string out;
    const icu::StringPiece piece(word.data(), static_cast<std::int32_t>(word.size()));
    icu::UnicodeString::fromUTF8(piece).toLower(icu::Locale::getRoot()).toUTF8String(out);
    return out;
}

/// Of these characters each has one lower-case character whatever stands beside it (SpecialCasing.txt has
/// none of them): Latin letters but İ, and the scripts without case behind Hebrew's first letter.
bool is_simple(UChar32 c) {
    return (c >= 0 && c < 0x250 && c != 0x130) || (c >= 0x5D0 && c < 0x10A0);
}

}  // namespace

std::string lower_case(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
    const auto size = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < size;) {
        const char byte = word[static_cast<std::size_t>(at)];
        if ((byte & '\x80') == 0) {
            out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
            ++at;
            continue;
        }
        const std::int32_t begin = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (!is_simple(c)) return lower_case_by_icu(word);
        if (c >= 0x250) {
            out.append(word, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
            continue;
        }
        char letter[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(letter, length, u_tolower(c));
        out.append(letter, static_cast<std::size_t>(length));
    }
    return out;
}

}  // namespace dateline
