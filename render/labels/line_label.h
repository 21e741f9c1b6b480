// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/labels/label.h"
#include "render/labels/text_style.h"

#include <memory>
#include <vector>

namespace dateline {

/// A run of a line, px, in order.
using Polyline = std::vector<Point>;

/// The parts of lines inside a box, joined where one ends as another starts.
std::vector<Polyline> clip_and_join(const std::vector<Polyline>& lines, const Box& box);

/// The positions of a name along a river: on its smoothed course (Hann window), where it bends least and lies
/// most level, best first, at most three that do not overlap. The baseline keeps above the river's own bends;
/// the name reads from left to right. clearance_px: between river and letters. None where the river is too
/// short or bends too much for the name.
std::vector<LabelPosition> positions_along(const std::vector<Polyline>& runs,
                                           const std::shared_ptr<const ShapedLine>& shape,
                                           const TextStyle& style, double clearance_px);

}  // namespace dateline
