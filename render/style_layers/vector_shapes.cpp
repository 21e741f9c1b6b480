// SPDX-License-Identifier: Apache-2.0
// Fills, lines and circles as paths of a document.
#include "render/style_layers/vector_shapes.h"

#include "render/style_layers/layer_property.h"
#include "render/style_layers/layer_tiles.h"
#include "render/style_layers/polygons.h"

#include <cmath>
#include <string>

namespace dateline {

namespace {

Color faded(Color color, double opacity) {
    return color.with_alpha(color.alpha * static_cast<float>(opacity));
}

/// What tiles have twice in their margins must not be drawn twice where it shows.
class TileClip {
  public:
    TileClip(Canvas& canvas, const StyleFrame& frame, const DrawnTile& tile, bool needed)
        : canvas_(canvas), needed_(needed) {
        if (!needed_) return;
        const Point corner = frame.view.origin(tile);
        const double side = frame.view.tile_side(tile.data.zoom);
        Path box;
        box.add_box({corner.x, corner.y, corner.x + side, corner.y + side});
        canvas_.push_clip(box);
    }
    TileClip(const TileClip&) = delete;
    TileClip& operator=(const TileClip&) = delete;
    ~TileClip() {
        if (needed_) canvas_.pop_clip();
    }

  private:
    Canvas& canvas_;
    bool needed_;
};

bool is_opaque(const LayerProperty<double>& opacity, const LayerProperty<Color>& color) {
    return opacity.constant() == 1.0 && color.constant() && color.constant()->alpha == 1;
}

void draw_fills(Canvas& canvas, const StyleFrame& frame, const StyleLayer& layer) {
    const LayerProperty<double> opacity(layer, "fill-opacity", frame.context);
    const LayerProperty<Color> color(layer, "fill-color", frame.context),
        outline(layer, "fill-outline-color", frame.context);
    const Shift shift = shift_of(layer, "fill-translate", frame.context, 1);
    for (const LayerTile& tile : layer_tiles(frame, layer, "fill-sort-key")) {
        const bool outlined = layer.has("fill-outline-color");
        const TileClip clip(canvas, frame, tile.tile, outlined || !is_opaque(opacity, color));
        const Point corner = frame.view.origin(tile.tile);
        for (const StyleFeature* feature : tile.features) {
            if (feature->type != FeatureType::polygon) continue;
            const EvaluationContext of = with_feature(frame.context, *feature);
            Path path;
            for (const Polygon& polygon : polygons_of(*feature, {corner.x + shift.x, corner.y + shift.y},
                                                      frame.view.unit_px(tile.tile.data.zoom))) {
                for (const auto& ring : polygon) {
                    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                        i == 0 ? path.move_to(ring[i]) : path.line_to(ring[i]);
                    }
                    path.close();
                }
            }
            if (path.empty()) continue;
            canvas.fill(path, faded(color(of), opacity(of)), FillRule::even_odd);
            if (outlined) canvas.stroke(path, {}, faded(outline(of), opacity(of)));
        }
    }
}

void draw_lines(Canvas& canvas, const StyleFrame& frame, const StyleLayer& layer) {
    const LayerProperty<double> width(layer, "line-width", frame.context),
        opacity(layer, "line-opacity", frame.context);
    const LayerProperty<Color> color(layer, "line-color", frame.context);
    const Shift shift = shift_of(layer, "line-translate", frame.context, 1);
    for (const LayerTile& tile : layer_tiles(frame, layer, "line-sort-key")) {
        const TileClip clip(canvas, frame, tile.tile, !is_opaque(opacity, color));
        for (const StyleFeature* feature : tile.features) {
            if (feature->type == FeatureType::point) continue;
            const EvaluationContext of = with_feature(frame.context, *feature);
            EvaluationContext layout = of;
            layout.zoom = tile.tile.zoom;
            Stroke stroke;
            stroke.width_px = width(of);
            if (!(stroke.width_px > 0)) continue;
            const std::string cap = layer.text("line-cap", layout), join = layer.text("line-join", layout);
            stroke.cap = cap == "round" ? LineCap::round : cap == "square" ? LineCap::square : LineCap::butt;
            stroke.join = join == "round"   ? LineJoin::round
                          : join == "bevel" ? LineJoin::bevel
                                            : LineJoin::miter;
            stroke.miter_limit = layer.number("line-miter-limit", layout);
            for (const double length : layer.numbers("line-dasharray", of)) {
                stroke.dashes_px.push_back(length * stroke.width_px);
            }
            Path path;
            for (const auto& part : feature->parts) {
                for (std::size_t i = 0; i < part.size(); ++i) {
                    Point at = frame.view.to_device(tile.tile, part[i].x, part[i].y);
                    at = {at.x + shift.x, at.y + shift.y};
                    i == 0 ? path.move_to(at) : path.line_to(at);
                }
            }
            if (!path.empty()) canvas.stroke(path, stroke, faded(color(of), opacity(of)));
        }
    }
}

void draw_circles(Canvas& canvas, const StyleFrame& frame, const StyleLayer& layer) {
    const LayerProperty<double> radius(layer, "circle-radius", frame.context),
        opacity(layer, "circle-opacity", frame.context), rim(layer, "circle-stroke-width", frame.context),
        rim_opacity(layer, "circle-stroke-opacity", frame.context);
    const LayerProperty<Color> color(layer, "circle-color", frame.context),
        rim_color(layer, "circle-stroke-color", frame.context);
    const Shift shift = shift_of(layer, "circle-translate", frame.context, 1);
    for (const LayerTile& tile : layer_tiles(frame, layer, "circle-sort-key")) {
        for (const StyleFeature* feature : tile.features) {
            const EvaluationContext of = with_feature(frame.context, *feature);
            for (const auto& part : feature->parts) {
                for (const TilePoint& p : part) {
                    if (p.x < 0 || p.x >= kTile_extent || p.y < 0 || p.y >= kTile_extent) continue;
                    const Point at = frame.view.to_device(tile.tile, p.x, p.y);
                    const Point centre{at.x + shift.x, at.y + shift.y};
                    Path disc;
                    disc.add_circle(centre, radius(of));
                    if (radius(of) > 0) canvas.fill(disc, faded(color(of), opacity(of)));
                    if (!(rim(of) > 0)) continue;
                    Stroke stroke;
                    stroke.width_px = rim(of);
                    Path circle;
                    circle.add_circle(centre, radius(of) + rim(of) / 2);
                    canvas.stroke(circle, stroke, faded(rim_color(of), rim_opacity(of)));
                }
            }
        }
    }
}

/// The layer does not use the property, or sets it to nothing.
bool unused(const StyleLayer& layer, const char* property, const EvaluationContext& context) {
    return !layer.has(property) || LayerProperty<double>(layer, property, context).constant() == 0.0;
}

}  // namespace

bool is_vector_layer(const StyleLayer& layer, const EvaluationContext& context) {
    switch (layer.type) {
        case LayerType::background:
            return !layer.has("background-pattern");
        case LayerType::fill:
            return !layer.has("fill-pattern");
        case LayerType::line:
            return !layer.has("line-pattern") && !layer.has("line-gradient") &&
                   unused(layer, "line-gap-width", context) && unused(layer, "line-offset", context) &&
                   unused(layer, "line-blur", context);
        case LayerType::circle:
            return unused(layer, "circle-blur", context);
        default:
            return false;
    }
}

void draw_vector_layer(Canvas& canvas, const StyleFrame& frame, const StyleLayer& layer) {
    if (layer.type == LayerType::fill) return draw_fills(canvas, frame, layer);
    if (layer.type == LayerType::line) return draw_lines(canvas, frame, layer);
    if (layer.type == LayerType::circle) return draw_circles(canvas, frame, layer);
    // A background covers the world, and the world fills the view from top to bottom.
    Path whole;
    whole.add_box({0, 0, double(frame.view.width_px()), double(frame.view.height_px())});
    canvas.fill(whole, faded(layer.color("background-color", frame.context),
                             layer.number("background-opacity", frame.context)));
}

}  // namespace dateline
