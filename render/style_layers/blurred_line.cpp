// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/blurred_line.h"

#include "render/style_layers/distance_field.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr int kSteps = 8;

/// Strokes of falling width over each other, each as translucent as leaves the middle with the colour's own
/// alpha.
void stack_strokes(Canvas& canvas, const Path& path, const BlurredLine& line) {
    const double alpha = std::min(static_cast<double>(line.color.alpha), 0.999);
    const double step_alpha = 1 - std::pow(1 - alpha, 1.0 / kSteps);
    const double fading_px = std::min(2 * line.blur_px, line.stroke.width_px);
    for (int i = 0; i < kSteps; ++i) {
        Stroke stroke = line.stroke;
        stroke.width_px -= fading_px * i / kSteps;
        canvas.stroke(path, stroke, line.color.with_alpha(static_cast<float>(step_alpha)));
    }
}

/// Cells a px: a blur hides what lies between coarser cells. Powers of two, so that the grids of neighbouring
/// views meet.
double cells_per_px(double blur_px) {
    if (blur_px >= 12) return 0.25;
    return blur_px >= 5 ? 0.5 : 1;
}

/// Premultiplied colours for distances from 0 to the edge, in kLevels steps.
constexpr int kLevels = 256;
std::array<std::array<std::uint8_t, 4>, kLevels> ramp_of(const BlurredLine& line) {
    std::array<std::array<std::uint8_t, 4>, kLevels> ramp{};
    const double half_width = line.stroke.width_px / 2;
    for (std::size_t i = 0; i < ramp.size(); ++i) {
        const double distance = half_width * static_cast<double>(i) / (kLevels - 1);
        const double alpha =
            std::clamp((half_width - distance) / std::min(line.blur_px, half_width), 0.0, 1.0) *
            static_cast<double>(line.color.alpha);
        const auto byte = [alpha](float part) {
            return static_cast<std::uint8_t>(std::lround(static_cast<double>(part) * alpha * 255));
        };
        ramp[i] = {byte(line.color.red), byte(line.color.green), byte(line.color.blue), byte(1)};
    }
    return ramp;
}

void paint_distance(Canvas& canvas, const View& view, const Path& path, const BlurredLine& line) {
    const double cells = cells_per_px(line.blur_px);
    // Whole cells on a lattice that is fixed to the world's corner.
    const Point corner = view.lattice_origin();
    const double margin = reach_px(line);
    const double left = corner.x + std::floor((-margin - corner.x) * cells) / cells;
    const double top = corner.y + std::floor((-margin - corner.y) * cells) / cells;
    const int width = static_cast<int>(std::ceil((view.width_px() + margin - left) * cells));
    const int height = static_cast<int>(std::ceil((view.height_px() + margin - top) * cells));

    const auto mask = make_raster_canvas(width, height, 1);
    Path scaled;
    scaled.append(path, {-left * cells, -top * cells}, cells);
    // Just wide enough that no cell the line runs through is missed.
    mask->stroke(scaled, {.width_px = 1.3, .join = LineJoin::bevel, .dashes_px = {}}, {0, 0, 0, 1});
    const auto pixels = mask->pixels();
    std::vector<std::uint8_t> seeds(pixels.size() / 4);
    for (std::size_t i = 0; i < seeds.size(); ++i) seeds[i] = pixels[i * 4 + 3] >= 128 ? 1 : 0;

    const auto limit = static_cast<float>(line.stroke.width_px / 2 * cells);
    const std::vector<float> distance = distance_field(seeds, width, height, limit);
    const auto ramp = ramp_of(line);
    Image image{width, height, std::vector<std::uint8_t>(seeds.size() * 4)};
    for (std::size_t i = 0; i < distance.size(); ++i) {
        const auto level = static_cast<std::size_t>(std::lround(distance[i] / limit * (kLevels - 1)));
        std::copy(ramp[level].begin(), ramp[level].end(),
                  image.rgba.begin() + static_cast<std::ptrdiff_t>(i * 4));
    }
    canvas.image(image, {left, top, left + width / cells, top + height / cells}, 1);
}

}  // namespace

double reach_px(const BlurredLine& line) {
    constexpr double kInterpolation_px = 8;
    return line.stroke.width_px / 2 + kInterpolation_px;
}

void draw_blurred(Canvas& canvas, const View& view, const Path& path, const BlurredLine& line) {
    if (path.empty() || !(line.stroke.width_px > 0)) return;
    if (dynamic_cast<RasterCanvas*>(&canvas) != nullptr && line.stroke.dashes_px.empty()) {
        paint_distance(canvas, view, path, line);
    } else {
        stack_strokes(canvas, path, line);
    }
}

}  // namespace dateline
