// SPDX-License-Identifier: Apache-2.0
#include "render/labels/cell_sums.h"

#include <algorithm>
#include <cmath>

namespace dateline {

CellSums::CellSums(const Box& extent)
    : extent_(extent),
      columns_(static_cast<std::size_t>(std::ceil(std::max(0.0, extent.width()) / kCell_px))),
      rows_(static_cast<std::size_t>(std::ceil(std::max(0.0, extent.height()) / kCell_px))),
      sums_((columns_ + 1) * (rows_ + 1), 0) {}

CellSums::CellSums(const Box& extent, std::span<const Box> filled) : CellSums(extent) {
    for (const Box& box : filled) {
        for (std::size_t row = 0; row < rows_; ++row) {
            const double y = extent_.top + (static_cast<double>(row) + 0.5) * kCell_px;
            if (y >= box.top && y <= box.bottom) fill_row(row, box.left, box.right);
        }
    }
    add_up();
}

CellSums::CellSums(const Box& extent, std::span<const std::vector<Point>> rings) : CellSums(extent) {
    std::vector<std::vector<double>> crossings(rows_);
    for (const std::vector<Point>& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            Point a = ring[i], b = ring[(i + 1) % ring.size()];
            if (a.y == b.y) continue;
            if (a.y > b.y) std::swap(a, b);
            // Rows whose middle lies in [a.y, b.y).
            const auto row_from = [&](double y) {
                return std::clamp(std::ceil((y - extent_.top) / kCell_px - 0.5), 0.0,
                                  static_cast<double>(rows_));
            };
            const auto last = static_cast<std::size_t>(row_from(b.y));
            for (auto row = static_cast<std::size_t>(row_from(a.y)); row < last; ++row) {
                const double y = extent_.top + (static_cast<double>(row) + 0.5) * kCell_px;
                crossings[row].push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        }
    }
    for (std::size_t row = 0; row < rows_; ++row) {
        std::vector<double>& at = crossings[row];
        std::sort(at.begin(), at.end());
        for (std::size_t i = 0; i + 1 < at.size(); i += 2) fill_row(row, at[i], at[i + 1]);
    }
    add_up();
}

void CellSums::fill_row(std::size_t row, double left, double right) {
    const auto column = [&](double x) {
        return static_cast<std::size_t>(
            std::clamp(std::ceil((x - extent_.left) / kCell_px - 0.5), 0.0, static_cast<double>(columns_)));
    };
    std::uint32_t* cells = &sums_[(row + 1) * (columns_ + 1) + 1];
    for (std::size_t x = column(left); x < column(right); ++x) cells[x] = 1;
}

void CellSums::add_up() {
    const std::size_t stride = columns_ + 1;
    for (std::size_t y = 1; y <= rows_; ++y) {
        std::uint32_t row = 0;
        for (std::size_t x = 1; x <= columns_; ++x) {
            row += sums_[y * stride + x];
            sums_[y * stride + x] = sums_[(y - 1) * stride + x] + row;
        }
    }
}

std::uint32_t CellSums::sum(std::size_t left, std::size_t top, std::size_t right, std::size_t bottom) const {
    const std::size_t stride = columns_ + 1;
    return sums_[bottom * stride + right] + sums_[top * stride + left] - sums_[top * stride + right] -
           sums_[bottom * stride + left];
}

double CellSums::share(const Box& box) const {
    // Cells that the box touches at all; those outside the grid are empty.
    const double left = std::floor((box.left - extent_.left) / kCell_px);
    const double right = std::ceil((box.right - extent_.left) / kCell_px);
    const double top = std::floor((box.top - extent_.top) / kCell_px);
    const double bottom = std::ceil((box.bottom - extent_.top) / kCell_px);
    const double all = (right - left) * (bottom - top);
    if (all <= 0) return 0;
    const auto within = [](double at, std::size_t most) {
        return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(most)));
    };
    return sum(within(left, columns_), within(top, rows_), within(right, columns_), within(bottom, rows_)) /
           all;
}

Point CellSums::middle() const {
    double x = 0, y = 0, count = 0;
    for (std::size_t row = 0; row < rows_; ++row) {
        for (std::size_t column = 0; column < columns_; ++column) {
            if (sum(column, row, column + 1, row + 1) == 0) continue;
            x += static_cast<double>(column) + 0.5;
            y += static_cast<double>(row) + 0.5;
            ++count;
        }
    }
    if (count == 0) return extent_.centre();
    return {extent_.left + x / count * kCell_px, extent_.top + y / count * kCell_px};
}

}  // namespace dateline
