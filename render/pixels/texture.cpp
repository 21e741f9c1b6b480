// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/texture.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

Pixel pixel_at(const Image& image, int x, int y) {
    x = std::clamp(x, 0, image.width - 1);
    y = std::clamp(y, 0, image.height - 1);
    const std::uint8_t* bytes =
        image.rgba.data() +
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) *
            4;
    constexpr float kUnit = 1.0F / 255;
    return {static_cast<float>(bytes[0]) * kUnit, static_cast<float>(bytes[1]) * kUnit,
            static_cast<float>(bytes[2]) * kUnit, static_cast<float>(bytes[3]) * kUnit};
}

/// Each pixel the mean of the up to four it stands for.
Image half_of(const Image& image) {
    Image out{std::max(1, image.width / 2), std::max(1, image.height / 2), {}};
    out.rgba.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 4);
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            const Pixel mean = (pixel_at(image, 2 * x, 2 * y) + pixel_at(image, 2 * x + 1, 2 * y) +
                                pixel_at(image, 2 * x, 2 * y + 1) + pixel_at(image, 2 * x + 1, 2 * y + 1)) *
                               0.25F;
            for (const float part : {mean.red, mean.green, mean.blue, mean.alpha})
                out.rgba.push_back(static_cast<std::uint8_t>(std::lround(part * 255)));
        }
    }
    return out;
}

}  // namespace

Texture::Texture(Image image, Reductions reductions) {
    levels_.push_back(std::move(image));
    if (reductions == Reductions::none) return;
    while (levels_.back().width > 1 || levels_.back().height > 1) levels_.push_back(half_of(levels_.back()));
}

int Texture::level_for(double pixels_per_px) const {
    // OpenGL ES 3.0, section 3.8.10: of the levels the nearest, halves down.
    const double level = pixels_per_px > 1 ? std::ceil(std::log2(pixels_per_px) - 0.5) : 0;
    return static_cast<int>(std::clamp(level, 0.0, static_cast<double>(levels_.size() - 1)));
}

Pixel Texture::read(double u, double v, Sampling sampling, int level) const {
    const Image& image = levels_[static_cast<std::size_t>(level)];
    const double x = std::clamp(u, 0.0, 1.0) * image.width, y = std::clamp(v, 0.0, 1.0) * image.height;
    if (sampling == Sampling::nearest)
        return pixel_at(image, static_cast<int>(std::floor(x)), static_cast<int>(std::floor(y)));
    const double left = std::floor(x - 0.5), top = std::floor(y - 0.5);
    const auto across = static_cast<float>(x - 0.5 - left), down = static_cast<float>(y - 0.5 - top);
    const int column = static_cast<int>(left), row = static_cast<int>(top);
    return mix(mix(pixel_at(image, column, row), pixel_at(image, column + 1, row), across),
               mix(pixel_at(image, column, row + 1), pixel_at(image, column + 1, row + 1), across), down);
}

}  // namespace dateline
