// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/sprite.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// Each 8-bit part of a pixel times factor/255, rounded, two parts at a time.
std::uint32_t scaled(std::uint32_t argb, std::uint32_t factor) {
    const auto halves = [factor](std::uint32_t parts) {
        const std::uint32_t product = parts * factor + 0x00800080U;
        return ((product + ((product >> 8) & 0x00ff00ffU)) >> 8) & 0x00ff00ffU;
    };
    return halves(argb & 0x00ff00ffU) | (halves((argb >> 8) & 0x00ff00ffU) << 8);
}

}  // namespace

bool TileSprite::touches(std::int64_t square_left, std::int64_t square_top, int side) const {
    return left < square_left + side && square_left < left + pixels->width && top < square_top + side &&
           square_top < top + pixels->height;
}

TileSprite draw_sprite(const Box& box, int ratio, const std::function<void(Canvas&, Point shift)>& draw) {
    const double left = std::floor(box.left), top = std::floor(box.top);
    const int width = static_cast<int>(std::ceil(box.right) - left);
    const int height = static_cast<int>(std::ceil(box.bottom) - top);
    const auto canvas = make_raster_canvas(width, height, ratio);
    draw(*canvas, {-left, -top});
    const auto pixels = canvas->pixels();
    PixelBuffer buffer;
    buffer.width = width * ratio;
    buffer.height = height * ratio;
    const auto* words = reinterpret_cast<const std::uint32_t*>(pixels.data());
    buffer.argb.assign(words, words + pixels.size() / 4);
    return {std::make_shared<const PixelBuffer>(std::move(buffer)), static_cast<std::int64_t>(left) * ratio,
            static_cast<std::int64_t>(top) * ratio};
}

void blend(const TileSprite& sprite, PixelBuffer& target, std::int64_t left, std::int64_t top) {
    const PixelBuffer& from = *sprite.pixels;
    const auto first_x = static_cast<int>(std::max<std::int64_t>(0, left - sprite.left));
    const auto first_y = static_cast<int>(std::max<std::int64_t>(0, top - sprite.top));
    const auto end_x =
        static_cast<int>(std::min<std::int64_t>(from.width, left + target.width - sprite.left));
    const auto end_y =
        static_cast<int>(std::min<std::int64_t>(from.height, top + target.height - sprite.top));
    for (int y = first_y; y < end_y; ++y) {
        const std::uint32_t* source = from.row(y);
        std::uint32_t* row = target.row(static_cast<int>(sprite.top + y - top));
        const auto shift = static_cast<std::ptrdiff_t>(sprite.left - left);
        for (int x = first_x; x < end_x; ++x) {
            const std::uint32_t alpha = source[x] >> 24;
            if (alpha == 0) continue;
            std::uint32_t& pixel = row[x + shift];
            pixel = alpha == 255 ? source[x] : source[x] + scaled(pixel, 255 - alpha);
        }
    }
}

}  // namespace dateline
