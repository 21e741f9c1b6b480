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

}  // namespace

std::vector<Polygon> polygons_of(const StyleFeature& feature, const DrawnTile& tile, const StyleView& view,
                                 Shift shift) {
    std::vector<Polygon> out;
    bool outer_winds_up = false;
    const Point corner = view.origin(tile);
    const double scale = view.unit_px(tile.data.zoom);
    for (const auto& ring : feature.parts) {
        const double area = ring.empty() ? 0 : area_of(ring);
        if (area == 0) continue;
        if (out.empty()) outer_winds_up = area > 0;
        if (out.empty() || (area > 0) == outer_winds_up) out.emplace_back();
        std::vector<Point> points;
        points.reserve(ring.size());
        for (const TilePoint& p : ring) {
            points.push_back({corner.x + p.x * scale + shift.x, corner.y + p.y * scale + shift.y});
        }
        out.back().push_back(std::move(points));
    }
    return out;
}

}  // namespace dateline
