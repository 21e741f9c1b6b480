// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/events/page_marks.h"

#include <span>
#include <vector>

namespace dateline {

/// Where a mark of a group stands.
struct MarkPlacement {
    Point centre;
    NumberSide number_side = NumberSide::right;
    Box number_room;
    bool has_number() const { return number_room.width() > 0; }
};

/// The symbols of a group side by side, in the order of its marks.
using MarkBlock = std::vector<MarkPlacement>;

/// A block around the origin, and how much worse than the best it looks, in px of displacement.
struct BlockShape {
    MarkBlock block;
    double cost = 0;
};

/// A symbol with room for a number of that width on one side; without room for a width of 0.
MarkPlacement mark_at(Point centre, NumberSide side, double number_width_px, const PageMarkOptions& options);

/// The ways to set symbols with numbers of these widths side by side: rows, columns, blocks of both. Numbers
/// stand outside the block, so that its symbols nearly touch and are seen as one.
std::vector<BlockShape> block_shapes(std::span<const double> number_widths_px,
                                     const PageMarkOptions& options);

/// What a block covers as a whole, with a little room around.
Box panel_of(const MarkBlock& block, const PageMarkOptions& options);

MarkBlock moved(const MarkBlock& block, Point by);

}  // namespace dateline
