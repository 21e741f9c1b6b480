// SPDX-License-Identifier: Apache-2.0
#include "render/events/ring_outlines.h"

#include "render/events/segment.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace dateline {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

using Arc = std::pair<double, double>;  ///< from, to, radians

Point point_at(const Ring& ring, double angle) {
    return {ring.centre.x + ring.radius_px * std::cos(angle),
            ring.centre.y + ring.radius_px * std::sin(angle)};
}

/// By cubic pieces of at most an eighth of a turn each (Riškus's control points).
void add_arc(Path& path, const Ring& ring, const Arc& arc) {
    const int pieces = std::max(1, static_cast<int>(std::ceil((arc.second - arc.first) / (kTurn / 8))));
    const double step = (arc.second - arc.first) / pieces;
    const double reach = 4.0 / 3.0 * std::tan(step / 4) * ring.radius_px;
    path.move_to(point_at(ring, arc.first));
    for (int i = 0; i < pieces; ++i) {
        const double a = arc.first + i * step, b = a + step;
        const Point from = point_at(ring, a), to = point_at(ring, b);
        path.cubic_to({from.x - reach * std::sin(a), from.y + reach * std::cos(a)},
                      {to.x + reach * std::sin(b), to.y - reach * std::cos(b)}, to);
    }
}

/// The parts of the ring's circumference that lie in no other ring.
std::vector<Arc> free_arcs(std::span<const Ring> rings, std::size_t own) {
    const Ring& ring = rings[own];
    std::vector<Arc> covered;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if (i == own) continue;
        const Ring& other = rings[i];
        const double apart = distance_px(ring.centre, other.centre);
        if (apart >= ring.radius_px + other.radius_px || apart <= ring.radius_px - other.radius_px) {
            // Of equal rings the first is drawn.
            if (apart > 0 || ring.radius_px != other.radius_px || own < i) continue;
        }
        if (apart <= other.radius_px - ring.radius_px) return {};
        const double half = std::acos(
            std::clamp((ring.radius_px * ring.radius_px + apart * apart - other.radius_px * other.radius_px) /
                           (2 * ring.radius_px * apart),
                       -1.0, 1.0));
        double from = std::atan2(other.centre.y - ring.centre.y, other.centre.x - ring.centre.x) - half;
        while (from < 0) from += kTurn;
        const double to = from + 2 * half;
        covered.emplace_back(from, std::min(to, kTurn));
        if (to > kTurn) covered.emplace_back(0, to - kTurn);
    }
    std::sort(covered.begin(), covered.end());
    std::vector<Arc> found;
    double reached = 0;
    for (const Arc& arc : covered) {
        if (arc.first > reached) found.emplace_back(reached, arc.first);
        reached = std::max(reached, arc.second);
    }
    if (reached < kTurn) found.emplace_back(reached, kTurn);
    return found;
}

}  // namespace

Path ring_outlines(std::span<const Ring> rings) {
    Path outlines;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        for (const Arc& arc : free_arcs(rings, i)) add_arc(outlines, rings[i], arc);
    }
    return outlines;
}

}  // namespace dateline
