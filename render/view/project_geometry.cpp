// SPDX-License-Identifier: Apache-2.0
#include "render/view/project_geometry.h"

#include "render/view/clip_geometry.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace dateline {

namespace {

MercatorLine bent(const MercatorLine& line, double longest, bool closed) {
    MercatorLine out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0 || closed) {
            const MercatorPoint a = line[(i + line.size() - 1) % line.size()], b = line[i];
            const double length = std::max(std::abs(b.x - a.x), std::abs(b.y - a.y));
            const auto steps = static_cast<int>(std::ceil(length / longest));
            for (int step = 1; step < steps; ++step) {
                const double t = static_cast<double>(step) / steps;
                out.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
            }
        }
        out.push_back(line[i]);
    }
    return out;
}

bool lies_in(std::span<const MercatorPoint> points, const MercatorBox& box) {
    return std::all_of(points.begin(), points.end(), [&](MercatorPoint p) {
        return p.x >= box.left && p.x <= box.right && p.y >= box.top && p.y <= box.bottom;
    });
}

/// What the warp can show of a part.
std::vector<MercatorLine> pieces_of(std::span<const MercatorPoint> part, bool closed, const Warp& warp) {
    std::vector<MercatorLine> pieces;
    if (lies_in(part, warp.domain())) {
        pieces.emplace_back(part.begin(), part.end());
    } else if (closed) {
        pieces.push_back(clip_ring(MercatorLine(part.begin(), part.end()), warp.domain()));
    } else {
        pieces = clip_line(part, warp.domain());
    }
    for (MercatorLine& piece : pieces) piece = bent(piece, warp.longest_segment(), closed);
    return pieces;
}

void append_line(Path& path, std::span<const MercatorPoint> line, bool closed, const View& view) {
    bool first = true;
    for (const MercatorPoint& point : line) {
        first ? path.move_to(view.to_px(point)) : path.line_to(view.to_px(point));
        first = false;
    }
    if (closed && !first) path.close();
}

}  // namespace

void append_part(Path& path, const MercatorGeometry& geometry, std::size_t index, const View& view) {
    const bool closed = geometry.kind == GeometryKind::polygon;
    if (view.warp() == nullptr) {
        append_line(path, geometry.part(index), closed, view);
        return;
    }
    for (const MercatorLine& piece : pieces_of(geometry.part(index), closed, *view.warp())) {
        append_line(path, piece, closed, view);
    }
}

MercatorGeometry fitted(const MercatorGeometry& geometry, const View& view) {
    MercatorGeometry out;
    out.kind = geometry.kind;
    const auto add = [&out](std::span<const MercatorPoint> line) {
        out.parts.push_back(static_cast<std::uint32_t>(out.points.size()));
        out.points.insert(out.points.end(), line.begin(), line.end());
    };
    for (std::size_t i = 0; i < geometry.parts.size(); ++i) {
        const auto part = geometry.part(i);
        if (part.empty()) continue;
        const double shift = view.nearest(part.front()).x - part.front().x;
        for (const double copy : {shift - 1, shift, shift + 1}) {
            if (view.warp() == nullptr && copy != shift) continue;
            MercatorLine moved(part.begin(), part.end());
            for (MercatorPoint& p : moved) p.x += copy;
            if (view.warp() == nullptr) {
                add(moved);
                continue;
            }
            for (const MercatorLine& piece :
                 pieces_of(moved, geometry.kind == GeometryKind::polygon, *view.warp())) {
                if (piece.size() > 1) add(piece);
            }
        }
    }
    return out;
}

}  // namespace dateline
