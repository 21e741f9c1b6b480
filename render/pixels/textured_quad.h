// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/pixels/framebuffer.h"

#include <array>
#include <functional>

namespace dateline {

/// A picture's place: its upper left, upper right, lower right and lower left corner in device px.
using Quad = std::array<Point, 4>;

/// Visits the pixels whose centres lie in the quad and in the clip: `visit(x, y, u, v)` with the point of the
/// picture (0 to 1 each, v down) that the centre shows. The quad is two triangles that meet in the diagonal
/// from the upper right to the lower left corner, each an affine picture, as the reference renderer has it; a
/// centre on a shared edge belongs to one of them.
void visit_quad(const Quad& quad, const PixelRect& clip,
                const std::function<void(int x, int y, double u, double v)>& visit);

/// The most pixels of a picture of that size that a device px covers in either direction.
double pixels_per_px(const Quad& quad, int width, int height);

}  // namespace dateline
