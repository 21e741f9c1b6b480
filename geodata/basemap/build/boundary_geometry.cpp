// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/boundary_geometry.h"

#include "geodata/basemap/build/generalise.h"

#include <algorithm>
#include <cmath>

namespace dateline {

BandArcs::BandArcs(std::span<const Arc> arcs, const ZoomBand& band) {
    arcs_.reserve(arcs.size());
    for (const Arc& arc : arcs) {
        std::vector<MercatorPoint> points;
        points.reserve(arc.points.size());
        for (const LonLat& point : arc.points) points.push_back(to_mercator(point));
        points = simplify_line(points, band.tolerance());
        const bool closed = arc.from == arc.to;
        if (closed && std::abs(doubled_area(points)) / 2 < band.pixel() * band.pixel()) points.clear();
        arcs_.push_back(std::move(points));
    }
}

void BandArcs::append(ArcRef ref, MercatorGeometry& out) const {
    const auto& arc = arcs_[ref.arc];
    const std::size_t start = out.parts.back();
    const auto add = [&](MercatorPoint point) {
        if (out.points.size() == start || !(out.points.back() == point)) out.points.push_back(point);
    };
    if (ref.reversed)
        std::for_each(arc.rbegin(), arc.rend(), add);
    else
        std::for_each(arc.begin(), arc.end(), add);
}

MercatorGeometry BandArcs::polygon(std::span<const ArcRing> rings) const {
    MercatorGeometry geometry;
    geometry.kind = GeometryKind::polygon;
    for (const ArcRing& ring : rings) {
        const std::size_t start = geometry.points.size();
        geometry.parts.push_back(static_cast<std::uint32_t>(start));
        for (const ArcRef ref : ring) append(ref, geometry);
        while (geometry.points.size() > start + 1 && geometry.points.back() == geometry.points[start])
            geometry.points.pop_back();
        if (geometry.points.size() - start >= 3) continue;
        geometry.points.resize(start);
        geometry.parts.pop_back();
    }
    return geometry;
}

MercatorGeometry BandArcs::lines(std::span<const ArcRing> chains) const {
    MercatorGeometry geometry;
    geometry.kind = GeometryKind::line;
    for (const ArcRing& chain : chains) {
        const std::size_t start = geometry.points.size();
        geometry.parts.push_back(static_cast<std::uint32_t>(start));
        for (const ArcRef ref : chain) append(ref, geometry);
        if (geometry.points.size() - start >= 2) continue;
        geometry.points.resize(start);
        geometry.parts.pop_back();
    }
    return geometry;
}

}  // namespace dateline
