// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sprites/sprite.h"
#include "render/style_layers/layer_property.h"

namespace dateline {

/// What a fill layer says of its areas, read alike for paths and for pixels.
struct FillPaint {
    FillPaint(const StyleLayer& of_layer, const EvaluationContext& frame)
        : layer(of_layer),
          opacity(layer, "fill-opacity", frame),
          color(layer, "fill-color", frame),
          outline_color(layer, "fill-outline-color", frame),
          has_pattern(layer.has("fill-pattern")),
          has_outline(layer.has("fill-outline-color")) {}

    /// Null when the sprite has no such image: then nothing is drawn.
    const SpriteImage* pattern(const Sprite& sprite, const EvaluationContext& of) const {
        return sprite.find(layer.text("fill-pattern", of));
    }

    const StyleLayer& layer;
    LayerProperty<double> opacity;
    LayerProperty<Color> color, outline_color;
    bool has_pattern;
    bool has_outline;  ///< in a colour of its own
};

}  // namespace dateline
