// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/canvas/canvas.h"
#include "render/view/view.h"
#include "styles/document/style.h"

namespace dateline {

/// What every layer of one ground is drawn with.
struct GroundFrame {
    Canvas& canvas;
    const BaseMap& base;
    const View& view;
    EvaluationContext context;  ///< without a feature
    int zoom;                   ///< of the geometry, 256 px tiles

    /// The view and a margin around it.
    MercatorBox box_with_margin(double margin_px) const;
};

void draw_fills(const GroundFrame& frame, const StyleLayer& layer);
void draw_lines(const GroundFrame& frame, const StyleLayer& layer);
void draw_relief(const GroundFrame& frame, const StyleLayer& layer);
/// The heights of the land in the colours of "color-relief-color".
void draw_tints(const GroundFrame& frame, const StyleLayer& layer);

inline Color faded(Color color, double opacity) {
    return color.with_alpha(color.alpha * static_cast<float>(opacity));
}

}  // namespace dateline
