// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/lower_case.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace dateline {

std::string lower_case(std::string_view word) {
    std::string out;
    const icu::StringPiece piece(word.data(), static_cast<std::int32_t>(word.size()));
    icu::UnicodeString::fromUTF8(piece).toLower(icu::Locale::getRoot()).toUTF8String(out);
    return out;
}

}  // namespace dateline
