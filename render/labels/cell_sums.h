// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// A grid of small cells over a part of a page, some of them filled, that tells at once how much of a box is:
/// a summed-area table (Crow, SIGGRAPH 1984). px of the page; what lies outside the grid is empty.
class CellSums {
  public:
    static constexpr double kCell_px = 3;

    /// Filled where a box covers the middle of a cell.
    CellSums(const Box& extent, std::span<const Box> filled);
    /// Filled where the rings of a polygon do (even-odd).
    CellSums(const Box& extent, std::span<const std::vector<Point>> rings);

    /// 0 to 1: of the box, as far as its cells can tell.
    double share(const Box& box) const;
    bool covers(const Box& box) const { return share(box) > 0.999; }
    std::size_t cells() const { return sum(0, 0, columns_, rows_); }
    /// The mean of the filled cells' middles; the extent's middle when none is.
    Point middle() const;

  private:
    explicit CellSums(const Box& extent);
    void fill_row(std::size_t row, double left, double right);
    void add_up();
    std::uint32_t sum(std::size_t left, std::size_t top, std::size_t right, std::size_t bottom) const;

    Box extent_;
    std::size_t columns_, rows_;
    std::vector<std::uint32_t> sums_;  ///< (columns + 1) x (rows + 1), of the cells left and above
};

}  // namespace dateline
