// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/join_lines.h"

#include "geodata/basemap/build/topology.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

namespace dateline {

namespace {

std::vector<LonLat> line_along(const ArcRing& refs, const std::vector<Arc>& arcs) {
    std::vector<LonLat> line;
    for (const ArcRef ref : refs) {
        auto points = arcs[ref.arc].points;
        if (ref.reversed) std::reverse(points.begin(), points.end());
        line.insert(line.end(), points.begin() + (line.empty() ? 0 : 1), points.end());
    }
    return line;
}

}  // namespace

std::vector<std::vector<LonLat>> join_lines(const std::vector<std::vector<LonLat>>& lines,
                                            double resolution_deg) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::uint32_t> nodes;
    const auto node = [&](LonLat p) {
        const std::pair<std::int64_t, std::int64_t> key{std::llround(p.lon / resolution_deg),
                                                        std::llround(p.lat / resolution_deg)};
        return nodes.try_emplace(key, static_cast<std::uint32_t>(nodes.size())).first->second;
    };
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> all;
    for (const auto& line : lines) {
        if (line.size() < 2) continue;
        Arc arc;
        arc.points = line;
        arc.from = node(line.front());
        arc.to = node(line.back());
        all.push_back(static_cast<std::uint32_t>(arcs.size()));
        arcs.push_back(std::move(arc));
    }
    std::vector<std::vector<LonLat>> joined;
    for (const ArcRing& refs : chain(arcs, all)) joined.push_back(line_along(refs, arcs));
    return joined;
}

}  // namespace dateline
