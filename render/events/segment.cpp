// SPDX-License-Identifier: Apache-2.0
#include "render/events/segment.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// Twice the signed area of the triangle: which side of a line through a and b the point c lies on.
double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

}  // namespace

double distance_px(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

bool cross(const Segment& a, const Segment& b) {
    const Box around_a = bounds_of(a), around_b = bounds_of(b);
    if (around_a.left > around_b.right || around_b.left > around_a.right || around_a.top > around_b.bottom ||
        around_b.top > around_a.bottom) {
        return false;
    }
    return turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) <= 0 &&
           turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) <= 0;
}

double distance_px(Point point, const Segment& segment) {
    const double dx = segment.to.x - segment.from.x, dy = segment.to.y - segment.from.y;
    const double square = dx * dx + dy * dy;
    if (square == 0) return distance_px(point, segment.from);
    const double along =
        std::clamp(((point.x - segment.from.x) * dx + (point.y - segment.from.y) * dy) / square, 0.0, 1.0);
    return distance_px(point, Point{segment.from.x + along * dx, segment.from.y + along * dy});
}

}  // namespace dateline
