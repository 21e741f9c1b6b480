// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/textured_quad.h"

#include "render/pixels/fill_polygon.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// A triangle of the quad: a corner of the picture, and the corners beside it along u and along v.
struct Triangle {
    Point corner, along_u, along_v;
    double u0, v0;          ///< at the corner
    double u_step, v_step;  ///< to the neighbours: 1 or -1

    bool solve(Point p, double& u, double& v) const {
        const double ax = along_u.x - corner.x, ay = along_u.y - corner.y;
        const double bx = along_v.x - corner.x, by = along_v.y - corner.y;
        const double area = ax * by - ay * bx;
        if (area == 0) return false;
        const double px = p.x - corner.x, py = p.y - corner.y;
        u = u0 + u_step * (px * by - py * bx) / area;
        v = v0 + v_step * (ax * py - ay * px) / area;
        return true;
    }
};

std::array<Triangle, 2> triangles_of(const Quad& quad) {
    return {{{quad[0], quad[1], quad[3], 0, 0, 1, 1}, {quad[2], quad[3], quad[1], 1, 1, -1, -1}}};
}

}  // namespace

void visit_quad(const Quad& quad, const PixelRect& clip,
                const std::function<void(int x, int y, double u, double v)>& visit) {
    for (const Triangle& triangle : triangles_of(quad)) {
        const std::vector<std::vector<Point>> rings = {{triangle.corner, triangle.along_u, triangle.along_v}};
        scan_polygon(rings, clip, [&](int y, int left, int right) {
            for (int x = left; x < right; ++x) {
                double u = 0, v = 0;
                if (triangle.solve({x + 0.5, y + 0.5}, u, v)) visit(x, y, u, v);
            }
        });
    }
}

double pixels_per_px(const Quad& quad, int width, int height) {
    double most = 0;
    for (const Triangle& triangle : triangles_of(quad)) {
        double u = 0, v = 0, u_right = 0, v_right = 0, u_down = 0, v_down = 0;
        const Point p = triangle.corner;
        if (!triangle.solve(p, u, v) || !triangle.solve({p.x + 1, p.y}, u_right, v_right) ||
            !triangle.solve({p.x, p.y + 1}, u_down, v_down)) {
            continue;
        }
        most = std::max({most, std::hypot((u_right - u) * width, (v_right - v) * height),
                         std::hypot((u_down - u) * width, (v_down - v) * height)});
    }
    return most;
}

}  // namespace dateline
