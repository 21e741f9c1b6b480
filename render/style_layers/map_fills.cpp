// SPDX-License-Identifier: Apache-2.0
// Fill layers as paths.
#include "render/style_layers/fill_paint.h"
#include "render/style_layers/ground_pattern.h"
#include "render/style_layers/in_order.h"
#include "render/style_layers/map_frame.h"

#include <utility>

namespace dateline {

namespace {

/// Antialiased edges and outlines, and nothing else, reach beyond a fill.
constexpr double kFillMargin_px = 4;

/// One path of one look.
struct Area {
    Path path, outline;
    Color color, outline_color;
    const SpriteImage* pattern = nullptr;
    double opacity = 1;
    bool joinable = false;  ///< with neighbours of the same look

    bool looks_like(const Area& other) const {
        return color == other.color && outline_color == other.outline_color && pattern == other.pattern &&
               opacity == other.opacity;
    }
};

class FillPainter {
  public:
    FillPainter(const MapFrame& frame, const StyleLayer& layer)
        : frame_(frame), layer_(layer), paint_(layer, frame.context), order_(layer, "fill-sort-key") {}

    void draw() {
        const Shift shift = shift_of(layer_, "fill-translate", frame_.context, frame_.view.lengths());
        const double reach = kFillMargin_px + std::abs(shift.x) + std::abs(shift.y);
        const bool shifted = shift.x != 0 || shift.y != 0;
        if (shifted) frame_.canvas.push_offset({shift.x, shift.y});
        const auto paint = [this](const Area& area) { join(area); };
        FeatureRegion region = frame_.region(reach);
        if (paint_.has_outline) region.polygons = FeatureRegion::Polygons::outlines;
        visit_features(frame_, layer_, region, [&](const EvaluationContext& of, const MapFeature& feature) {
            if (feature.type == FeatureType::point) return;  // lines are filled as if they were closed
            Area area = look_of(of, feature);
            if (paint_.has_pattern && area.pattern == nullptr) return;
            append_feature(area.path, feature, FeaturePart::area, frame_.view);
            if (paint_.has_outline) append_feature(area.outline, feature, FeaturePart::lines, frame_.view);
            if (!area.path.empty()) order_.add(of, std::move(area), paint);
        });
        order_.finish(paint);
        flush();
        if (shifted) frame_.canvas.pop_offset();
    }

  private:
    Area look_of(const EvaluationContext& of, const MapFeature& feature) const {
        Area area;
        area.opacity = paint_.opacity(of);
        if (paint_.has_pattern) {
            area.pattern = paint_.pattern(frame_.sprite, of);
        } else {
            area.color = faded(paint_.color(of), area.opacity);
        }
        if (paint_.has_outline) area.outline_color = faded(paint_.outline_color(of), area.opacity);
        // Neighbours of one colour become one path, so that no seam shows between them; but translucent
        // features that lie over each other show it. Those of the base map never do.
        const bool opaque = area.opacity == 1 && (paint_.has_pattern || area.color.alpha == 1);
        area.joinable = !paint_.has_outline && (opaque || feature.base != nullptr);
        return area;
    }

    void join(const Area& area) {
        if (area.joinable && waiting_.joinable && area.looks_like(waiting_)) {
            waiting_.path.append(area.path);
            return;
        }
        flush();
        waiting_ = area;
    }

    void flush() {
        const Area area = std::exchange(waiting_, {});
        if (area.path.empty()) return;
        if (area.pattern != nullptr) {
            frame_.canvas.fill(area.path, ground_pattern(*area.pattern, frame_.view), area.opacity);
        } else {
            frame_.canvas.fill(area.path, area.color);
        }
        if (area.outline.empty()) return;
        Stroke stroke;
        stroke.width_px = frame_.view.lengths();
        frame_.canvas.stroke(area.outline, stroke, area.outline_color);
    }

    const MapFrame& frame_;
    const StyleLayer& layer_;
    FillPaint paint_;
    InOrder<Area> order_;
    Area waiting_;
};

}  // namespace

void draw_map_fills(const MapFrame& frame, const StyleLayer& layer) {
    FillPainter(frame, layer).draw();
}

}  // namespace dateline
