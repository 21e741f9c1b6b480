// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace dateline {

/// A square of the label grid: kLabelCell_px on a side, counted from the world's north-west corner at one
/// zoom.
struct LabelCell {
    std::int64_t x = 0;
    std::int64_t y = 0;
    friend auto operator<=>(const LabelCell&, const LabelCell&) = default;
};

inline constexpr double kLabelCell_px = 1024;
/// No label may reach farther than this out of its own cell, so that only the eight cells around can hold one
/// it meets.
inline constexpr double kLabelReach_px = 256;
Box box_of(LabelCell cell);

/// A label and the position it took. Points into the placement that gave it, valid as long as that lives.
struct StandingLabel {
    const Label* label = nullptr;
    const LabelPosition* position = nullptr;
};

/// Decides which base labels stand, for any part of a world at one zoom, alone.
///
/// The rule is greedy: labels take their turn by priority, and each takes its first position that touches no
/// label already standing. The outcome for one label depends only on the labels of higher priority that one
/// of its positions could touch, on those that could touch these, and so on; priority rises strictly along
/// such a chain, so it ends. The placement walks the chains backwards and remembers every answer: a window of
/// the world gives the same labels whichever window was asked for before, without a look at the rest of the
/// world. Nothing is cut off: a long chain costs time, never the result.
///
/// The source gives all labels anchored in a cell, in any order; what it gives may depend on the cell only.
/// Labels that reach farther than kLabelReach_px out of their cell are left out. Not thread-safe.
class LocalPlacement {
  public:
    using Source = std::function<std::vector<Label>(LabelCell)>;
    explicit LocalPlacement(Source source) : source_(std::move(source)) {}

    /// All standing labels of which a box touches the window, by priority.
    std::vector<StandingLabel> standing_in(const Box& window);

  private:
    enum class State { open, decided };
    struct Candidate {
        Label label;
        Box reach;
        State state = State::open;
        const LabelPosition* position = nullptr;  ///< nothing: it does not stand
    };
    using Cell = std::vector<Candidate>;

    Cell& cell(LabelCell id);
    const LabelPosition* decide(Candidate& candidate, LabelCell home);

    Source source_;
    std::map<LabelCell, Cell> cells_;
};

}  // namespace dateline
