// SPDX-License-Identifier: Apache-2.0
#include "render/view/equal_earth.h"

#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace dateline {

namespace {

constexpr double kRadius_m = 6371007.1809;  // of the sphere with the area of WGS 84
constexpr double kRadians = std::numbers::pi / 180;
// The polynomial of the paper, in its names.
constexpr double kA1 = 1.340264, kA2 = -0.081106, kA3 = 0.000893, kA4 = 0.003796;
const double kM = std::sqrt(3.0) / 2;

double height(double t) {
    const double t2 = t * t, t6 = t2 * t2 * t2;
    return t * (kA1 + kA2 * t2 + t6 * (kA3 + kA4 * t2));
}

double slope(double t) {
    const double t2 = t * t, t6 = t2 * t2 * t2;
    return kA1 + 3 * kA2 * t2 + t6 * (7 * kA3 + 9 * kA4 * t2);
}

}  // namespace

EqualEarth::EqualEarth(double central_lon) : central_lon_(central_lon) {}

std::string EqualEarth::crs() const {
    return fmt::format("+proj=eqearth +lon_0={} +R={} +units=m", central_lon_, kRadius_m);
}

std::optional<PlanePoint> EqualEarth::forward(LonLat point) const {
    const double t = std::asin(kM * std::sin(point.lat * kRadians));
    const double lon = std::remainder(point.lon - central_lon_, 360.0) * kRadians;
    return PlanePoint{kRadius_m * lon * std::cos(t) / (kM * slope(t)), kRadius_m * height(t)};
}

std::optional<LonLat> EqualEarth::inverse(PlanePoint point) const {
    const double y = point.y_m / kRadius_m;
    const double most = std::asin(kM);
    if (std::abs(y) > height(most)) return std::nullopt;
    double t = y;
    for (int i = 0; i < 12; ++i) {
        const double step = (height(t) - y) / slope(t);
        t -= step;
        if (std::abs(step) < 1e-13) break;
    }
    const double lon = kM * point.x_m / kRadius_m * slope(t) / std::cos(t);
    if (std::abs(lon) > std::numbers::pi) return std::nullopt;
    return LonLat{std::remainder(central_lon_ + lon / kRadians, 360.0),
                  std::asin(std::sin(t) / kM) / kRadians};
}

}  // namespace dateline
