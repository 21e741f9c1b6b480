// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/style_frame.h"

namespace dateline {

void draw_background_layer(const StyleFrame& frame, const StyleLayer& layer) {
    const auto opacity = static_cast<float>(layer.number("background-opacity", frame.context));
    if (opacity == 0) return;
    const Pixel color = premultiplied(layer.color("background-color", frame.context)) * opacity;
    for (int y = 0; y < frame.pixels.height(); ++y) {
        for (int x = 0; x < frame.pixels.width(); ++x) frame.pixels.blend(x, y, color);
    }
}

}  // namespace dateline
