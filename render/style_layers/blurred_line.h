// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/view/view.h"

namespace dateline {

/// A line that fades from `blur_px` inside its edge to nothing at the edge.
struct BlurredLine {
    Stroke stroke;
    Color color;
    double blur_px = 1;
};

/// Vector documents get a stack of translucent strokes; pixels get the distance to the line as one picture,
/// which is smoother and, along an indented coast, ten times as fast.
void draw_blurred(Canvas& canvas, const View& view, const Path& path, const BlurredLine& line);

/// How far from the view a blurred line must be known.
double reach_px(const BlurredLine& line);

}  // namespace dateline
