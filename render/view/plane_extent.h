// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/core/projection.h"

namespace dateline {

/// What a box with all that lies in it covers on a projection's plane.
struct PlaneExtent {
    double left_m, bottom_m, right_m, top_m;
};
/// Throws Error(usage) when the box has no image there.
PlaneExtent extent_on(const Projection& projection, const LonLatBox& box);

/// Width to height of the box on a projection; null: on Mercator's.
double aspect_of(const LonLatBox& box, const Projection* projection);

}  // namespace dateline
