// SPDX-License-Identifier: Apache-2.0
#include "render/layers/ground_layers.h"
#include "render/view/project_geometry.h"

#include <utility>

namespace dateline {

namespace {

/// Antialiased edges and nothing else reach beyond a fill.
constexpr double kFillMargin_px = 2;

}  // namespace

MercatorBox GroundFrame::box_with_margin(double margin_px) const {
    const MercatorBox box = view.box();
    if (view.warp() != nullptr) return box;  // which has its own margin
    const double margin = margin_px / view.world_px();
    return {box.left - margin, box.top - margin, box.right + margin, box.bottom + margin};
}

/// Neighbouring features of one colour become one path, so that no seam shows between them.
void draw_fills(const GroundFrame& frame, const StyleLayer& layer) {
    Path path;
    Color color;
    const auto flush = [&] {
        if (!path.empty()) frame.canvas.fill(path, color);
        path.clear();
    };
    EvaluationContext context = frame.context;
    context.geometry_type = "Polygon";
    frame.base.visit(layer.source_layer, frame.zoom, frame.box_with_margin(kFillMargin_px),
                     [&](const BaseFeature& feature) {
                         context.feature = &feature;
                         if (!layer.accepts(context)) return;
                         const Color wanted =
                             faded(layer.color("fill-color", context), layer.number("fill-opacity", context));
                         if (wanted != color) flush();
                         color = wanted;
                         const MercatorGeometry& geometry = feature.geometry();
                         for (std::size_t i = 0; i < geometry.parts.size(); ++i) {
                             append_part(path, geometry, i, frame.view);
                         }
                     });
    flush();
}

}  // namespace dateline
