// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// sRGB, not premultiplied, each 0 to 1.
struct Color {
    float red = 0;
    float green = 0;
    float blue = 0;
    float alpha = 1;
    friend bool operator==(const Color&, const Color&) = default;

    Color with_alpha(float a) const { return {red, green, blue, a}; }
};

/// Any CSS colour the style specification allows: names, #rgb[a], #rrggbb[aa], rgb[a](), hsl[a]().
std::optional<Color> parse_color(std::string_view text);
/// "#rrggbb"
std::string hex_of(Color color);

}  // namespace dateline
