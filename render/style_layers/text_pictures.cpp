// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/text_pictures.h"

#include "render/canvas/canvas.h"
#include "render/pixels/shading.h"
#include "render/style_layers/distance_field.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

/// Distances are measured on a grid so many times finer than the picture.
constexpr int kFiner = 2;

std::uint8_t byte_of(double part) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
}

}  // namespace

LabelIcon blurred_halo(const Path& outline, Color color, const HaloEdge& edge, double ratio) {
    const double softness = 1.19 * edge.blur_px + 0.84 / ratio;
    const double reach = edge.width_px + softness;
    const Box around = outline.bounds().grown(std::ceil(reach) + 1);
    const int width = std::max(1, static_cast<int>(std::ceil(around.width() * ratio)));
    const int height = std::max(1, static_cast<int>(std::ceil(around.height() * ratio)));
    const double fine = ratio * kFiner;
    Path shifted;
    shifted.append(outline, {-around.left, -around.top});
    const auto canvas = make_raster_canvas(static_cast<int>(std::ceil(width / ratio)),
                                           static_cast<int>(std::ceil(height / ratio)), fine);
    canvas->fill(shifted, {0, 0, 0, 1});
    const Image mask = canvas->take_image();
    std::vector<std::uint8_t> seeds(mask.rgba.size() / 4);
    for (std::size_t i = 0; i < seeds.size(); ++i) seeds[i] = mask.rgba[4 * i + 3] >= 128 ? 1 : 0;
    const auto limit = static_cast<float>((reach + 1) * fine);
    const std::vector<float> cells = distance_field(seeds, mask.width, mask.height, limit);
    const auto cover = [&](int x, int y) {
        const auto at =
            static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width) + static_cast<std::size_t>(x);
        // From the middle of a covered cell: the outline lies about half a cell before it.
        const double distance = std::max(0.0, (static_cast<double>(cells[at]) - 0.5) / fine);
        return 1 - smoothstep(edge.width_px - softness, edge.width_px + softness, distance);
    };
    LabelIcon out;
    out.image.width = std::min(width, mask.width / kFiner);
    out.image.height = std::min(height, mask.height / kFiner);
    for (int y = 0; y < out.image.height; ++y) {
        for (int x = 0; x < out.image.width; ++x) {
            double sum = 0;
            for (int k = 0; k < kFiner * kFiner; ++k)
                sum += cover(x * kFiner + k % kFiner, y * kFiner + k / kFiner);
            const double alpha = static_cast<double>(color.alpha) * sum / (kFiner * kFiner);
            for (const float part : {color.red, color.green, color.blue, 1.0F})
                out.image.rgba.push_back(byte_of(static_cast<double>(part) * alpha));
        }
    }
    out.box = {around.left, around.top, around.left + out.image.width / ratio,
               around.top + out.image.height / ratio};
    return out;
}

Image turned_image(const Image& image, double angle) {
    if (angle == 0) return image;
    const double c = std::cos(angle), s = std::sin(angle);
    Image out;
    out.width = static_cast<int>(std::ceil(std::abs(c) * image.width + std::abs(s) * image.height));
    out.height = static_cast<int>(std::ceil(std::abs(s) * image.width + std::abs(c) * image.height));
    const auto texel = [&](int x, int y, std::size_t part) {
        if (x < 0 || y < 0 || x >= image.width || y >= image.height) return 0.0;
        return static_cast<double>(
            image.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                        static_cast<std::size_t>(x)) *
                           4 +
                       part]);
    };
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            const double dx = x + 0.5 - out.width / 2.0, dy = y + 0.5 - out.height / 2.0;
            const double u = c * dx + s * dy + image.width / 2.0 - 0.5,
                         v = c * dy - s * dx + image.height / 2.0 - 0.5;
            const int left = static_cast<int>(std::floor(u)), top = static_cast<int>(std::floor(v));
            for (std::size_t part = 0; part < 4; ++part) {
                const double upper = std::lerp(texel(left, top, part), texel(left + 1, top, part), u - left);
                const double lower =
                    std::lerp(texel(left, top + 1, part), texel(left + 1, top + 1, part), u - left);
                out.rgba.push_back(byte_of(std::lerp(upper, lower, v - top) / 255));
            }
        }
    }
    return out;
}

}  // namespace dateline
