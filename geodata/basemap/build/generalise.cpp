// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/generalise.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

double squared(double value) {
    return value * value;
}

double squared_distance(MercatorPoint a, MercatorPoint b) {
    return squared(a.x - b.x) + squared(a.y - b.y);
}

double squared_distance_to_segment(MercatorPoint p, MercatorPoint a, MercatorPoint b) {
    const double length = squared_distance(a, b);
    if (length == 0) return squared_distance(p, a);
    const double t = std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length, 0.0, 1.0);
    return squared_distance(p, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
}

/// One side of the box: inside() is signed, positive towards the interior.
struct Side {
    bool vertical;
    double at;
    double sign;
    double inside(MercatorPoint p) const { return sign * ((vertical ? p.x : p.y) - at); }
    MercatorPoint cross(MercatorPoint a, MercatorPoint b) const {
        const double from = vertical ? a.x : a.y, to = vertical ? b.x : b.y;
        const double t = (at - from) / (to - from);
        return vertical ? MercatorPoint{at, a.y + t * (b.y - a.y)} : MercatorPoint{a.x + t * (b.x - a.x), at};
    }
};

void clip_to_side(const std::vector<MercatorPoint>& in, const Side& side, std::vector<MercatorPoint>& out) {
    out.clear();
    for (std::size_t i = 0; i < in.size(); ++i) {
        const MercatorPoint a = in[i], b = in[i + 1 < in.size() ? i + 1 : 0];
        const bool a_in = side.inside(a) >= 0, b_in = side.inside(b) >= 0;
        if (a_in) out.push_back(a);
        if (a_in != b_in) out.push_back(side.cross(a, b));
    }
}

}  // namespace

std::vector<MercatorPoint> simplify_line(std::span<const MercatorPoint> line, double tolerance) {
    if (line.size() < 3) return {line.begin(), line.end()};
    std::vector<bool> kept(line.size(), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open;
    if (line.front() == line.back()) {
        std::size_t farthest = 1;
        for (std::size_t i = 1; i + 1 < line.size(); ++i)
            if (squared_distance(line[i], line[0]) > squared_distance(line[farthest], line[0])) farthest = i;
        kept[farthest] = true;
        open = {{0, farthest}, {farthest, line.size() - 1}};
    } else {
        open = {{0, line.size() - 1}};
    }
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double most = squared(tolerance);
        std::size_t split = 0;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double distance = squared_distance_to_segment(line[i], line[first], line[last]);
            if (distance > most) most = distance, split = i;
        }
        if (split == 0) continue;
        kept[split] = true;
        open.emplace_back(first, split);
        open.emplace_back(split, last);
    }
    std::vector<MercatorPoint> simplified;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (kept[i]) simplified.push_back(line[i]);
    return simplified;
}

std::vector<MercatorPoint> clip_ring(std::span<const MercatorPoint> ring, const MercatorBox& box) {
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const MercatorPoint& p : ring) {
        left = std::min(left, p.x), right = std::max(right, p.x);
        top = std::min(top, p.y), bottom = std::max(bottom, p.y);
    }
    if (ring.size() < 3 || left >= box.right || right <= box.left || top >= box.bottom || bottom <= box.top)
        return {};
    std::vector<MercatorPoint> now(ring.begin(), ring.end()), next;
    for (const Side& side : {Side{true, box.left, 1}, Side{true, box.right, -1}, Side{false, box.top, 1},
                             Side{false, box.bottom, -1}}) {
        clip_to_side(now, side, next);
        now.swap(next);
    }
    if (now.size() < 3) return {};
    return now;
}

double doubled_area(std::span<const MercatorPoint> ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MercatorPoint a = ring[i], b = ring[i + 1 < ring.size() ? i + 1 : 0];
        sum += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    return sum;
}

}  // namespace dateline
