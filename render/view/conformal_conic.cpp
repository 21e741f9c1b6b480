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

/// Equation 3-5 from the conformal latitude: off by less than 1e-10.
double approximate_latitude(double conformal) {
    const double e2 = kEccentricity * kEccentricity, e4 = e2 * e2, e6 = e4 * e2, e8 = e4 * e4;
    const double a = e2 / 2 + 5 * e4 / 24 + e6 / 12 + 13 * e8 / 360;
    const double b = 7 * e4 / 48 + 29 * e6 / 240 + 811 * e8 / 11520;
    const double c = 7 * e6 / 120 + 81 * e8 / 1120;
    const double d = 4279 * e8 / 161280;
    const double sine = std::sin(2 * conformal), cosine = std::cos(2 * conformal);
    // The sines of 4, 6 and 8 times it by those of double angles.
    return conformal + sine * (a - c + cosine * (2 * b - 4 * d + cosine * (4 * c + cosine * 8 * d)));
}

/// Equation 7-9, iterated until it stands still: once or twice.
double latitude_of(double t) {
    double lat = approximate_latitude(kQuarter - 2 * std::atan(t));
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
