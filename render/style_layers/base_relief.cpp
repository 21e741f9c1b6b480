// SPDX-License-Identifier: Apache-2.0
// The base map's grey relief, warped to the view and coloured by the layer's shadow and highlight; its
// heights, coloured by the layer's ramp.
#include "render/style_layers/map_frame.h"
#include "render/style_layers/relief_in_view.h"
#include "render/style_layers/style_frame.h"
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

using Shade = std::array<std::uint8_t, 4>;
/// Between levels of grey.
constexpr float kLevelsPerGrey = static_cast<float>(kLevels - 1) / 255.0F;

/// Premultiplied colours for reliefs from 0 to 255, finely divided.
std::array<Shade, kLevels> palette_of(const StyleLayer& layer, const EvaluationContext& context) {
    const Color shadow = layer.colors("hillshade-shadow-color", context).front();
    const Color light = layer.colors("hillshade-highlight-color", context).front();
    const double strength = layer.number("hillshade-exaggeration", context);
    std::array<Shade, kLevels> palette{};
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

Shade shade_of(Color color, double opacity) {
    const double alpha = static_cast<double>(color.alpha) * opacity;
    const auto byte = [&](float part) {
        return static_cast<std::uint8_t>(std::lround(static_cast<double>(part) * alpha * 255));
    };
    return {byte(color.red), byte(color.green), byte(color.blue),
            static_cast<std::uint8_t>(std::lround(alpha * 255))};
}

/// The same for levels of heights.
std::array<Shade, kLevels> tints_of(const StyleLayer& layer, EvaluationContext context) {
    const double opacity = layer.number("color-relief-opacity", context);
    std::array<Shade, kLevels> palette{};
    for (int i = 0; i < kLevels; ++i) {
        context.elevation = BaseMap::elevation_m(255.0 * i / (kLevels - 1));
        palette[static_cast<std::size_t>(i)] = shade_of(layer.color("color-relief-color", context), opacity);
    }
    return palette;
}

Path land_path(const MapFrame& frame, FeatureSource& source) {
    Path path;
    source.visit(frame.region(kMargin_px), "land", [&](const MapFeature& feature) {
        append_feature(path, feature, FeaturePart::area, frame.view);
    });
    return path;
}

/// A raster of the base map over the land, each level in its colour.
void draw_raster(const MapFrame& frame, FeatureSource& source, const AskRelief& ask,
                 const std::array<Shade, kLevels>& palette) {
    if (ask().width == 0) return;
    const Path land = land_path(frame, source);
    if (land.empty()) return;
    Image image;
    image.width = static_cast<int>(std::ceil(frame.view.width_px())) + 2 * kMargin_px;
    image.height = static_cast<int>(std::ceil(frame.view.height_px())) + 2 * kMargin_px;
    image.rgba.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    const double margin = kMargin_px;
    const Box covered{-margin, -margin, image.width - margin, image.height - margin};
    relief_in_view(ask, frame.view, covered, [&](int row, std::span<const float> grey) {
        std::uint8_t* out = image.rgba.data() + static_cast<std::size_t>(row) * grey.size() * 4;
        for (const float level : grey) {
            const double index = static_cast<double>(std::clamp(level, 0.0F, 255.0F) * kLevelsPerGrey);
            const Shade& pixel = palette[static_cast<std::size_t>(index + 0.5)];
            out = std::copy(pixel.begin(), pixel.end(), out);
        }
    });
    frame.canvas.push_clip(land);
    frame.canvas.image(image, covered, 1);
    frame.canvas.pop_clip();
}

}  // namespace

void draw_base_relief(const MapFrame& frame, const StyleLayer& layer) {
    FeatureSource* source = frame.sources.features_of(layer.source);
    const BaseMap* base = frame.sources.base_map();
    if (source == nullptr || base == nullptr) return;
    if (layer.type == LayerType::color_relief) {
        if (layer.has("color-relief-color"))
            draw_raster(
                frame, *source, [base] { return base->elevation(); }, tints_of(layer, frame.context));
    } else if (layer.number("hillshade-exaggeration", frame.context) > 0) {
        draw_raster(
            frame, *source, [base] { return base->relief(); }, palette_of(layer, frame.context));
    }
}

void draw_base_relief(const StyleFrame& frame, const StyleLayer& layer) {
    const StyleView& view = frame.view;
    const auto canvas = make_raster_canvas(view.width_px(), view.height_px(), view.ratio());
    const View map({view.box().left, view.box().top}, view.zoom() + 1, view.width_px(), view.height_px());
    draw_base_relief(
        MapFrame{*canvas, map, frame.style, frame.sources, frame.sprite, frame.diagnostics, frame.context},
        layer);
    frame.pixels.lay_over(canvas->take_image());
}

}  // namespace dateline
