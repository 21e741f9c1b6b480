// SPDX-License-Identifier: Apache-2.0
#include "render/batch/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr double kMargin = 0.1;
constexpr double kMostLatitude = 85;
/// At least so many steps on the frame's longer side: what rounding may add is a small part of it.
constexpr double kLeastSteps = 8;
constexpr std::array kSteps_deg = {20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1};

double step_for(double side_deg) {
    for (const double step : kSteps_deg) {
        if (side_deg >= kLeastSteps * step) return step;
    }
    return kSteps_deg.back();
}

double down(double value, double step) {
    return std::floor(value / step) * step;
}

double up(double value, double step) {
    return std::ceil(value / step) * step;
}

/// Into -180…180.
double wrapped(double lon) {
    return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
}

LonLatBox grown(const LonLatBox& box, double margin, double step) {
    const bool crosses = box.west > box.east;
    const double width = box.east - box.west + (crosses ? 360 : 0);
    const double south = std::max(-kMostLatitude, down(box.south - margin, step));
    const double north = std::min(kMostLatitude, up(box.north + margin, step));
    const double west = down(box.west - margin, step), east = up(box.east + margin, step);
    if (width + 2 * (margin + step) >= 360) return {-180, south, 180, north};
    if (!crosses) return {std::max(-180.0, west), south, std::min(180.0, east), north};
    return {wrapped(west), south, wrapped(east), north};
}

double longer_side(const LonLatBox& box) {
    const double width = box.east - box.west + (box.west > box.east ? 360 : 0);
    return std::max(width, box.north - box.south);
}

}  // namespace

LonLatBox rounded_out(const LonLatBox& box) {
    return grown(box, 0, step_for(longer_side(box)));
}

LonLatBox round_frame(const LonLatBox& box) {
    const double margin = kMargin * longer_side(box);
    return grown(box, margin, step_for(longer_side(box) + 2 * margin));
}

}  // namespace dateline
