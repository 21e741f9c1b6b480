// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

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
/// Whether any of the segment lies in the box (Liang and Barsky's clipping).
bool crosses(const Segment& segment, const Box& box);
/// From the point to the nearest point of the segment.
double distance_px(Point point, const Segment& segment);
Box bounds_of(const Segment& segment);

}  // namespace dateline
