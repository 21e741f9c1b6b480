// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <span>

namespace dateline {

/// A circle around a place, px.
struct Ring {
    Point centre;
    double radius_px = 0;
};

/// The outline of the area that the rings cover together: rings that overlap lose the arcs inside each other,
/// so that a heap of neighbouring places reads as one region.
Path ring_outlines(std::span<const Ring> rings);

}  // namespace dateline
