// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/fill_polygon.h"
#include "render/style_layers/layer_property.h"
#include "render/style_layers/layer_tiles.h"
#include "render/style_layers/polygons.h"

namespace dateline {

void draw_fill_layer(const StyleFrame& frame, const StyleLayer& layer) {
    const EvaluationContext& context = frame.context;
    const LayerProperty<double> opacity(layer, "fill-opacity", context);
    const LayerProperty<Color> color(layer, "fill-color", context);
    const Shift shift = shift_of(layer, "fill-translate", context, frame.view.ratio());
    for (const LayerTile& tile : layer_tiles(frame, layer, "fill-sort-key")) {
        for (const StyleFeature* feature : tile.features) {
            if (feature->type != FeatureType::polygon) continue;
            const EvaluationContext of = with_feature(context, *feature);
            const Pixel paint = premultiplied(color(of)) * static_cast<float>(opacity(of));
            for (const Polygon& polygon : polygons_of(*feature, tile.tile, frame.view, shift)) {
                scan_polygon(polygon, tile.clip, [&](int y, int left, int right) {
                    for (int x = left; x < right; ++x) frame.pixels.blend(x, y, paint);
                });
            }
        }
    }
}

}  // namespace dateline
