// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"

namespace dateline {

struct InnerPoint {
    MercatorPoint point;
    double distance = 0;  ///< to the nearest edge; negative when the polygon is degenerate
};

/// The pole of inaccessibility: the point inside the polygon farthest from its edges, to within `precision`,
/// found by splitting squares in the order of the best distance that they can hold (the method Mapbox
/// published as "polylabel", 2016).
InnerPoint inner_point(const MercatorGeometry& polygon, double precision);

/// Whether the polygon's rings wind around the point.
bool contains(const MercatorGeometry& polygon, MercatorPoint point);

}  // namespace dateline
