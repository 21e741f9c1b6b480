// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <algorithm>

namespace dateline {

/// A straight piece of line, px.
struct Segment {
    Point from;
    Point to;
    friend bool operator==(const Segment&, const Segment&) = default;
};

double distance_px(Point a, Point b);
/// Whether the two have a point in common; touching ends count.
bool cross(const Segment& a, const Segment& b);
/// From the point to the nearest point of the segment.
double distance_px(Point point, const Segment& segment);

// Asked millions of times for one page.
inline Box bounds_of(const Segment& segment) {
    return {std::min(segment.from.x, segment.to.x), std::min(segment.from.y, segment.to.y),
            std::max(segment.from.x, segment.to.x), std::max(segment.from.y, segment.to.y)};
}

/// Whether any of the segment lies in the box (Liang and Barsky's clipping).
inline bool crosses(const Segment& segment, const Box& box) {
    // Most are well apart.
    const Box around = bounds_of(segment);
    if (around.right <= box.left || around.left >= box.right || around.bottom <= box.top ||
        around.top >= box.bottom)
        return false;
    double enter = 0, leave = 1;
    const auto clip = [&](double from, double to, double low, double high) {
        const double along = to - from;
        if (along == 0) return low < from && from < high;
        const double at_low = (low - from) / along, at_high = (high - from) / along;
        enter = std::max(enter, std::min(at_low, at_high));
        leave = std::min(leave, std::max(at_low, at_high));
        return enter < leave;
    };
    return clip(segment.from.x, segment.to.x, box.left, box.right) &&
           clip(segment.from.y, segment.to.y, box.top, box.bottom);
}

}  // namespace dateline
