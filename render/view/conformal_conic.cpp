// SPDX-License-Identifier: Apache-2.0
#include "render/view/conformal_conic.h"

#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace dateline {

namespace {

constexpr double kSemiMajor_m = 6378137.0;
constexpr double kFlattening = 1 / 298.257223563;
const double kEccentricity = std::sqrt(kFlattening * (2 - kFlattening));
constexpr double kRadians = std::numbers::pi / 180;
constexpr double kQuarter = std::numbers::pi / 2;

/// Equation 14-15: the parallel's radius over the equator's.
double parallel_radius(double lat) {
    const double sine = kEccentricity * std::sin(lat);
    return std::cos(lat) / std::sqrt(1 - sine * sine);
}

/// Equation 15-9.
double isometric(double lat) {
    const double sine = kEccentricity * std::sin(lat);
    return std::tan(kQuarter / 2 - lat / 2) / std::pow((1 - sine) / (1 + sine), kEccentricity / 2);
}

/// Equation 7-9, iterated until it stands still.
double latitude_of(double t) {
    double lat = kQuarter - 2 * std::atan(t);
    for (int i = 0; i < 12; ++i) {
        const double sine = kEccentricity * std::sin(lat);
        const double next =
            kQuarter - 2 * std::atan(t * std::pow((1 - sine) / (1 + sine), kEccentricity / 2));
        if (std::abs(next - lat) < 1e-13) return next;
        lat = next;
    }
    return lat;
}

}  // namespace

ConformalConic::ConformalConic(LonLat origin, double parallel1, double parallel2)
    : origin_(origin), parallel1_(parallel1), parallel2_(parallel2) {
    const double lat1 = parallel1 * kRadians, lat2 = parallel2 * kRadians;
    const double m1 = parallel_radius(lat1), t1 = isometric(lat1);
    cone_ = std::abs(parallel1 - parallel2) < 1e-9 ? std::sin(lat1)
                                                   : (std::log(m1) - std::log(parallel_radius(lat2))) /
                                                         (std::log(t1) - std::log(isometric(lat2)));
    radius_m_ = kSemiMajor_m * m1 / (cone_ * std::pow(t1, cone_));
    origin_rho_m_ = radius_m_ * std::pow(isometric(origin.lat * kRadians), cone_);
}

std::string ConformalConic::crs() const {
    return fmt::format("+proj=lcc +lat_1={} +lat_2={} +lat_0={} +lon_0={} +datum=WGS84 +units=m", parallel1_,
                       parallel2_, origin_.lat, origin_.lon);
}

std::optional<PlanePoint> ConformalConic::forward(LonLat point) const {
    // The far pole lies at infinity, the near one at the cone's tip.
    if (point.lat * cone_ <= -89.999 * std::abs(cone_)) return std::nullopt;
    const bool tip = std::abs(point.lat) > 89.9999999;
    const double rho = tip ? 0 : radius_m_ * std::pow(isometric(point.lat * kRadians), cone_);
    const double theta = cone_ * std::remainder(point.lon - origin_.lon, 360.0) * kRadians;
    return PlanePoint{rho * std::sin(theta), origin_rho_m_ - rho * std::cos(theta)};
}

std::optional<LonLat> ConformalConic::inverse(PlanePoint point) const {
    const double sign = cone_ < 0 ? -1 : 1;
    const double down = origin_rho_m_ - point.y_m;
    const double rho = sign * std::hypot(point.x_m, down);
    const double theta = std::atan2(sign * point.x_m, sign * down);
    const double dlon = theta / cone_;
    if (std::abs(dlon) > std::numbers::pi + 1e-12) return std::nullopt;  // the gap where the cone was cut
    const double lat = rho == 0 ? sign * kQuarter : latitude_of(std::pow(rho / radius_m_, 1 / cone_));
    return LonLat{std::remainder(origin_.lon + dlon / kRadians, 360.0), lat / kRadians};
}

}  // namespace dateline
