// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/line_stroke.h"

#include "render/pixels/triangle.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline {

namespace {

/// What is interpolated over a triangle.
enum Value : std::size_t { kAlong, kAcross, kDistance, kProgress, kValues };

/// CSS px from the middle of the line.
struct Reach {
    double inner, outer;
};
Reach reach_of(const LineWidths& widths, double ratio) {
    const double smoothing = 1 / ratio / 2;
    const double gap = widths.gap / 2;
    const double half = widths.width / 2;
    return {gap > 0 ? gap + smoothing : 0, gap + half * (gap > 0 ? 2 : 1) + (half == 0 ? 0 : smoothing)};
}

Corner<kValues> placed(const LineVertex& vertex, const Reach& reach, const LineWidths& widths,
                       const LinePlace& place) {
    const double side = vertex.right ? 1 : -1;
    // An offset moves a vertex across the line. At caps and bevels the extrusion also points along it, and
    // is turned back by 45 degrees.
    const double u = 0.5 * vertex.turn, t = 1 - std::abs(u);
    const double by = -widths.offset * side;
    const double offset_x = by * (vertex.extrude_x * t - vertex.extrude_y * u);
    const double offset_y = by * (vertex.extrude_x * u + vertex.extrude_y * t);
    Corner<kValues> out;
    out.x = place.origin.x + vertex.x * place.unit_px +
            (offset_x + vertex.extrude_x * reach.outer) * place.ratio;
    out.y = place.origin.y + vertex.y * place.unit_px +
            (offset_y + vertex.extrude_y * reach.outer) * place.ratio;
    out.values = {vertex.round ? 1.0 : 0.0, side, vertex.distance, vertex.progress};
    return out;
}

}  // namespace

void stroke_mesh(Framebuffer& pixels, const LineMesh& mesh, const LineWidths& widths, const LinePlace& place,
                 const std::function<Pixel(const OnLine&)>& color) {
    const Reach reach = reach_of(widths, place.ratio);
    if (!(reach.outer > 0)) return;
    const double blur = widths.blur + 1 / place.ratio;
    std::vector<Corner<kValues>> corners;
    corners.reserve(mesh.vertices.size());
    for (const LineVertex& vertex : mesh.vertices) corners.push_back(placed(vertex, reach, widths, place));
    for (const auto& [a, b, c] : mesh.triangles) {
        draw_triangle<kValues>(
            place.clip, corners[a], corners[b], corners[c],
            [&](int x, int y, const std::array<double, kValues>& at) {
                const double away = std::hypot(at[kAlong], at[kAcross]) * reach.outer;
                const double alpha = std::clamp(
                    std::min(away - (reach.inner - blur), reach.outer - away) / blur, 0.0, 1.0);
                if (alpha <= 0) return;
                pixels.blend(x, y,
                             color({at[kDistance], at[kProgress], at[kAcross]}) * static_cast<float>(alpha));
            });
    }
}

}  // namespace dateline
