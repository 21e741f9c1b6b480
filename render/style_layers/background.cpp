// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/layer_tiles.h"
#include "render/style_layers/pattern.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace dateline {

/// A background covers the world, and no more: beyond the poles there is nothing.
void draw_background_layer(const StyleFrame& frame, const StyleLayer& layer) {
    const auto opacity = static_cast<float>(layer.number("background-opacity", frame.context));
    if (opacity == 0) return;
    const Pixel color = premultiplied(layer.color("background-color", frame.context)) * opacity;
    const SpriteImage* image = nullptr;
    if (layer.has("background-pattern")) {
        EvaluationContext whole_zoom = frame.context;
        whole_zoom.zoom = std::max(0.0, std::floor(frame.context.zoom));
        image = frame.sprite.find(layer.text("background-pattern", whole_zoom));
        if (image == nullptr) return;
    }
    for (const DrawnTile& tile : frame.view.covering_tiles({})) {
        std::optional<GroundPattern> pattern;
        if (image != nullptr) pattern.emplace(*image, frame.view, tile, frame.view.origin(tile));
        const PixelRect clip = clip_of(frame.view, tile);
        for (int y = clip.top; y < clip.bottom; ++y) {
            for (int x = clip.left; x < clip.right; ++x) {
                frame.pixels.blend(x, y, pattern ? pattern->at(x + 0.5, y + 0.5) * opacity : color);
            }
        }
    }
}

}  // namespace dateline
