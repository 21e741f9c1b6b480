// SPDX-License-Identifier: Apache-2.0
// The base map's grey relief, warped to the view and coloured by the layer's shadow and highlight; its
// heights, coloured by the layer's ramp.
#include "render/layers/ground_layers.h"
#include "render/layers/relief_in_view.h"
#include "render/view/project_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

/// Grey levels off the neutral 128 at which a slope has three quarters of its full tone.
constexpr double kStrongRelief = 38;
constexpr double kNeutral = 128;
/// The picture reaches beyond the view, so that its own edge is never interpolated into the map.
constexpr int kMargin_px = 2;
constexpr int kLevels = 1024;

using Pixel = std::array<std::uint8_t, 4>;

/// Premultiplied colours for reliefs from 0 to 255, finely divided.
std::array<Pixel, kLevels> palette_of(const StyleLayer& layer, const EvaluationContext& context) {
    const Color shadow = layer.colors("hillshade-shadow-color", context).front();
    const Color light = layer.colors("hillshade-highlight-color", context).front();
    const double strength = layer.number("hillshade-exaggeration", context);
    std::array<Pixel, kLevels> palette{};
    for (int i = 0; i < kLevels; ++i) {
        const double grey = 255.0 * i / (kLevels - 1);
        // Steep slopes approach the full tone; a cut would leave flat patches.
        const double relief = std::tanh((grey - kNeutral) / kStrongRelief) * strength;
        const Color color = relief < 0 ? shadow : light;
        const double alpha = std::abs(relief) * static_cast<double>(color.alpha);
        const auto byte = [&](float part) {
            return static_cast<std::uint8_t>(std::lround(static_cast<double>(part) * alpha * 255));
        };
        palette[static_cast<std::size_t>(i)] = {byte(color.red), byte(color.green), byte(color.blue),
                                                static_cast<std::uint8_t>(std::lround(alpha * 255))};
    }
    return palette;
}

Pixel premultiplied(Color color, double opacity) {
    const double alpha = static_cast<double>(color.alpha) * opacity;
    const auto byte = [&](float part) {
        return static_cast<std::uint8_t>(std::lround(static_cast<double>(part) * alpha * 255));
    };
    return {byte(color.red), byte(color.green), byte(color.blue),
            static_cast<std::uint8_t>(std::lround(alpha * 255))};
}

/// The same for levels of heights.
std::array<Pixel, kLevels> tints_of(const StyleLayer& layer, EvaluationContext context) {
    const double opacity = layer.number("color-relief-opacity", context);
    std::array<Pixel, kLevels> palette{};
    for (int i = 0; i < kLevels; ++i) {
        context.elevation = BaseMap::elevation_m(255.0 * i / (kLevels - 1));
        palette[static_cast<std::size_t>(i)] =
            premultiplied(layer.color("color-relief-color", context), opacity);
    }
    return palette;
}

Path land_path(const GroundFrame& frame) {
    Path path;
    frame.base.visit("land", frame.zoom, frame.box_with_margin(kMargin_px), [&](const BaseFeature& feature) {
        for (std::size_t i = 0; i < feature.geometry().parts.size(); ++i) {
            append_part(path, feature.geometry(), i, frame.view);
        }
    });
    return path;
}

/// A raster of the base map over the land, each level in its colour.
void draw_raster(const GroundFrame& frame, const BaseMap::Relief& raster,
                 const std::array<Pixel, kLevels>& palette) {
    if (raster.width == 0) return;
    const Path land = land_path(frame);
    if (land.empty()) return;
    Image image;
    image.width = static_cast<int>(std::ceil(frame.view.width_px())) + 2 * kMargin_px;
    image.height = static_cast<int>(std::ceil(frame.view.height_px())) + 2 * kMargin_px;
    image.rgba.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    const double margin = kMargin_px;
    const Box covered{-margin, -margin, image.width - margin, image.height - margin};
    relief_in_view(raster, frame.view, covered, [&](int row, std::span<const float> grey) {
        std::uint8_t* out = image.rgba.data() + static_cast<std::size_t>(row) * grey.size() * 4;
        for (const float level : grey) {
            const float index = std::clamp(level, 0.0F, 255.0F) * (static_cast<float>(kLevels - 1) / 255.0F);
            const Pixel& pixel = palette[static_cast<std::size_t>(std::lround(index))];
            out = std::copy(pixel.begin(), pixel.end(), out);
        }
    });
    frame.canvas.push_clip(land);
    frame.canvas.image(image, covered, 1);
    frame.canvas.pop_clip();
}

}  // namespace

void draw_relief(const GroundFrame& frame, const StyleLayer& layer) {
    if (layer.number("hillshade-exaggeration", frame.context) > 0)
        draw_raster(frame, frame.base.relief(), palette_of(layer, frame.context));
}

void draw_tints(const GroundFrame& frame, const StyleLayer& layer) {
    if (layer.has("color-relief-color"))
        draw_raster(frame, frame.base.elevation(), tints_of(layer, frame.context));
}

}  // namespace dateline
