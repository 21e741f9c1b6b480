// SPDX-License-Identifier: Apache-2.0
// Color-relief layers: heights of a "raster-dem" source in the colours of a ramp.
#include "render/style_layers/height_grid.h"
#include "render/style_layers/raster_tiles.h"

#include <cmath>

namespace dateline {

namespace {

/// Heights are read between the four nearest pixels, or at the nearest.
double height_at(const HeightGrid& heights, double u, double v, bool nearest) {
    const double x = u * heights.side() - 0.5, y = v * heights.side() - 0.5;
    if (nearest)
        return static_cast<double>(
            heights.height_m(static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y))));
    const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
    const double right = x - column, below = y - row;
    const auto h = [&](int dx, int dy) {
        return static_cast<double>(heights.height_m(column + dx, row + dy));
    };
    return (h(0, 0) * (1 - right) + h(1, 0) * right) * (1 - below) +
           (h(0, 1) * (1 - right) + h(1, 1) * right) * below;
}

}  // namespace

void draw_color_relief_layer(const StyleFrame& frame, const StyleLayer& layer) {
    if (frame.sources.is_base_map(layer.source)) return draw_base_relief(frame, layer);
    const auto opacity = static_cast<float>(layer.number("color-relief-opacity", frame.context));
    if (opacity == 0 || !layer.has("color-relief-color")) return;
    RasterSource* source = frame.sources.rasters_of(layer.source, frame.view.ratio());
    if (source == nullptr) return;
    const bool nearest = layer.text("resampling", frame.context) == "nearest";
    EvaluationContext context = frame.context;
    visit_raster_tiles(frame, *source, [&](const RasterTile& tile) {
        const HeightGrid heights(*source, tile.id, *tile.pixels);
        visit_quad(tile.quad, tile.clip, [&](int x, int y, double u, double v) {
            context.elevation = height_at(heights, u, v, nearest);
            frame.pixels.blend(x, y, premultiplied(layer.color("color-relief-color", context)) * opacity);
        });
    });
}

}  // namespace dateline
