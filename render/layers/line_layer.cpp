// SPDX-License-Identifier: Apache-2.0
#include "render/layers/blurred_line.h"
#include "render/layers/ground_layers.h"
#include "render/view/project_geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

LineCap cap_of(const std::string& word) {
    if (word == "round") return LineCap::round;
    return word == "square" ? LineCap::square : LineCap::butt;
}

LineJoin join_of(const std::string& word) {
    if (word == "round") return LineJoin::round;
    return word == "bevel" ? LineJoin::bevel : LineJoin::miter;
}

/// How the lines of one feature are painted.
struct LinePaint {
    Stroke stroke;
    Color color;
    double blur_px = 0;

    bool same_as(const LinePaint& other) const {
        return color == other.color && stroke.width_px == other.stroke.width_px && blur_px == other.blur_px &&
               stroke.dashes_px == other.stroke.dashes_px;
    }
};

LinePaint paint_of(const StyleLayer& layer, const EvaluationContext& context, double lengths) {
    LinePaint paint;
    paint.color = faded(layer.color("line-color", context), layer.number("line-opacity", context));
    paint.stroke.width_px = lengths * layer.number("line-width", context);
    paint.stroke.cap = cap_of(layer.text("line-cap", context));
    paint.stroke.join = join_of(layer.text("line-join", context));
    paint.stroke.miter_limit = layer.number("line-miter-limit", context);
    paint.blur_px = lengths * layer.number("line-blur", context);
    if (layer.has("line-dasharray")) {
        // Dash lengths are given in line widths.
        for (const double dash : layer.numbers("line-dasharray", context)) {
            paint.stroke.dashes_px.push_back(dash * paint.stroke.width_px);
        }
        double total = 0;
        for (const double dash : paint.stroke.dashes_px) total += dash;
        if (!(total > 0)) paint.stroke.dashes_px.clear();
    }
    return paint;
}

/// Detail smaller than this part of the blur does not show in it.
constexpr double kBlurHides = 0.25;

void stroke_path(const GroundFrame& frame, const Path& path, const LinePaint& paint) {
    if (path.empty() || !(paint.stroke.width_px > 0)) return;
    if (paint.blur_px > 0) {
        draw_blurred(frame.canvas, frame.view, path, {paint.stroke, paint.color, paint.blur_px});
    } else {
        frame.canvas.stroke(path, paint.stroke, paint.color);
    }
}

/// A copy with one vertex a cell of a grid that is fixed to the world, so that neighbouring views thin alike.
void append_thinned(Path& path, const MercatorGeometry& geometry, std::size_t index, const View& view,
                    double cell_px) {
    const Point origin = view.to_px(MercatorPoint{0, 0});
    const double scale = view.world_px();
    const double cells = scale / cell_px;
    const auto part = geometry.part(index);
    double last_x = 0, last_y = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const double cell_x = std::floor(part[i].x * cells), cell_y = std::floor(part[i].y * cells);
        const bool end = i == 0 || i + 1 == part.size();
        if (!end && cell_x == last_x && cell_y == last_y) continue;
        last_x = cell_x;
        last_y = cell_y;
        const Point px{origin.x + part[i].x * scale, origin.y + part[i].y * scale};
        i == 0 ? path.move_to(px) : path.line_to(px);
    }
}

/// The widest line of the layer at this zoom as far as it can be known without features, for the margin.
double reach_px(const StyleLayer& layer, const EvaluationContext& context) {
    constexpr double kUnknown_px = 16;
    constexpr double kEdges_px = 10;
    return kEdges_px +
           (layer.is_feature_constant("line-width") ? layer.number("line-width", context) : kUnknown_px);
}

/// Where a blur hides the detail, coarser geometry is as good and several times as fast.
int geometry_zoom(const GroundFrame& frame, double blur_px) {
    constexpr double kHides_a_level_px = 4;
    const int coarser = blur_px >= 2 * kHides_a_level_px ? 2 : blur_px >= kHides_a_level_px ? 1 : 0;
    return std::max(0, frame.zoom - coarser);
}

}  // namespace

void draw_lines(const GroundFrame& frame, const StyleLayer& layer) {
    Path path;
    LinePaint paint;
    const auto flush = [&] {
        stroke_path(frame, path, paint);
        path.clear();
    };
    EvaluationContext context = frame.context;
    context.geometry_type = "LineString";
    const bool constant = layer.is_feature_constant("line-width") &&
                          layer.is_feature_constant("line-color") &&
                          layer.is_feature_constant("line-opacity") && layer.is_feature_constant("line-blur");
    const double lengths = frame.view.lengths();
    if (constant) paint = paint_of(layer, context, lengths);
    const int zoom = geometry_zoom(frame, lengths * layer.number("line-blur", context));
    frame.base.visit(layer.source_layer, zoom, frame.box_with_margin(lengths * reach_px(layer, context)),
                     [&](const BaseFeature& feature) {
                         context.feature = &feature;
                         if (!layer.accepts(context)) return;
                         if (!constant) {
                             LinePaint wanted = paint_of(layer, context, lengths);
                             if (!wanted.same_as(paint)) {
                                 flush();
                                 paint = std::move(wanted);
                             }
                         }
                         const MercatorGeometry& geometry = feature.geometry();
                         for (std::size_t i = 0; i < geometry.parts.size(); ++i) {
                             if (paint.blur_px > 0 && frame.view.warp() == nullptr) {
                                 append_thinned(path, geometry, i, frame.view, paint.blur_px * kBlurHides);
                             } else {
                                 append_part(path, geometry, i, frame.view);
                             }
                             // Each part has its own place in the dash pattern: that of the whole line.
                             if (!paint.stroke.dashes_px.empty()) {
                                 paint.stroke.dash_phase_px = feature.dash_offset(i) * frame.view.world_px();
                                 flush();
                             }
                         }
                     });
    flush();
}

}  // namespace dateline
