// SPDX-License-Identifier: Apache-2.0
// Fill layers as paths.
#include "render/style_layers/ground_pattern.h"
#include "render/style_layers/in_order.h"
#include "render/style_layers/layer_property.h"
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
        : frame_(frame),
          layer_(layer),
          opacity_(layer, "fill-opacity", frame.context),
          color_(layer, "fill-color", frame.context),
          outline_(layer, "fill-outline-color", frame.context),
          has_pattern_(layer.has("fill-pattern")),
          has_outline_(layer.has("fill-outline-color")),
          order_(layer, "fill-sort-key") {}

    void draw() {
        const Shift shift = shift_of(layer_, "fill-translate", frame_.context, frame_.view.lengths());
        const double reach = kFillMargin_px + std::abs(shift.x) + std::abs(shift.y);
        const bool shifted = shift.x != 0 || shift.y != 0;
        if (shifted) frame_.canvas.push_offset({shift.x, shift.y});
        const auto paint = [this](const Area& area) { join(area); };
        visit_features(frame_, layer_, frame_.region(reach),
                       [&](const EvaluationContext& of, const MapFeature& feature) {
                           if (feature.type != FeatureType::polygon) return;
                           Area area = look_of(of, feature);
                           if (has_pattern_ && area.pattern == nullptr) return;
                           append_feature(area.path, feature, FeaturePart::area, frame_.view);
                           if (has_outline_)
                               append_feature(area.outline, feature, FeaturePart::lines, frame_.view);
                           if (!area.path.empty()) order_.add(of, std::move(area), paint);
                       });
        order_.finish(paint);
        flush();
        if (shifted) frame_.canvas.pop_offset();
    }

  private:
    Area look_of(const EvaluationContext& of, const MapFeature& feature) const {
        Area area;
        area.opacity = opacity_(of);
        if (has_pattern_) {
            area.pattern = frame_.sprite.find(layer_.text("fill-pattern", of));
        } else {
            area.color = faded(color_(of), area.opacity);
        }
        if (has_outline_) area.outline_color = faded(outline_(of), area.opacity);
        // Neighbours of one colour become one path, so that no seam shows between them; but translucent
        // features that lie over each other show it. Those of the base map never do.
        const bool opaque = area.opacity == 1 && (has_pattern_ || area.color.alpha == 1);
        area.joinable = !has_outline_ && (opaque || feature.base != nullptr);
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
    LayerProperty<double> opacity_;
    LayerProperty<Color> color_, outline_;
    bool has_pattern_, has_outline_;
    InOrder<Area> order_;
    Area waiting_;
};

}  // namespace

void draw_map_fills(const MapFrame& frame, const StyleLayer& layer) {
    FillPainter(frame, layer).draw();
}

}  // namespace dateline
