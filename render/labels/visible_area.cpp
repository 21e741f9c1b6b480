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
                         const Box& frame)
    : frame_(frame) {
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

bool VisibleArea::holds(const Box& box) const {
    constexpr int steps = 8;
    for (int i = 0; i <= steps; ++i) {
        const double x = box.left + box.width() * i / steps;
        if (!contains(clipped_, {x, box.top}) || !contains(clipped_, {x, box.bottom})) {
            return false;
        }
    }
    return true;
}

std::vector<Point> VisibleArea::label_points() const {
    std::vector<InnerPoint> found;
    const auto look_in = [&](const MercatorGeometry& part) {
        if (part.points.empty()) {
            return;
        }
        const InnerPoint inner = inner_point(part, precision_px);
        if (inner.distance >= least_room_px) {
            found.push_back(inner);
        }
    };
    look_in(clipped_);
    const std::size_t whole = found.size();
    constexpr int ninths = 3;
    for (int y = 0; y < ninths; ++y) {
        for (int x = 0; x < ninths; ++x) {
            look_in(clip(clipped_, {frame_.left + frame_.width() * x / ninths,
                                    frame_.top + frame_.height() * y / ninths,
                                    frame_.left + frame_.width() * (x + 1) / ninths,
                                    frame_.top + frame_.height() * (y + 1) / ninths}));
        }
    }
    std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(whole), found.end(),
                     [](const InnerPoint& a, const InnerPoint& b) { return a.distance > b.distance; });
    std::vector<Point> points;
    points.reserve(found.size());
    for (const InnerPoint& inner : found) {
        points.push_back({std::round(inner.point.x * 4) / 4, std::round(inner.point.y * 4) / 4});
    }
    return points;
}

}  // namespace dateline
