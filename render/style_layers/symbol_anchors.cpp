// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/symbol_anchors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace dateline {

namespace {

double distance(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

double length_of(std::span<const Point> line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
    return sum;
}

/// On the side that ends at vertex `next`, at a whole unit; directions are taken from there to the nearest
/// vertices that are not the same point.
SymbolAnchor anchor_before(std::span<const Point> line, std::size_t next, double t) {
    const Point &a = line[next - 1], &b = line[next];
    const Point at{std::floor(std::lerp(a.x, b.x, t) + 0.5), std::floor(std::lerp(a.y, b.y, t) + 0.5)};
    SymbolAnchor out{at.x, at.y};
    for (std::size_t i = next; i-- > 0 && !out.arriving;) {
        if (!(line[i] == at)) out.arriving = std::atan2(at.y - line[i].y, at.x - line[i].x);
    }
    for (std::size_t i = next; i < line.size() && !out.leaving; ++i) {
        if (!(line[i] == at)) out.leaving = std::atan2(line[i].y - at.y, line[i].x - at.x);
    }
    return out;
}

bool in_tile(double x, double y) {
    return x >= 0 && x < kTile_extent && y >= 0 && y < kTile_extent;
}

std::vector<SymbolAnchor> evenly(std::span<const Point> line, double first, double spacing,
                                 double label_length) {
    const double whole = length_of(line);
    std::vector<SymbolAnchor> out;
    double before = 0, marked = first - spacing;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double segment = distance(line[i - 1], line[i]);
        while (marked + spacing < before + segment) {
            marked += spacing;
            const double t = (marked - before) / segment;
            const double x = std::lerp(line[i - 1].x, line[i].x, t);
            const double y = std::lerp(line[i - 1].y, line[i].y, t);
            const bool fits = marked - label_length / 2 >= 0 && marked + label_length / 2 <= whole;
            if (in_tile(x, y) && fits) out.push_back(anchor_before(line, i, t));
        }
        before += segment;
    }
    return out;
}

/// A side of the tile: what lies beyond it is cut off. Points on the right and lower side lie beyond, those
/// on the left and upper side do not, so that of neighbouring tiles one has a line along their edge.
struct Side {
    double Point::*across;
    double Point::*along;
    double at;
    bool beyond(Point p) const { return at == 0 ? p.*across < 0 : p.*across >= at; }
    /// In whole units.
    Point crossing(Point a, Point b) const {
        Point out;
        const double t = (at - a.*across) / (b.*across - a.*across);
        out.*across = at;
        out.*along = std::floor(std::lerp(a.*along, b.*along, t) + 0.5);
        return out;
    }
};
constexpr std::array kSides{Side{&Point::x, &Point::y, 0}, Side{&Point::y, &Point::x, 0},
                            Side{&Point::x, &Point::y, kTile_extent},
                            Side{&Point::y, &Point::x, kTile_extent}};

/// Cuts a segment to the tile; false when nothing is left.
bool cut_to_tile(Point& a, Point& b) {
    for (const Side& side : kSides) {
        const bool from = side.beyond(a), to = side.beyond(b);
        if (from && to) return false;
        if (from) a = side.crossing(a, b);
        if (to) b = side.crossing(a, b);
    }
    return true;
}

}  // namespace

std::vector<SymbolAnchor> anchors_along(std::span<const Point> line, const AnchorSpacing& given) {
    if (line.size() < 2 || !(given.spacing > 0)) return {};
    const double label = given.label_length * given.box_scale;
    double spacing = given.spacing;
    if (spacing - label < spacing / 4) spacing = label + spacing / 4;
    const auto at_edge = [](double v) { return v == 0 || v == kTile_extent; };
    const bool continued = at_edge(line[0].x) || at_edge(line[0].y);
    // A line that begins here leaves a little more room, so that names do not meet where roads do.
    constexpr double kExtra = 48;
    const double first =
        continued
            ? std::fmod(spacing / 2 * given.overscaling, spacing)
            : std::fmod((given.label_length / 2 + kExtra) * given.box_scale * given.overscaling, spacing);
    std::vector<SymbolAnchor> out = evenly(line, first, spacing, label);
    if (out.empty() && !continued) out = evenly(line, length_of(line) / 2, spacing, label);
    return out;
}

