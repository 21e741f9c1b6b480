// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/events/segment.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// One way that a group of symbols, or a name, can stand. px of the page.
struct MarkArrangement {
    std::uint32_t shape = 0;  ///< of its choices' shapes
    Point shift;              ///< of the shape's boxes
    std::optional<Segment> leader;
    double cost = 0;  ///< how much worse than the ideal: about px of displacement
};

/// A group and all the ways it can stand; at least one.
struct MarkChoices {
    /// What must stay clear of other groups' boxes, separation included; around an origin of its own.
    std::vector<std::vector<Box>> shapes;
    std::vector<MarkArrangement> arrangements;
    /// The dot of the place that it belongs to; nothing of an area.
    std::optional<Point> place;
    /// A dot that things of other places may not cover; one of a place's things brings it.
    std::optional<Point> dot;
};

/// The lengths at which things disturb each other.
struct MarkClearance {
    double dot_px = 3;    ///< around a dot
    double near_px = 20;  ///< a symbol this near another place's dot is easily taken for its own
};

/// Which arrangement each group takes. Greedily, the groups with most symbols first; then improved by moving
/// one group at a time, by making groups in the way step aside, and by taking neighbours up and setting them
/// again in another order, until nothing gets better. Overlapping boxes weigh most, then covered dots, then
/// leaders over symbols, dots and leaders, then displacement. Deterministic; of hundreds of groups that crowd
/// each other the improvement ends early.
std::vector<std::size_t> choose_arrangements(std::span<const MarkChoices> groups,
                                             const MarkClearance& clearance);

}  // namespace dateline
