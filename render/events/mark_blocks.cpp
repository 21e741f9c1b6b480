// SPDX-License-Identifier: Apache-2.0
#include "render/events/mark_blocks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace dateline {

namespace {

// Costs, comparable to px of displacement.
constexpr double kLeftNumber = 0.6;
constexpr double kUprightNumber = 2;
constexpr double kUnusualBlock = 4;
constexpr double kWideBlock = 2;
constexpr double kWideNumber = 1.6;  // symbols

// Of Noto's lines, in em: a number takes the room of a whole line, though only figures are seen.
constexpr double kAscent_em = 1.07;
constexpr double kDescent_em = 0.29;
constexpr double kFigures_em = 0.714;

Box shifted(const Box& box, Point by) {
    return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

class Builder {
  public:
    Builder(std::span<const double> widths, const PageMarkOptions& options)
        : widths_(widths), options_(options) {}

    std::vector<BlockShape> shapes() const {
        using enum NumberSide;
        const std::size_t count = widths_.size();
        if (count == 1) {
            return {{block_of(1, right, right), 0},
                    {block_of(1, left, left), kLeftNumber},
                    {block_of(1, below, below), kUprightNumber},
                    {block_of(1, above, above), kUprightNumber + kLeftNumber}};
        }
        std::vector<BlockShape> found;
        // Under long lists of numbers a row would fall apart.
        const bool has_lists =
            *std::max_element(widths_.begin(), widths_.end()) > kWideNumber * options_.symbol_px;
        if (count <= 4) {
            const double long_row = count == 4 ? kUnusualBlock : 0;
            if (!has_lists) {
                found.push_back({block_of(count, above, above), long_row});
                found.push_back({block_of(count, below, below), long_row});
            }
            found.push_back({block_of(1, right, right), long_row + 1});
            found.push_back({block_of(1, left, left), long_row + 1 + kLeftNumber});
        }
        if (count == 2) found.push_back({block_of(2, left, right), kLeftNumber});
        if (count > 2 && count <= 8)
            found.push_back({block_of(2, left, right), count == 3 ? kUnusualBlock : 0});
        if (count > 3 && count <= 12 && !has_lists)
            found.push_back({block_of((count + 1) / 2, above, below), 1});
        if (count > 4) {
            for (std::size_t columns = 2; columns <= 6 && columns < count; ++columns)
                found.push_back({wide_block_of(columns), kWideBlock});
        }
        return found;
    }

  private:
    /// Columns and rows of symbols around the origin. Numbers stand outside the block, so that its symbols
    /// nearly touch and are seen as one: `sides` of the first and of the last column, or row.
    MarkBlock block_of(std::size_t columns, NumberSide first, NumberSide last) const {
        const bool beside = first == NumberSide::right || first == NumberSide::left;
        const double widest = *std::max_element(widths_.begin(), widths_.end());
        const double gap = options_.separation_px / 2;
        // Numbers above or below each other's neighbours.
        const double pitch_x =
            beside ? options_.symbol_px + gap : std::max(options_.symbol_px, widest + gap) + gap;
        const double pitch_y = options_.symbol_px + gap;
        const std::size_t count = widths_.size(), rows = (count + columns - 1) / columns;
        MarkBlock block;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t column = i % columns, row = i / columns;
            const bool is_first = beside ? column + 1 < columns || columns == 1 : row + 1 < rows || rows == 1;
            block.push_back(
                mark_at({(static_cast<double>(column) - static_cast<double>(columns - 1) / 2) * pitch_x,
                         (static_cast<double>(row) - static_cast<double>(rows - 1) / 2) * pitch_y},
                        is_first ? first : last, widths_[i], options_));
        }
        return block;
    }

    /// Rows in which each symbol has its number at its right; a column is as wide as its widest number asks.
    MarkBlock wide_block_of(std::size_t columns) const {
        const std::size_t count = widths_.size();
        std::vector<double> starts{0};
        for (std::size_t column = 0; column < columns; ++column) {
            double widest = 0;
            for (std::size_t i = column; i < count; i += columns) widest = std::max(widest, widths_[i]);
            starts.push_back(starts.back() + options_.symbol_px + options_.number_gap_px + widest +
                             options_.separation_px);
        }
        const double pitch_y = options_.symbol_px + options_.separation_px / 2;
        const double rows = std::ceil(static_cast<double>(count) / static_cast<double>(columns));
        const double middle = (starts.back() - options_.separation_px - options_.symbol_px) / 2;
        MarkBlock block;
        for (std::size_t i = 0; i < count; ++i) {
            const double row = static_cast<double>(i / columns) - (rows - 1) / 2;
            block.push_back(mark_at({starts[i % columns] - middle, row * pitch_y}, NumberSide::right,
                                    widths_[i], options_));
        }
        return block;
    }

    std::span<const double> widths_;
    const PageMarkOptions& options_;
};

}  // namespace

MarkPlacement mark_at(Point centre, NumberSide side, double width, const PageMarkOptions& options) {
    MarkPlacement mark{centre, side, {}};
    if (width <= 0) return mark;
    const double em = options.number_size_px;
    const double near = options.symbol_px / 2 + options.number_gap_px;
    const auto room = [&](double left, double baseline) {
        return Box{left, baseline - kAscent_em * em, left + width, baseline + kDescent_em * em};
    };
    switch (side) {
        case NumberSide::right:
            mark.number_room = room(centre.x + near, centre.y + kFigures_em / 2 * em);
            break;
        case NumberSide::left:
            mark.number_room = room(centre.x - near - width, centre.y + kFigures_em / 2 * em);
            break;
        case NumberSide::above:
            mark.number_room = room(centre.x - width / 2, centre.y - near);
            break;
        case NumberSide::below:
            mark.number_room = room(centre.x - width / 2, centre.y + near + kFigures_em * em);
            break;
    }
    return mark;
}

std::vector<BlockShape> block_shapes(std::span<const double> number_widths_px,
                                     const PageMarkOptions& options) {
    return Builder(number_widths_px, options).shapes();
}

Box panel_of(const MarkBlock& block, const PageMarkOptions& options) {
    Box all{block.front().centre.x, block.front().centre.y, block.front().centre.x, block.front().centre.y};
    const auto cover = [&all](const Box& box) {
        all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right),
               std::max(all.bottom, box.bottom)};
    };
    for (const MarkPlacement& mark : block) {
        const Box centre{mark.centre.x, mark.centre.y, mark.centre.x, mark.centre.y};
        cover(centre.grown(options.symbol_px / 2));
        if (mark.has_number()) cover(mark.number_room);
    }
    return all.grown(options.separation_px / 2);
}

MarkBlock moved(const MarkBlock& block, Point by) {
    MarkBlock result = block;
    for (MarkPlacement& mark : result) {
        mark.centre = {mark.centre.x + by.x, mark.centre.y + by.y};
        if (mark.has_number()) mark.number_room = shifted(mark.number_room, by);
    }
    return result;
}

}  // namespace dateline