std::optional<SymbolAnchor> anchor_at_middle(std::span<const Point> line) {
    const double middle = length_of(line) / 2;
    double before = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double segment = distance(line[i - 1], line[i]);
        if (before + segment > middle) {
            return anchor_before(line, i, (middle - before) / segment);
        }
        before += segment;
    }
    return std::nullopt;
}

std::vector<std::vector<Point>> clipped_to_tile(const std::vector<std::vector<TilePoint>>& lines) {
    std::vector<std::vector<Point>> out;
    for (const auto& line : lines) {
        const std::size_t first = out.size();
        for (std::size_t i = 1; i < line.size(); ++i) {
            Point a{double(line[i - 1].x), double(line[i - 1].y)}, b{double(line[i].x), double(line[i].y)};
            if (!cut_to_tile(a, b)) continue;
            if (out.size() == first || !(out.back().back() == a)) out.push_back({a});
            out.back().push_back(b);
        }
    }
    return out;
}

namespace {

/// Positive inside.
double distance_to_sides(std::span<const std::vector<TilePoint>> rings, double x, double y) {
    bool inside = false;
    double least = std::numeric_limits<double>::infinity();
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const double ax = ring[i].x, ay = ring[i].y, bx = ring[j].x, by = ring[j].y;
            if ((ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax) inside = !inside;
            const double dx = bx - ax, dy = by - ay, size = dx * dx + dy * dy;
            const double t = size > 0 ? std::clamp(((x - ax) * dx + (y - ay) * dy) / size, 0.0, 1.0) : 0;
            least = std::min(least, std::hypot(x - ax - t * dx, y - ay - t * dy));
        }
    }
    return inside ? least : -least;
}

struct Square {
    double x, y, half, distance;
    double promise() const { return distance + half * std::sqrt(2.0); }
};
bool less_promising(const Square& a, const Square& b) {
    return a.promise() < b.promise();
}

Square centroid_of(std::span<const std::vector<TilePoint>> rings) {
    const auto& ring = rings[0];
    double area = 0, x = 0, y = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const double f = double(ring[i].x) * ring[j].y - double(ring[j].x) * ring[i].y;
        x += (double(ring[i].x) + ring[j].x) * f;
        y += (double(ring[i].y) + ring[j].y) * f;
        area += f * 3;
    }
    if (area == 0) return {double(ring[0].x), double(ring[0].y), 0, -1};
    return {x / area, y / area, 0, distance_to_sides(rings, x / area, y / area)};
}

}  // namespace

SymbolAnchor pole_of(std::span<const std::vector<TilePoint>> rings, double precision) {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (const TilePoint& p : rings[0]) {
        left = std::min(left, double(p.x));
        right = std::max(right, double(p.x));
        top = std::min(top, double(p.y));
        bottom = std::max(bottom, double(p.y));
    }
    const double size = std::min(right - left, bottom - top);
    if (size <= 0) return {left, top};
    const auto square = [&](double x, double y, double half) {
        return Square{x, y, half, distance_to_sides(rings, x, y)};
    };
    std::vector<Square> open;
    const auto add = [&](const Square& s) {
        open.push_back(s);
        std::push_heap(open.begin(), open.end(), less_promising);
    };
    for (double x = left; x < right; x += size) {
        for (double y = top; y < bottom; y += size) add(square(x + size / 2, y + size / 2, size / 2));
    }
    Square best = centroid_of(rings);
    while (!open.empty()) {
        std::pop_heap(open.begin(), open.end(), less_promising);
        const Square now = open.back();
        open.pop_back();
        if (now.distance > best.distance) best = now;
        // What waits may still be better itself, by less than the precision.
        if (now.promise() - best.distance <= precision) continue;
        const double half = now.half / 2;
        add(square(now.x - half, now.y - half, half));
        add(square(now.x + half, now.y - half, half));
        add(square(now.x - half, now.y + half, half));
        add(square(now.x + half, now.y + half, half));
    }
    return {best.x, best.y};
}

}  // namespace dateline
