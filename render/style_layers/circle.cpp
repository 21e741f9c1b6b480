// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/shading.h"
#include "render/style_layers/layer_property.h"
#include "render/style_layers/layer_tiles.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

struct Circle {
    Point centre;      ///< device px
    double radius;     ///< device px, without the stroke
    double stroke;     ///< device px
    double blur;       ///< in radii
    Pixel fill, edge;  ///< with their opacities
};

/// The reference renderer's formula: opacity falls to nothing at the rim over the blur, at least a CSS px;
/// the stroke takes over from the fill in the same way.
void draw(Framebuffer& pixels, const Circle& circle) {
    const double outer = circle.radius + circle.stroke;
    if (!(outer > 0)) return;
    const double blur = std::max(1 / outer, circle.blur);
    const PixelRect box = PixelRect{static_cast<int>(std::floor(std::max(circle.centre.x - outer, -1e6))),
                                    static_cast<int>(std::floor(std::max(circle.centre.y - outer, -1e6))),
                                    static_cast<int>(std::ceil(std::min(circle.centre.x + outer, 1e6))),
                                    static_cast<int>(std::ceil(std::min(circle.centre.y + outer, 1e6)))}
                              .cut(pixels.rect());
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            const double away = std::hypot(x + 0.5 - circle.centre.x, y + 0.5 - circle.centre.y) / outer;
            const double opacity = smoothstep(0, -blur, away - 1);
            if (opacity <= 0) continue;
            const double stroke =
                circle.stroke < 0.01 ? 0 : smoothstep(-blur, 0, away - circle.radius / outer);
            pixels.blend(
                x, y,
                mix(circle.fill, circle.edge, static_cast<float>(stroke)) * static_cast<float>(opacity));
        }
    }
}

}  // namespace

void draw_circle_layer(const StyleFrame& frame, const StyleLayer& layer) {
    const EvaluationContext& context = frame.context;
    const LayerProperty<double> radius(layer, "circle-radius", context), blur(layer, "circle-blur", context),
        opacity(layer, "circle-opacity", context), stroke_width(layer, "circle-stroke-width", context),
        stroke_opacity(layer, "circle-stroke-opacity", context);
    const LayerProperty<Color> color(layer, "circle-color", context),
        stroke_color(layer, "circle-stroke-color", context);
    const double ratio = frame.view.ratio();
    const Shift shift = shift_of(layer, "circle-translate", context, ratio);
    for (const LayerTile& tile : layer_tiles(frame, layer, "circle-sort-key")) {
        for (const StyleFeature* feature : tile.features) {
            const EvaluationContext of = with_feature(context, *feature);
            Circle circle{{},
                          radius(of) * ratio,
                          stroke_width(of) * ratio,
                          blur(of),
                          premultiplied(color(of)) * static_cast<float>(opacity(of)),
                          premultiplied(stroke_color(of)) * static_cast<float>(stroke_opacity(of))};
            for (const auto& part : feature->parts) {
                for (const TilePoint& point : part) {
                    // A point in a tile's margin is drawn by the neighbour.
                    if (!tile.holds(point.x, point.y)) continue;
                    const Point at = frame.view.to_device(tile.tile, point.x, point.y);
                    circle.centre = {at.x + shift.x, at.y + shift.y};
                    draw(frame.pixels, circle);
                }
            }
        }
    }
}

}  // namespace dateline
