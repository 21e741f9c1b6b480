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

/// A group's arrangements, and for each the placements of its marks in their order.
struct MarkCandidates {
    std::vector<MarkArrangement> arrangements;
    std::vector<MarkBlock> placements;
};

/// How much a symbol of the group misleads by standing there, in px of displacement: over another country or
/// area than its own. May be empty.
using SiteCost = std::function<double(Point)>;

/// All ways that marks of a group can stand: a single one on its place; blocks of rows and columns around it,
/// tied by a leader, in sixteen directions at growing distances; on the circumference of a ring, or outside
/// it; within the outline of a division, or outside it. What would leave the frame, cover the group's own dot
/// or lie under its own leader is left out; when nothing remains, the best block moved into the frame.
///
/// number_widths_px: of the number beside each of the marks, all of the group's or some. outline: of a
/// division; empty: none is known.
MarkCandidates mark_candidates(const PageMarkGroup& group, std::span<const double> number_widths_px,
                               const Path& outline, const SiteCost& site_cost,
                               const PageMarkOptions& options);

}  // namespace dateline
