// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// A picture as a file holds it: 8-bit RGBA, colours not multiplied by alpha, row by row from the top.
struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;

    const std::uint8_t* at(int x, int y) const {
        return rgba.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) *
                   4;
    }
};

/// Decodes PNG with libpng, everything else (JPEG, WebP, TIFF …) with GDAL, which is loaded then. Refuses
/// pictures of more than 100 million pixels. Throws Error(input) that starts with `shown`, the picture's
/// name.
Pixels decode_image(std::string_view bytes, std::string_view shown);

/// Colours multiplied by alpha, rounded to the nearest.
Image premultiplied(const Pixels& pixels);

}  // namespace dateline
