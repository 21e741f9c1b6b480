// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/core/projection.h"

#include <vector>

namespace dateline {

/// The edge of what a projection can show, seen from a place that it shows: a globe's horizon, the rim of an
/// azimuthal map. Found by halving the great circles that leave the place.
class Horizon {
  public:
    Horizon(const Projection& projection, LonLat from);

    /// The last place that has an image on the way from the middle to a point.
    LonLat before(LonLat point) const;
    /// In a circle.
    std::vector<LonLat> outline() const;

  private:
    double distance_at(double bearing_deg) const;

    LonLat from_;
    std::vector<double> distances_m_;  ///< by bearing, from north, evenly
};

}  // namespace dateline
