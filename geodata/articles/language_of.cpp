// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/language_of.h"

#include <algorithm>

#include <cld2/public/compact_lang_det.h>

namespace dateline {

std::string language_of(std::string_view text) {
    // Enough to be sure, little enough to be quick.
    constexpr std::size_t kEnoughBytes = 8000;
    bool reliable = false;
    int valid_bytes = 0;
    const auto size = static_cast<int>(std::min(text.size(), kEnoughBytes));
    // The cut may fall inside a character; the checking call stops there.
    CLD2::Language language = CLD2::DetectLanguageCheckUTF8(text.data(), size, true, &reliable, &valid_bytes);
    if (valid_bytes < size)
        language = CLD2::DetectLanguageCheckUTF8(text.data(), valid_bytes, true, &reliable, &valid_bytes);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
    const std::string code = CLD2::LanguageCode(language);
    return code.substr(0, code.find('-'));
}

}  // namespace dateline
