// SPDX-License-Identifier: Apache-2.0
// Circle layers as paths.
#include "render/style_layers/in_order.h"
#include "render/style_layers/layer_property.h"
#include "render/style_layers/map_frame.h"

namespace dateline {

namespace {

/// Where circles of unknown size may reach from.
constexpr double kReach_px = 64;

struct Disc {
    Point centre;
    double radius_px, rim_px;
    Color color, rim_color;
};

void paint(Canvas& canvas, const Disc& disc) {
    if (disc.radius_px > 0) {
        canvas.fill(Path().add_circle(disc.centre, disc.radius_px), disc.color);
    }
    if (!(disc.rim_px > 0)) return;
    Stroke stroke;
    stroke.width_px = disc.rim_px;
    canvas.stroke(Path().add_circle(disc.centre, disc.radius_px + disc.rim_px / 2), stroke, disc.rim_color);
}

}  // namespace

void draw_map_circles(const MapFrame& frame, const StyleLayer& layer) {
    const LayerProperty<double> radius(layer, "circle-radius", frame.context),
        opacity(layer, "circle-opacity", frame.context), rim(layer, "circle-stroke-width", frame.context),
        rim_opacity(layer, "circle-stroke-opacity", frame.context);
    const LayerProperty<Color> color(layer, "circle-color", frame.context),
        rim_color(layer, "circle-stroke-color", frame.context);
    const double lengths = frame.view.lengths();
    const Shift shift = shift_of(layer, "circle-translate", frame.context, lengths);
    InOrder<Disc> order(layer, "circle-sort-key");
    const auto draw = [&](const Disc& disc) { paint(frame.canvas, disc); };
    visit_features(frame, layer, frame.region(lengths * kReach_px),
                   [&](const EvaluationContext& of, const MapFeature& feature) {
                       // The vertices of lines and polygons have circles too.
                       for (const MercatorPoint p : feature.geometry->points) {
                           if (!frame.view.shows(p)) continue;
                           const Point at = frame.view.to_px(p);
                           order.add(of,
                                     Disc{{at.x + shift.x, at.y + shift.y},
                                          lengths * radius(of),
                                          lengths * rim(of),
                                          faded(color(of), opacity(of)),
                                          faded(rim_color(of), rim_opacity(of))},
                                     draw);
                       }
                   });
    order.finish(draw);
}

}  // namespace dateline
