// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <optional>
#include <string>

namespace dateline {

/// Metres on a map's plane, x growing to the east, y to the north, whatever axes the CRS itself names.
struct PlanePoint {
    double x_m = 0;
    double y_m = 0;
};

/// A map projection. Immutable; safe to share between threads.
class Projection {
  public:
    Projection() = default;
    Projection(const Projection&) = delete;
    Projection& operator=(const Projection&) = delete;
    virtual ~Projection() = default;

    /// What PROJ calls it: "EPSG:3034" or "+proj=lcc …".
    virtual std::string crs() const = 0;
    /// Degrees. The world is cut at the meridian opposite to it.
    virtual double central_lon() const = 0;
    /// Nothing: the point has no image, such as the far pole of a conic.
    virtual std::optional<PlanePoint> forward(LonLat point) const = 0;
    /// Nothing: no place on earth lies there, such as the corners around an oval world.
    virtual std::optional<LonLat> inverse(PlanePoint point) const = 0;
};

}  // namespace dateline
