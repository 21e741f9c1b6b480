// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/framebuffer.h"
#include "render/style_layers/line_mesh.h"
#include "render/view/style_view.h"

#include <functional>

namespace dateline {

/// A line's widths, CSS px.
struct LineWidths {
    double width = 1;
    double gap = 0;     ///< of the space between two lines; 0 for one line
    double offset = 0;  ///< to the right of the line's direction
    double blur = 0;
    /// The width at the whole zoom below the view's, by which dashes and patterns are scaled so that they do
    /// not slide while a map zooms.
    double whole_zoom_width = 1;
};

/// Where a pixel lies on its line.
struct OnLine {
    double distance;  ///< along the line, tile units
    double progress;  ///< along this part of the line, 0 to 1
    double across;    ///< -1 at the left edge, 1 at the right
};

/// Where and how large a tile's lines are drawn.
struct LinePlace {
    Point origin;            ///< of the tile with the layer's translation, device px
    double unit_px = 1;      ///< device px of a tile unit
    double ratio = 1;        ///< device px of a CSS px
    PixelRect clip;
};

/// Gives the mesh its width and draws it, smoothed over a device px at its edges and over the blur, in the
/// colour that `color` gives, premultiplied. The reference renderer's formula.
void stroke_mesh(Framebuffer& pixels, const LineMesh& mesh, const LineWidths& widths, const LinePlace& place,
                 const std::function<Pixel(const OnLine&)>& color);

}  // namespace dateline
