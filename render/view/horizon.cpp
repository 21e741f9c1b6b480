// SPDX-License-Identifier: Apache-2.0
#include "render/view/horizon.h"

#include <cmath>
#include <cstddef>
#include <numbers>

namespace dateline {

namespace {

constexpr std::size_t kBearings = 360;
constexpr double kHalfAround_m = std::numbers::pi * 6371008.8;
constexpr double kRadians = std::numbers::pi / 180;
/// Just within, where projections still have room to move.
constexpr double kInside = 0.9995;

bool shows(const Projection& projection, LonLat point) {
    const auto at = projection.forward(point);
    return at && std::isfinite(at->x_m) && std::isfinite(at->y_m);
}

double bearing_deg(LonLat from, LonLat to) {
    const double lat1 = from.lat * kRadians, lat2 = to.lat * kRadians, dlon = (to.lon - from.lon) * kRadians;
    return std::atan2(std::sin(dlon) * std::cos(lat2),
                      std::cos(lat1) * std::sin(lat2) - std::sin(lat1) * std::cos(lat2) * std::cos(dlon)) /
           kRadians;
}

}  // namespace

Horizon::Horizon(const Projection& projection, LonLat from) : from_(from) {
    for (std::size_t i = 0; i < kBearings; ++i) {
        const double bearing = 360.0 * static_cast<double>(i) / kBearings;
        double near = 0, far = kHalfAround_m;
        for (int step = 0; step < 24; ++step) {
            const double middle = (near + far) / 2;
            (shows(projection, destination(from, bearing, middle)) ? near : far) = middle;
        }
        distances_m_.push_back(near * kInside);
    }
}

double Horizon::distance_at(double bearing) const {
    const double at = std::fmod(bearing + 360, 360.0) / 360 * kBearings;
    const double below = std::floor(at), share = at - below;
    const auto index = static_cast<std::size_t>(below) % kBearings;
    return distances_m_[index] * (1 - share) + distances_m_[(index + 1) % kBearings] * share;
}

LonLat Horizon::before(LonLat point) const {
    const double bearing = bearing_deg(from_, point);
    return destination(from_, bearing, distance_at(bearing));
}

std::vector<LonLat> Horizon::outline() const {
    std::vector<LonLat> points;
    for (std::size_t i = 0; i < kBearings; ++i) {
        points.push_back(destination(from_, 360.0 * static_cast<double>(i) / kBearings, distances_m_[i]));
    }
    return points;
}

}  // namespace dateline
