// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/events/mark_blocks.h"
#include "render/events/mark_search.h"
#include "render/events/page_marks.h"

#include <functional>
#include <span>
#include <vector>

namespace dateline {

/// The ways that a group's marks stand to each other, in their order, and where those can stand: an
/// arrangement's shape is a block, shifted.
struct MarkCandidates {
    std::vector<MarkBlock> blocks;
    std::vector<std::vector<Box>> shapes;  ///< of the blocks, what must stay clear
    std::vector<MarkArrangement> arrangements;
};

/// Whether one symbol stands within its ring, on the place: on so small a circumference it would hide most of
/// it.
bool stands_within_ring(double ring_radius_px, const PageMarkOptions& options);

/// How much a symbol of the group misleads by standing there, in px of displacement: over another country or
/// area than its own. May be empty.
using SiteCost = std::function<double(Point)>;

/// All ways that marks of a group can stand: a single one on its place; blocks of rows and columns around it,
/// tied by a leader, in many directions at growing distances; on the circumference of a ring, within it, or
/// outside; within the outline of a division, or outside it. What would leave the frame, cover the group's
/// own dot or lie under its own leader is left out; when nothing remains, the best block moved into the
/// frame.
///
/// number_widths_px: of the number beside each of the marks, all of the group's or some. outline: of a
/// division; empty: none is known.
MarkCandidates mark_candidates(const PageMarkGroup& group, std::span<const double> number_widths_px,
                               const Path& outline, const SiteCost& site_cost,
                               const PageMarkOptions& options);

}  // namespace dateline
