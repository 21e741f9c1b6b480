// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// What a placement of a whole page achieved, for --stats.
struct PlacementScore {
    std::size_t standing = 0;
    std::size_t dropped = 0;
    long penalty = 0;  ///< sum of the positions' penalties
    /// 0 to 1: the mean over all labels of 1 / (1 + penalty / 10), a dropped one counting 0.
    double quality = 1;
};

/// The position each label takes (an index into its positions, or nothing), in the labels' order.
struct JointPlacement {
    std::vector<std::optional<std::size_t>> chosen;
    PlacementScore score;
};

/// Places all labels of a page together: greedily by priority, then by a local search that gives a dropped
/// label room when all labels in its way can step aside to other free positions, and moves labels to better
/// positions where those in the way lose less than it gains. Of two chosen positions none has its ink in the
/// other's padding; no ink touches an obstacle or leaves the page. Labels of higher priority never give way
/// by being dropped. Deterministic.
JointPlacement place_jointly(std::span<const Label> labels, std::span<const Box> obstacles, const Box& page);

}  // namespace dateline
