// SPDX-License-Identifier: Apache-2.0
#include "render/view/clip_geometry.h"

#include <array>
#include <utility>

namespace dateline {

namespace {

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

}  // namespace

/// Sutherland and Hodgman (Communications of the ACM 17, 1974): one ring stays one ring.
MercatorLine clip_ring(MercatorLine ring, const MercatorBox& box) {
    for (const Side& side : sides_of(box)) {
        MercatorLine kept;
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

std::vector<MercatorLine> clip_line(std::span<const MercatorPoint> line, const MercatorBox& box) {
    std::vector<MercatorLine> pieces{MercatorLine(line.begin(), line.end())};
    for (const Side& side : sides_of(box)) {
        std::vector<MercatorLine> kept;
        for (const MercatorLine& piece : pieces) {
            MercatorLine open;
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

}  // namespace dateline
