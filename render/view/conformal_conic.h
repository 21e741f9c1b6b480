// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/projection.h"

namespace dateline {

/// Lambert's conformal conic with two standard parallels on the WGS 84 ellipsoid: Snyder, Map Projections, a
/// Working Manual (USGS Professional Paper 1395, 1987), pages 107 to 109. The map of a region of middle
/// latitudes: true shapes, scale within a percent or two.
class ConformalConic final : public Projection {
  public:
    /// Degrees. The parallels lie on one side of the equator, the origin on the plane at (lon, lat).
    ConformalConic(LonLat origin, double parallel1, double parallel2);

    std::string crs() const override;
    double central_lon() const override { return origin_.lon; }
    std::optional<PlanePoint> forward(LonLat point) const override;
    std::optional<LonLat> inverse(PlanePoint point) const override;

  private:
    LonLat origin_;
    double parallel1_, parallel2_;
    double cone_;      ///< n: the share of a full turn that the world takes
    double radius_m_;  ///< a F
    double origin_rho_m_;
};

}  // namespace dateline
