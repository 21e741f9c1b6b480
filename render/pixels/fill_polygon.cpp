// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/fill_polygon.h"

#include "render/pixels/subpixel.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// A side of a ring, from its upper to its lower end.
struct Side {
    double top, bottom;
    double x_at_top, slope;
};

int first_centre(double v, int least, int most) {
    return static_cast<int>(std::clamp(pixel_after(v), double(least), double(most)));
}

}  // namespace

void scan_polygon(std::span<const std::vector<Point>> rings, const PixelRect& clip,
                  const std::function<void(int y, int left, int right)>& span) {
    std::vector<Side> sides;
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            Point a{on_subpixel(ring[j].x), on_subpixel(ring[j].y)};
            Point b{on_subpixel(ring[i].x), on_subpixel(ring[i].y)};
            if (a.y == b.y) continue;
            if (a.y > b.y) std::swap(a, b);
            if (b.y <= clip.top || a.y >= clip.bottom) continue;
            sides.push_back({a.y, b.y, a.x, (b.x - a.x) / (b.y - a.y)});
        }
    }
    std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) { return a.top < b.top; });
    std::vector<std::size_t> active;
    std::size_t next = 0;
    std::vector<double> crossings;
    for (int y = clip.top; y < clip.bottom; ++y) {
        const double centre = y + 0.5;
        while (next < sides.size() && sides[next].top < centre) active.push_back(next++);
        std::erase_if(active, [&](std::size_t i) { return sides[i].bottom < centre; });
        crossings.clear();
        for (const std::size_t i : active) {
            crossings.push_back(sides[i].x_at_top + (centre - sides[i].top) * sides[i].slope);
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const int left = first_centre(crossings[i], clip.left, clip.right);
            const int right = first_centre(crossings[i + 1], clip.left, clip.right);
            if (left < right) span(y, left, right);
        }
    }
}

}  // namespace dateline
