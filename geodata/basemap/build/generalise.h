// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <span>
#include <vector>

namespace dateline {

/// Douglas and Peucker (1973): no dropped point lies farther than the tolerance from the line that stays. The
/// ends stay. A closed line (first point == last) also keeps the point farthest from its start, so that it
/// never collapses to a point.
std::vector<MercatorPoint> simplify_line(std::span<const MercatorPoint> line, double tolerance);

/// Sutherland and Hodgman (1974): the ring's part inside the box. Where the ring leaves and comes back, the
/// result runs along the box, possibly to and fro: the winding number inside the box is kept for every point,
/// which is what filling needs and what clippers that build valid polygons lose on self-touching rings. Empty
/// when nothing is left.
std::vector<MercatorPoint> clip_ring(std::span<const MercatorPoint> ring, const MercatorBox& box);

/// Twice the signed area; positive for rings that run clockwise on a map with y down.
double doubled_area(std::span<const MercatorPoint> ring);

}  // namespace dateline
