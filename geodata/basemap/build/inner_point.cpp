// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/inner_point.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>
#include <vector>

namespace dateline {

namespace {

template <typename Visit>
void for_edges(const MercatorGeometry& polygon, const Visit& visit) {
    for (std::size_t p = 0; p < polygon.parts.size(); ++p) {
        const auto ring = polygon.part(p);
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) visit(ring[j], ring[i]);
    }
}

/// Distance to the nearest edge, negative outside.
double signed_distance(const MercatorGeometry& polygon, MercatorPoint p) {
    double least = 1e9;
    for_edges(polygon, [&](MercatorPoint a, MercatorPoint b) {
        const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
        const double t =
            length == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0);
        const double ex = p.x - a.x - t * dx, ey = p.y - a.y - t * dy;
        least = std::min(least, ex * ex + ey * ey);
    });
    return (contains(polygon, p) ? 1 : -1) * std::sqrt(least);
}

struct Square {
    MercatorPoint centre;
    double half;
    double distance;
    double best_possible() const { return distance + half * std::numbers::sqrt2; }
    friend bool operator<(const Square& a, const Square& b) { return a.best_possible() < b.best_possible(); }
};

}  // namespace

bool contains(const MercatorGeometry& polygon, MercatorPoint p) {
    int winding = 0;
    for_edges(polygon, [&](MercatorPoint a, MercatorPoint b) {
        const double side = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
        if (a.y <= p.y && b.y > p.y && side > 0) ++winding;
        if (a.y > p.y && b.y <= p.y && side < 0) --winding;
    });
    return winding != 0;
}

InnerPoint inner_point(const MercatorGeometry& polygon, double precision) {
    MercatorBox box{1e9, 1e9, -1e9, -1e9};
    for (const MercatorPoint& p : polygon.points) {
        box.left = std::min(box.left, p.x), box.right = std::max(box.right, p.x);
        box.top = std::min(box.top, p.y), box.bottom = std::max(box.bottom, p.y);
    }
    const double width = box.right - box.left, height = box.bottom - box.top;
    const double side = std::min(width, height);
    const auto square = [&](MercatorPoint centre, double half) {
        return Square{centre, half, signed_distance(polygon, centre)};
    };
    const MercatorPoint middle{(box.left + box.right) / 2, (box.top + box.bottom) / 2};
    Square best = square(middle, 0);
    if (side <= 0) return {middle, best.distance};
    std::priority_queue<Square> open;
    // Strips far longer than wide would start with very many squares: at most 64 along the long side.
    const double start = std::max(side, std::max(width, height) / 64);
    for (double x = box.left; x < box.right; x += start)
        for (double y = box.top; y < box.bottom; y += start)
            open.push(square({x + start / 2, y + start / 2}, start / 2));
    while (!open.empty()) {
        const Square now = open.top();
        open.pop();
        if (now.distance > best.distance) best = now;
        if (now.best_possible() - best.distance <= precision) break;
        const double half = now.half / 2;
        for (const double dx : {-half, half})
            for (const double dy : {-half, half})
                open.push(square({now.centre.x + dx, now.centre.y + dy}, half));
    }
    return {best.centre, best.distance};
}

}  // namespace dateline
