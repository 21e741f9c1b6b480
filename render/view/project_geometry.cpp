// SPDX-License-Identifier: Apache-2.0
#include "render/view/project_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace dateline {

namespace {

using Line = std::vector<MercatorPoint>;

/// One side of a box: inside is where sign * (coordinate - limit) >= 0.
struct Side {
    bool vertical;
    double limit;
    double sign;

    double depth(MercatorPoint p) const { return sign * ((vertical ? p.x : p.y) - limit); }
    MercatorPoint cut(MercatorPoint a, MercatorPoint b) const {
        const double t = depth(a) / (depth(a) - depth(b));
        const MercatorPoint p{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
        return vertical ? MercatorPoint{limit, p.y} : MercatorPoint{p.x, limit};
    }
};

std::array<Side, 4> sides_of(const MercatorBox& box) {
    return {Side{true, box.left, 1}, {true, box.right, -1}, {false, box.top, 1}, {false, box.bottom, -1}};
}

/// Sutherland and Hodgman (Communications of the ACM 17, 1974): one ring stays one ring.
Line clip_ring(Line ring, const MercatorBox& box) {
    for (const Side& side : sides_of(box)) {
        Line kept;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const MercatorPoint a = ring[(i + ring.size() - 1) % ring.size()], b = ring[i];
            const bool a_in = side.depth(a) >= 0, b_in = side.depth(b) >= 0;
            if (a_in != b_in) kept.push_back(side.cut(a, b));
            if (b_in) kept.push_back(b);
        }
        ring = std::move(kept);
    }
    return ring;
}

std::vector<Line> clip_line(std::span<const MercatorPoint> line, const MercatorBox& box) {
    std::vector<Line> pieces{Line(line.begin(), line.end())};
    for (const Side& side : sides_of(box)) {
        std::vector<Line> kept;
        for (const Line& piece : pieces) {
            Line open;
            for (std::size_t i = 0; i < piece.size(); ++i) {
                const bool in = side.depth(piece[i]) >= 0;
                if (i > 0 && in != (side.depth(piece[i - 1]) >= 0))
                    open.push_back(side.cut(piece[i - 1], piece[i]));
                if (in) open.push_back(piece[i]);
                if (!in && !open.empty()) kept.push_back(std::exchange(open, {}));
            }
            if (open.size() > 1) kept.push_back(std::move(open));
        }
        pieces = std::move(kept);
    }
    return pieces;
}

Line bent(const Line& line, double longest, bool closed) {
    Line out;
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
std::vector<Line> pieces_of(std::span<const MercatorPoint> part, bool closed, const Warp& warp) {
    std::vector<Line> pieces;
    if (lies_in(part, warp.domain())) {
        pieces.emplace_back(part.begin(), part.end());
    } else if (closed) {
        pieces.push_back(clip_ring(Line(part.begin(), part.end()), warp.domain()));
    } else {
        pieces = clip_line(part, warp.domain());
    }
    for (Line& piece : pieces) piece = bent(piece, warp.longest_segment(), closed);
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
    for (const Line& piece : pieces_of(geometry.part(index), closed, *view.warp())) {
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
            Line moved(part.begin(), part.end());
            for (MercatorPoint& p : moved) p.x += copy;
            if (view.warp() == nullptr) {
                add(moved);
                continue;
            }
            for (const Line& piece : pieces_of(moved, geometry.kind == GeometryKind::polygon, *view.warp())) {
                if (piece.size() > 1) add(piece);
            }
        }
    }
    return out;
}

}  // namespace dateline
