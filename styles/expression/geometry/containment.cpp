// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/geometry/containment.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::expression {

namespace {

constexpr double kTileUnits = 8192;

/// Twice the signed area of the triangle abc.
template <typename Point>
double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

template <typename Point>
bool on_segment(Point p, Point a, Point b) {
    return turn(a, b, p) == 0 && std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) &&
           std::min(a.y, b.y) <= p.y && p.y <= std::max(a.y, b.y);
}

}  // namespace

PolygonsOnGrid::PolygonsOnGrid(const std::vector<Shape::Polygon>& polygons, int zoom)
    : world_(std::ldexp(kTileUnits, zoom)), box_(kNowhere) {
    for (const Shape::Polygon& polygon : polygons) {
        std::vector<Ring> rings;
        for (const Shape::Line& line : polygon) {
            rings.push_back(on_grid(line));
            extend(box_, rings.back());
        }
        polygons_.push_back(std::move(rings));
    }
}

void PolygonsOnGrid::extend(Box& box, const Ring& line) {
    for (const GridPoint p : line) box = {std::min(box.west, p.x), std::max(box.east, p.x)};
}

PolygonsOnGrid::Ring PolygonsOnGrid::on_grid(const Shape::Line& line) const {
    constexpr double kPi = 3.14159265358979323846;
    Ring ring;
    ring.reserve(line.size());
    for (const LonLat p : line) {
        const double y = 0.5 - std::log(std::tan(kPi / 4 + p.lat * kPi / 360)) / (2 * kPi);
        ring.push_back({std::round((p.lon / 360 + 0.5) * world_), std::round(y * world_)});
    }
    return ring;
}

bool PolygonsOnGrid::contain(const Shape& shape) const {
    if (!shape.polygons.empty() || shape.empty()) return false;
    for (const LonLat point : shape.points)
        if (!contains({moved(on_grid({point})[0])})) return false;
    std::vector<Ring> lines;
    Box extent = kNowhere;
    for (const Shape::Line& line : shape.lines) {
        lines.push_back(on_grid(line));
        extend(extent, lines.back());
    }
    const bool may_move = extent.east - extent.west <= world_ / 2;
    for (Ring& line : lines) {
        if (may_move)
            std::transform(line.begin(), line.end(), line.begin(), [this](GridPoint p) { return moved(p); });
        if (!contains(line)) return false;
    }
    return true;
}

PolygonsOnGrid::GridPoint PolygonsOnGrid::moved(GridPoint point) const {
    if (point.x >= box_.west && point.x <= box_.east) return point;
    if (point.x - box_.west > world_ / 2) return {point.x - world_, point.y};
    if (box_.east - point.x > world_ / 2) return {point.x + world_, point.y};
    return point;
}

bool PolygonsOnGrid::contains(const Ring& line) const {
    return std::any_of(polygons_.begin(), polygons_.end(), [&line](const std::vector<Ring>& polygon) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (!inside(line[i], polygon)) return false;
            if (i > 0 && crosses(line[i - 1], line[i], polygon)) return false;
        }
        return !line.empty();
    });
}

bool PolygonsOnGrid::inside(GridPoint p, const std::vector<Ring>& polygon) {
    bool inside = false;
    for (const Ring& ring : polygon) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const GridPoint a = ring[i - 1], b = ring[i];
            if (on_segment(p, a, b)) return false;
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
        }
    }
    return inside;
}

bool PolygonsOnGrid::crosses(GridPoint from, GridPoint to, const std::vector<Ring>& polygon) {
    for (const Ring& ring : polygon) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const GridPoint a = ring[i - 1], b = ring[i];
            const double from_side = turn(a, b, from), to_side = turn(a, b, to);
            const double a_side = turn(from, to, a), b_side = turn(from, to, b);
            if (((from_side > 0) != (to_side > 0)) && ((a_side > 0) != (b_side > 0)) && from_side != 0 &&
                to_side != 0 && a_side != 0 && b_side != 0)
                return true;
        }
    }
    return false;
}

}  // namespace dateline::expression
