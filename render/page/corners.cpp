// SPDX-License-Identifier: Apache-2.0
#include "render/page/corners.h"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr int steps_along_edge = 24;
constexpr double area_weight = 1e-3;

// Share of a box that is covered, from 0 to 1; touching already counts a little, so that a free place is
// better.
double covered(const Box& what, const Box& by) {
    if (!what.overlaps(by)) {
        return 0;
    }
    const double width = std::min(what.right, by.right) - std::max(what.left, by.left);
    const double height = std::min(what.bottom, by.bottom) - std::max(what.top, by.top);
    return 0.1 + width * height / std::max(1e-9, what.width() * what.height());
}

std::vector<Box> candidates(const Box& area, BoxSize size, double gap_px) {
    const Box room{area.left + gap_px, area.top + gap_px, area.right - gap_px - size.width_px,
                   area.bottom - gap_px - size.height_px};
    std::vector<Box> boxes;
    if (room.left > room.right || room.top > room.bottom) {
        return boxes;
    }
    const auto add = [&](double x, double y) {
        boxes.push_back({x, y, x + size.width_px, y + size.height_px});
    };
    const auto along = [](double from, double to, int step) {
        return from + (to - from) * static_cast<double>(step) / steps_along_edge;
    };
    add(room.right, room.bottom);
    add(room.left, room.bottom);
    for (int i = 1; i < steps_along_edge; ++i) {
        add(along(room.right, room.left, i), room.bottom);
    }
    add(room.right, room.top);
    add(room.left, room.top);
    for (int i = 1; i < steps_along_edge; ++i) {
        add(room.right, along(room.bottom, room.top, i));
        add(room.left, along(room.bottom, room.top, i));
        add(along(room.right, room.left, i), room.top);
    }
    return boxes;
}

}  // namespace

std::vector<Box> place_along_edges(const Box& area, std::span<const BoxSize> sizes,
                                   const MapOccupancy& occupied, double gap_px) {
    std::vector<Box> placed;
    for (const BoxSize size : sizes) {
        Box best;
        double least = std::numeric_limits<double>::infinity();
        for (const Box& candidate : candidates(area, size, gap_px)) {
            if (std::ranges::any_of(
                    placed, [&](const Box& other) { return candidate.grown(gap_px / 2).overlaps(other); })) {
                continue;
            }
            double cost = 0;
            for (const Box& box : occupied.things) {
                cost += covered(box, candidate);
            }
            for (const Box& box : occupied.areas) {
                cost += area_weight * covered(box, candidate);
            }
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        placed.push_back(best);
    }
    return placed;
}

}  // namespace dateline
