// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// What a name of text-font says: "Noto Sans SemiCondensed Medium Italic" is the family "Noto Sans
/// SemiCondensed", weight 500, italic. Weights by their words of OpenType's usWeightClass (Light 300 … Black
/// 900).
struct FontName {
    std::string family;
    int weight = 400;
    bool italic = false;
    friend bool operator==(const FontName&, const FontName&) = default;
};
FontName parse_font_name(std::string_view name);

}  // namespace dateline
