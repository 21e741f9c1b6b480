// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/pattern.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

Pixel texel(const Image& image, int x, int y) {
    const int column = (std::clamp(x, -1, image.width) + image.width) % image.width;
    const int row = (std::clamp(y, -1, image.height) + image.height) % image.height;
    const std::size_t at = (static_cast<std::size_t>(row) * static_cast<std::size_t>(image.width) +
                            static_cast<std::size_t>(column)) *
                           4;
    const auto part = [&](std::size_t i) { return static_cast<float>(image.rgba[at + i]) / 255.0F; };
    return {part(0), part(1), part(2), part(3)};
}

double repeated(double v, double period) {
    return v - std::floor(v / period) * period;
}

}  // namespace

GroundPattern::GroundPattern(const SpriteImage& image, const StyleView& view, const DrawnTile& tile,
                             Point origin)
    : image_(&image) {
    const double whole_zoom = std::max(0.0, std::floor(view.zoom()));
    const double side_px = 512 * std::exp2(whole_zoom - tile.data.zoom);  // CSS px of the tile's side there
    const double tiles = std::exp2(tile.data.zoom);
    scale_ = side_px / view.tile_side(tile.data.zoom) * image.ratio;
    const double left = (tile.data.x + tile.world * tiles) * side_px * image.ratio;
    const double top = tile.data.y * side_px * image.ratio;
    // Reduced first: far from the world's corner little precision is left.
    start_ = {std::fmod(left, image.pixels.width) - origin.x * scale_,
              std::fmod(top, image.pixels.height) - origin.y * scale_};
}

Pixel GroundPattern::at(double x, double y) const {
    return bordered_texel(*image_, repeated(start_.x + x * scale_, image_->pixels.width),
                          repeated(start_.y + y * scale_, image_->pixels.height));
}

Pixel bordered_texel(const SpriteImage& image, double x, double y) {
    if (image.pixels.width <= 0 || image.pixels.height <= 0) return {};
    const double left = std::floor(x - 0.5), top = std::floor(y - 0.5);
    const auto tx = static_cast<float>(x - 0.5 - left), ty = static_cast<float>(y - 0.5 - top);
    const int column = static_cast<int>(left), row = static_cast<int>(top);
    const Image& pixels = image.pixels;
    return mix(mix(texel(pixels, column, row), texel(pixels, column + 1, row), tx),
               mix(texel(pixels, column, row + 1), texel(pixels, column + 1, row + 1), tx), ty);
}

}  // namespace dateline
