// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// A dash pattern as distances to the nearest dash's edge, from which a line's shader makes dashes with
/// smooth ends: 0.5 at an edge, above it inside. The reference renderer's rule, with its 256 steps to a
/// period and 8 bits a step.
class DashTexture {
  public:
    /// Lengths in line widths, dash and gap in turn; an odd number joins the last dash to the first.
    DashTexture(std::span<const double> lengths, bool round_caps);

    /// Of one period, in line widths; 0 for a pattern that cannot be drawn.
    double length() const { return length_; }
    /// along: in periods from the start. across: -1 at the left side of the line to 1 at the right.
    double distance(double along, double across) const;

  private:
    struct Range {
        double left, right;
        bool dash, empty;
    };
    std::vector<Range> ranges(std::span<const double> lengths, double stretch) const;
    void draw_butt(std::vector<Range> ranges);
    void draw_round(const std::vector<Range>& ranges, double stretch);
    double texel(int column, int row) const;

    double length_ = 0;
    int rows_ = 1;
    std::vector<std::uint8_t> values_;
};

}  // namespace dateline
