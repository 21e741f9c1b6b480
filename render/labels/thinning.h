// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace dateline {

/// Leaves of each layer at most kMost points in each small square of a cell, the first by priority: more
/// would find no room there, and each costs its shaping. Squares are counted from the cell's corner, so the
/// choice depends on the cell alone.
class Thinning {
  public:
    explicit Thinning(const Box& cell) : cell_(cell) {}

    void offer(const LabelPriority& priority, Point at);
    /// The features that stay.
    std::set<std::uint32_t> kept() const;

  private:
    static constexpr double kSquare_px = 96;
    static constexpr std::size_t kMost = 2;

    Box cell_;
    std::map<std::pair<int, int>, std::vector<LabelPriority>> squares_;
};

}  // namespace dateline
