// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/polygons.h"

namespace dateline {

namespace {

/// Twice the signed area.
double area_of(const std::vector<TilePoint>& ring) {
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        sum += (double(ring[j].x) - ring[i].x) * (double(ring[i].y) + ring[j].y);
    }
    return sum;
}

Polygon placed(const std::vector<std::vector<TilePoint>>& lines, Point origin, double unit_px) {
    Polygon out;
    for (const auto& line : lines) {
        auto& points = out.emplace_back();
        points.reserve(line.size());
        for (const TilePoint& p : line)
            points.push_back({origin.x + p.x * unit_px, origin.y + p.y * unit_px});
    }
    return out;
}

}  // namespace

std::vector<std::vector<std::vector<TilePoint>>> ring_groups(const StyleFeature& feature) {
    std::vector<std::vector<std::vector<TilePoint>>> out;
    bool outer_winds_up = false;
    for (const auto& ring : feature.parts) {
        const double area = ring.empty() ? 0 : area_of(ring);
        if (ring.empty() || (area == 0 && feature.parts.size() > 1)) continue;
        if (out.empty()) outer_winds_up = area > 0;
        if (out.empty() || (area > 0) == outer_winds_up) out.emplace_back();
        out.back().push_back(ring);
        if (!(ring.front() == ring.back())) out.back().back().push_back(ring.front());
    }
    return out;
}

std::vector<Polygon> polygons_of(const StyleFeature& feature, Point origin, double unit_px) {
    std::vector<Polygon> out;
    for (const auto& group : ring_groups(feature)) out.push_back(placed(group, origin, unit_px));
    return out;
}

std::vector<Polygon> outlines_of(const StyleFeature& feature, Point origin, double unit_px) {
    if (!feature.outline) return polygons_of(feature, origin, unit_px);
    return {placed(*feature.outline, origin, unit_px)};
}

}  // namespace dateline
