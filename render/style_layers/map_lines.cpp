// SPDX-License-Identifier: Apache-2.0
// Line layers as strokes.
#include "render/style_layers/blurred_line.h"
#include "render/style_layers/in_order.h"
#include "render/style_layers/line_paint.h"
#include "render/style_layers/map_frame.h"
#include "render/style_layers/offset_path.h"
#include "render/view/project_geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

/// Detail smaller than this part of the blur does not show in it.
constexpr double kBlurHides = 0.25;

/// How the lines of one feature are painted.
struct Look {
    Stroke stroke;
    Color color;
    double blur_px = 0;
    double gap_px = 0;     ///< between the two lines drawn instead of one; 0 for one
    double offset_px = 0;  ///< to the right

    bool is_like(const Look& other) const {
        return color == other.color && stroke.width_px == other.stroke.width_px && blur_px == other.blur_px &&
               gap_px == other.gap_px && offset_px == other.offset_px && stroke.cap == other.stroke.cap &&
               stroke.join == other.stroke.join && stroke.dashes_px == other.stroke.dashes_px;
    }
};

struct Line {
    Path path;
    Look look;
};

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

class LinePainter {
  public:
    LinePainter(const MapFrame& frame, const StyleLayer& layer)
        : frame_(frame),
          layer_(layer),
          lengths_(frame.view.lengths()),
          paint_(layer, frame.context),
          order_(layer, "line-sort-key") {
        constant_ = paint_.is_same_for_all_features();
        if (constant_) look_ = look_of(frame.context);
    }

    void draw() {
        const Shift shift = shift_of(layer_, "line-translate", frame_.context, lengths_);
        const bool shifted = shift.x != 0 || shift.y != 0;
        if (shifted) frame_.canvas.push_offset({shift.x, shift.y});
        const auto paint = [this](const Line& line) { join(line); };
        FeatureRegion region = frame_.region(reach_px() + std::abs(shift.x) + std::abs(shift.y), coarser());
        region.polygons = FeatureRegion::Polygons::outlines;
        visit_features(frame_, layer_, region, [&](const EvaluationContext& of, const MapFeature& feature) {
            if (feature.type == FeatureType::point) return;
            const Look look = constant_ ? look_ : look_of(of);
            if (!(look.stroke.width_px > 0)) return;
            const MercatorGeometry& lines = feature.outline != nullptr ? *feature.outline : *feature.geometry;
            Line line{{}, look};
            for (std::size_t i = 0; i < lines.parts.size(); ++i) {
                if (look.blur_px > 0 && lines.kind == GeometryKind::line && frame_.view.warp() == nullptr) {
                    append_thinned(line.path, lines, i, frame_.view, look.blur_px * kBlurHides);
                } else {
                    append_part(line.path, lines, i, frame_.view);
                }
                if (look.stroke.dashes_px.empty()) continue;
                // Each part has its own place in the dash pattern: that of the whole line.
                const double start = i < feature.starts.size() ? feature.starts[i] : 0;
                line.look.stroke.dash_phase_px = start * frame_.view.world_px();
                order_.add(of, std::exchange(line, {{}, look}), paint);
            }
            if (!line.path.empty()) order_.add(of, std::move(line), paint);
        });
        order_.finish(paint);
        flush();
        if (shifted) frame_.canvas.pop_offset();
    }

  private:
    Look look_of(const EvaluationContext& of) const {
        Look look;
        look.color = faded(paint_.color(of), paint_.opacity(of));
        look.stroke.width_px = lengths_ * paint_.width(of);
        look.stroke.cap = paint_.cap(of);
        look.stroke.join = paint_.join(of);
        look.stroke.miter_limit = paint_.miter_limit(of);
        look.blur_px = lengths_ * paint_.blur(of);
        look.gap_px = lengths_ * paint_.gap(of);
        look.offset_px = lengths_ * paint_.offset(of);
        for (const double dash : paint_.dashes(of))
            look.stroke.dashes_px.push_back(dash * look.stroke.width_px);
        return look;
    }

    /// Lines of one look become one path, as far as where they cross does not show.
    void join(const Line& line) {
        const bool joinable = line.look.stroke.dashes_px.empty() &&
                              (line.look.color.alpha == 1 || frame_.sources.is_base_map(layer_.source));
        if (joinable && line.look.is_like(waiting_.look)) {
            waiting_.path.append(line.path);
            return;
        }
        flush();
        waiting_ = line;
    }

    void flush() {
        const Line line = std::exchange(waiting_, {});
        if (line.path.empty()) return;
        const Look& look = line.look;
        if (look.gap_px > 0) {
            const double away = (look.gap_px + look.stroke.width_px) / 2;
            stroke(line, look.offset_px - away);
            stroke(line, look.offset_px + away);
        } else {
            stroke(line, look.offset_px);
        }
    }

    void stroke(const Line& line, double offset_px) {
        const Look& look = line.look;
        const Path moved =
            offset_px != 0 ? offset_path(line.path, offset_px, look.stroke.miter_limit) : Path();
        const Path& path = offset_px != 0 ? moved : line.path;
        if (path.empty()) return;
        if (look.blur_px > 0) {
            draw_blurred(frame_.canvas, frame_.view, path, {look.stroke, look.color, look.blur_px});
        } else {
            frame_.canvas.stroke(path, look.stroke, look.color);
        }
    }

    /// How far from the view lines must be known, as far as that can be told without features.
    double reach_px() const {
        constexpr double kUnknown_px = 16, kEdges_px = 10;
        const auto most = [&](const LayerProperty<double>& property) {
            return property.constant() ? std::abs(*property.constant()) : kUnknown_px;
        };
        const double sides =
            layer_.has("line-gap-width") ? 2 * most(paint_.width) + most(paint_.gap) : most(paint_.width);
        return lengths_ * (kEdges_px + sides + (layer_.has("line-offset") ? most(paint_.offset) : 0));
    }

    /// Where a blur hides the detail, coarser geometry is as good and several times as fast.
    int coarser() const {
        constexpr double kHides_a_level_px = 4;
        const double blur_px = lengths_ * paint_.blur.constant().value_or(0);
        return blur_px >= 2 * kHides_a_level_px ? 2 : blur_px >= kHides_a_level_px ? 1 : 0;
    }

    const MapFrame& frame_;
    const StyleLayer& layer_;
    double lengths_;
    LinePaint paint_;
    InOrder<Line> order_;
    bool constant_ = false;
    Look look_;  ///< of all features, where it is the same
    Line waiting_;
};

}  // namespace

void draw_map_lines(const MapFrame& frame, const StyleLayer& layer) {
    LinePainter(frame, layer).draw();
}

}  // namespace dateline
