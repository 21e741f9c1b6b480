// SPDX-License-Identifier: Apache-2.0
#include "render/labels/visible_area.h"

#include "geodata/basemap/build/inner_point.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

using Ring = std::vector<MercatorPoint>;

constexpr double precision_px = 3;
/// Less room than this on all sides holds no name.
constexpr double least_room_px = 7;

// Cuts away what lies beyond a line: inside(p) >= 0 stays, and is the distance to the line.
template <typename Distance>
Ring cut(const Ring& ring, const Distance& inside) {
    Ring out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MercatorPoint a = ring[i], b = ring[(i + 1) % ring.size()];
        const double da = inside(a), db = inside(b);
        if (da >= 0) {
            out.push_back(a);
        }
        if ((da >= 0) != (db >= 0)) {
            const double t = da / (da - db);
            out.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
        }
    }
    return out;
}

MercatorGeometry clip(const MercatorGeometry& polygon, const Box& box) {
    MercatorGeometry out;
    out.kind = GeometryKind::polygon;
    for (std::size_t part = 0; part < polygon.parts.size(); ++part) {
        const auto points = polygon.part(part);
        Ring ring(points.begin(), points.end());
        ring = cut(ring, [&](MercatorPoint p) { return p.x - box.left; });
        ring = cut(ring, [&](MercatorPoint p) { return box.right - p.x; });
        ring = cut(ring, [&](MercatorPoint p) { return p.y - box.top; });
        ring = cut(ring, [&](MercatorPoint p) { return box.bottom - p.y; });
        if (ring.size() < 3) {
            continue;
        }
        out.parts.push_back(static_cast<std::uint32_t>(out.points.size()));
        out.points.insert(out.points.end(), ring.begin(), ring.end());
    }
    return out;
}

}  // namespace

VisibleArea::VisibleArea(const MercatorGeometry& polygon, const std::function<Point(MercatorPoint)>& to_px,
                         const Box& frame) {
    MercatorGeometry in_px = polygon;
    for (MercatorPoint& p : in_px.points) {
        const Point at = to_px(p);
        p = {at.x, at.y};
    }
    clipped_ = clip(in_px, frame);
}

double VisibleArea::area_px2() const {
    double twice = 0;
    for (std::size_t part = 0; part < clipped_.parts.size(); ++part) {
        const auto ring = clipped_.part(part);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const MercatorPoint a = ring[i], b = ring[(i + 1) % ring.size()];
            twice += a.x * b.y - b.x * a.y;
        }
    }
    return std::abs(twice) / 2;
}

Box VisibleArea::bounds() const {
    if (clipped_.points.empty()) return {};
    Box box{clipped_.points[0].x, clipped_.points[0].y, clipped_.points[0].x, clipped_.points[0].y};
    for (const MercatorPoint p : clipped_.points) {
        box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
               std::max(box.bottom, p.y)};
    }
    return box;
}

std::optional<Point> VisibleArea::inner_point() const {
    if (clipped_.points.empty()) return std::nullopt;
    const InnerPoint inner = dateline::inner_point(clipped_, precision_px);
    if (inner.distance < least_room_px) return std::nullopt;
    return Point{inner.point.x, inner.point.y};
}

CellSums VisibleArea::cells() const {
    std::vector<std::vector<Point>> rings;
    for (std::size_t part = 0; part < clipped_.parts.size(); ++part) {
        std::vector<Point>& ring = rings.emplace_back();
        for (const MercatorPoint p : clipped_.part(part)) ring.push_back({p.x, p.y});
    }
    return CellSums(bounds(), rings);
}

}  // namespace dateline
