// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/lonlat.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

constexpr double kEarthRadius_m = 6371008.8;
constexpr double kDegree = std::numbers::pi / 180;
constexpr double kMaxMercatorLat = 85.05112877980659;

}  // namespace

double distance_m(LonLat a, LonLat b) {
    const double dlat = (b.lat - a.lat) * kDegree;
    const double dlon = (b.lon - a.lon) * kDegree;
    const double h = std::pow(std::sin(dlat / 2), 2) +
                     std::cos(a.lat * kDegree) * std::cos(b.lat * kDegree) * std::pow(std::sin(dlon / 2), 2);
    return 2 * kEarthRadius_m * std::asin(std::sqrt(std::min(1.0, h)));
}

LonLat destination(LonLat from, double bearing_deg, double distance) {
    const double angle = distance / kEarthRadius_m;
    const double bearing = bearing_deg * kDegree;
    const double lat1 = from.lat * kDegree;
    const double lat2 =
        std::asin(std::sin(lat1) * std::cos(angle) + std::cos(lat1) * std::sin(angle) * std::cos(bearing));
    const double dlon = std::atan2(std::sin(bearing) * std::sin(angle) * std::cos(lat1),
                                   std::cos(angle) - std::sin(lat1) * std::sin(lat2));
    const double lon = std::remainder(from.lon + dlon / kDegree, 360.0);
    return {lon, lat2 / kDegree};
}

MercatorPoint to_mercator(LonLat point) {
    const double lat = std::clamp(point.lat, -kMaxMercatorLat, kMaxMercatorLat) * kDegree;
    return {point.lon / 360 + 0.5, 0.5 - std::asinh(std::tan(lat)) / (2 * std::numbers::pi)};
}

LonLat to_lonlat(MercatorPoint point) {
    return {(point.x - 0.5) * 360, std::atan(std::sinh((0.5 - point.y) * 2 * std::numbers::pi)) / kDegree};
}

}  // namespace dateline
