// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/kit.h"

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// How many events a period counts.
struct StripBin {
    Day first;
    int exact = 0;   ///< dated that very day (month, year)
    int spread = 0;  ///< it may have been, or it lasted
    friend bool operator==(const StripBin&, const StripBin&) = default;
};
enum class StripPeriod { day, month, year };

/// Counts by period, periods with at least one event only, ascending. An event counts in each period it
/// touches; it is exact where its interval is no longer than the period's and lies within it.
std::vector<StripBin> count_by(StripPeriod period, std::span<const PageEvent> events);

/// A row of columns of little boxes, one an event, over the days; empty spans are folded into a dotted line
/// that says how long they are. Where days do not fit into the width, months, then years.
class DayStrip {
  public:
    DayStrip(const PageKit& kit, const PageContent& content, double width_px);
    /// 0 when there is nothing to compare: fewer than two periods.
    double height_px() const { return height_px_; }
    void draw(Canvas& canvas, const Box& box) const;

  private:
    struct Slot {
        StripBin bin;
        Day last;  ///< of several days that look the same, drawn as one column
        double start_px = 0, width_px = 0;
        std::string gap_before;  ///< "43 jours"; empty: the period follows the one before
        double gap_px = 0;
    };
    bool arrange(StripPeriod period, std::span<const PageEvent> events, double width_px);
    std::string label(const Slot& slot) const;
    std::string group_label(Day first) const;
    void draw_column(Canvas& canvas, const Slot& slot, const Box& box, double base) const;

    const PageKit& kit_;
    StripPeriod period_ = StripPeriod::day;
    std::vector<Slot> slots_;
    double cell_px_ = 0, pitch_px_ = 0, stack_px_ = 0, row_px_ = 0, height_px_ = 0;
};

}  // namespace dateline
