// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/color_ramp.h"
#include "render/style_layers/density_grid.h"
#include "render/style_layers/layer_property.h"
#include "render/style_layers/layer_tiles.h"

namespace dateline {

void draw_heatmap_layer(const StyleFrame& frame, const StyleLayer& layer) {
    const auto opacity = static_cast<float>(layer.number("heatmap-opacity", frame.context));
    if (opacity == 0) return;
    const double intensity = layer.number("heatmap-intensity", frame.context);
    const LayerProperty<double> radius(layer, "heatmap-radius", frame.context),
        weight(layer, "heatmap-weight", frame.context);
    DensityGrid grid(frame.pixels.width(), frame.pixels.height());
    for (const LayerTile& tile : layer_tiles(frame, layer, {})) {
        for (const StyleFeature* feature : tile.features) {
            const EvaluationContext of = with_feature(frame.context, *feature);
            const double radius_px = radius(of) * frame.view.ratio(), height = weight(of) * intensity;
            for (const auto& part : feature->parts) {
                for (const TilePoint& point : part) {
                    // A point in a tile's margin is drawn by the neighbour.
                    if (!tile.holds(point.x, point.y)) continue;
                    grid.add({frame.view.to_device(tile.tile, point.x, point.y), radius_px, height});
                }
            }
        }
    }
    const ColorRamp ramp(layer, "heatmap-color", frame.context, &EvaluationContext::heatmap_density);
    for (int y = 0; y < frame.pixels.height(); ++y) {
        for (int x = 0; x < frame.pixels.width(); ++x)
            frame.pixels.blend(x, y, ramp.at(grid.at(x, y)) * opacity);
    }
}

}  // namespace dateline
