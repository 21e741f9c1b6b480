// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/pixels/framebuffer.h"
#include "render/pixels/subpixel.h"

#include <algorithm>
#include <cmath>

namespace dateline {

/// Calls shade(x, y, distance) for the pixels of a line one pixel wide: one in each column, or row where the
/// line is steep, with the distance of its centre from the line.
template <typename Shade>
void draw_segment(const PixelRect& clip, Point a, Point b, Shade&& shade) {
    a = {on_subpixel(a.x), on_subpixel(a.y)};
    b = {on_subpixel(b.x), on_subpixel(b.y)};
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double length = std::hypot(dx, dy);
    if (length == 0 || !std::isfinite(length)) return;
    const bool steep = std::abs(dy) > std::abs(dx);
    const double from = steep ? a.y : a.x, to = steep ? b.y : b.x;
    const double low = steep ? clip.top : clip.left, high = steep ? clip.bottom : clip.right;
    const auto centre = [&](double v) { return static_cast<int>(std::clamp(std::ceil(v - 0.5), low, high)); };
    for (int i = centre(std::min(from, to)); i < centre(std::max(from, to)); ++i) {
        const double t = (i + 0.5 - from) / (to - from);
        const double across = steep ? a.x + t * dx : a.y + t * dy;
        // A line just between two pixels is the left one's, or the lower one's.
        const double safe = std::clamp(across, -1e6, 1e6);
        const int j = static_cast<int>(steep ? std::ceil(safe) - 1 : std::floor(safe));
        const int x = steep ? j : i, y = steep ? i : j;
        if (x < clip.left || x >= clip.right || y < clip.top || y >= clip.bottom) continue;
        const double distance = std::abs((x + 0.5 - a.x) * dy - (y + 0.5 - a.y) * dx) / length;
        shade(x, y, distance);
    }
}

}  // namespace dateline
