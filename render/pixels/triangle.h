// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/framebuffer.h"
#include "render/pixels/subpixel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace dateline {

/// A corner of a triangle, device px, with values to interpolate over it.
template <std::size_t N>
struct Corner {
    double x = 0, y = 0;
    std::array<double, N> values{};
};

namespace triangle {

/// a*x + b*y + c, positive on the inner side; centres on the line count for right and lower edges.
struct Edge {
    double a, b, c;
    double per_a;  ///< 1 / a
    bool keeps_line;

    Edge(double x0, double y0, double x1, double y1)
        : a(y0 - y1),
          b(x1 - x0),
          c(x0 * y1 - x1 * y0),
          per_a(a == 0 ? 0 : 1 / a),
          keeps_line(a < 0 || (a == 0 && b < 0)) {}
    double at(double x, double y) const { return a * x + b * y + c; }

    /// Cuts the run of pixels [left, right) of a row to those on the inner side.
    void cut(double y, int& left, int& right) const {
        const double rest = b * y + c;
        if (a == 0) {
            if (rest < 0 || (rest == 0 && !keeps_line)) right = left;
            return;
        }
        // The crossing in pixel indices; clamped so that the conversion is defined.
        const double crossing = std::clamp(-rest * per_a - 0.5, left - 1.0, right + 1.0);
        if (a > 0) {
            left = std::max(left, static_cast<int>(std::floor(crossing)) + 1);
        } else {
            right = std::min(right, static_cast<int>(std::floor(crossing)) + 1);
        }
    }
};

}  // namespace triangle

/// Calls shade(x, y, values) for each pixel whose centre lies in the triangle, with the corners' values
/// interpolated there. Of two triangles that share an edge exactly one has each pixel on it.
template <std::size_t N, typename Shade>
void draw_triangle(const PixelRect& clip, Corner<N> p, Corner<N> q, Corner<N> r, Shade&& shade) {
    for (Corner<N>* corner : {&p, &q, &r}) {
        corner->x = on_subpixel(corner->x);
        corner->y = on_subpixel(corner->y);
    }
    const double area = (q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y);
    if (area == 0 || !std::isfinite(area)) return;
    if (area < 0) std::swap(q, r);
    const triangle::Edge pq(p.x, p.y, q.x, q.y), qr(q.x, q.y, r.x, r.y), rp(r.x, r.y, p.x, p.y);
    const double size = std::abs(area);
    const auto row = [&](double y) {
        return static_cast<int>(std::clamp(std::ceil(y - 0.5), double(clip.top), double(clip.bottom)));
    };
    const int top = row(std::min({p.y, q.y, r.y}));
    const int bottom = row(std::max({p.y, q.y, r.y}) + 1);
    for (int y = top; y < std::min(bottom, clip.bottom); ++y) {
        int left = clip.left, right = clip.right;
        pq.cut(y + 0.5, left, right);
        qr.cut(y + 0.5, left, right);
        rp.cut(y + 0.5, left, right);
        for (int x = left; x < right; ++x) {
            const double of_p = qr.at(x + 0.5, y + 0.5) / size;
            const double of_q = rp.at(x + 0.5, y + 0.5) / size;
            const double of_r = 1 - of_p - of_q;
            std::array<double, N> values;
            for (std::size_t i = 0; i < N; ++i) {
                values[i] = of_p * p.values[i] + of_q * q.values[i] + of_r * r.values[i];
            }
            shade(x, y, values);
        }
    }
}

}  // namespace dateline
