// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/page/map_contents.h"

#include <span>
#include <vector>

namespace dateline {

struct BoxSize {
    double width_px, height_px;
};

/// Finds room for boxes inside an area, along its edges: each where it covers least of what is occupied,
/// counting every occupied thing by the part covered, areas only between places equal in that; ties go to the
/// lower right and lower left corner, the lower edge, the upper right and upper left corner, the other edges,
/// in that order. Boxes never overlap each other. The first in the list choose first. One that finds no room
/// at all comes back empty.
std::vector<Box> place_along_edges(const Box& area, std::span<const BoxSize> sizes,
                                   const MapOccupancy& occupied, double gap_px);

}  // namespace dateline
