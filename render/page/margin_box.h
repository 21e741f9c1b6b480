// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/kit.h"

#include <string>
#include <vector>

namespace dateline {

/// The box on the map for events of which only the country is known: a point in its middle would be a lie.
/// Where events of a country have one type and claim, they share a row and a symbol with all their numbers.
class MarginBox {
  public:
    /// Shows so many rows of events at most, and says how many more events there are.
    MarginBox(const PageKit& kit, const PageContent& content, double most_width_px, std::size_t most_rows);
    bool empty() const { return rows_.empty(); }
    double width_px() const { return width_px_; }
    double height_px() const { return height_px_; }
    /// How many rows fit into a height, heads of countries not counted.
    static std::size_t rows_in(const PageKit& kit, double height_px);
    void draw(Canvas& canvas, const Box& box) const;

  private:
    struct Row {
        std::string head;  ///< a country's name; else events or the closing line
        std::vector<const PageEvent*> events;
        std::string numbers, text;
        double height_px = 0;
        double start_px = 0, top_px = 0;  ///< of its column, and below the first row's top
        double text_start_px = 0;         ///< from the box's reading start, within its padding
    };
    std::vector<Row> event_rows(const std::vector<const PageEvent*>& events) const;
    void measure(double most_width_px);

    const PageKit& kit_;
    std::vector<Row> rows_;
    double width_px_ = 0, height_px_ = 0;
};

}  // namespace dateline
