// SPDX-License-Identifier: Apache-2.0
#include "render/view/default_projection.h"

#include "render/view/conformal_conic.h"
#include "render/view/equal_earth.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double kContinents_deg = 110;
constexpr double kContinentsHeight_deg = 70;
constexpr double kTropics_deg = 15;
/// Parallels beyond would squeeze a map that reaches the pole.
constexpr double kHighest_deg = 80;

/// Rounded, so that the CRS can be read and typed.
double tenth(double degrees) {
    return std::round(degrees * 10) / 10;
}

}  // namespace

std::shared_ptr<const Projection> projection_for(const LonLatBox& extent) {
    const double width = extent.east - extent.west + (extent.west > extent.east ? 360 : 0);
    const double middle_lon = tenth(std::remainder(extent.west + width / 2, 360.0));
    const double height = extent.north - extent.south;
    if (width > kContinents_deg || height > kContinentsHeight_deg)
        return std::make_shared<EqualEarth>(middle_lon);
    const double middle_lat = (extent.south + extent.north) / 2;
    const bool one_side = extent.south * extent.north > 0;
    if (!one_side || std::abs(middle_lat) < kTropics_deg) return nullptr;
    const auto parallel = [&](double share) {
        return std::clamp(tenth(extent.south + share * height), -kHighest_deg, kHighest_deg);
    };
    return std::make_shared<ConformalConic>(LonLat{middle_lon, tenth(middle_lat)}, parallel(1.0 / 6),
                                            parallel(5.0 / 6));
}

}  // namespace dateline
