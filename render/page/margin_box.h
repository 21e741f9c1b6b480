// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/kit.h"

#include <string>
#include <vector>

namespace dateline {

/// The box on the map for events of which only the country is known: a point in its middle would be a lie.
class MarginBox {
  public:
    /// Shows so many events at most, and says how many more there are.
    MarginBox(const PageKit& kit, const PageContent& content, double most_width_px, std::size_t most_rows);
    bool empty() const { return rows_.empty(); }
    double width_px() const { return width_px_; }
    double height_px() const { return height_px_; }
    void draw(Canvas& canvas, const Box& box) const;

  private:
    struct Row {
        std::string head;  ///< a country's name; else an event or the closing line
        const PageEvent* event = nullptr;
        std::string text;
        double height_px = 0;
    };
    void add(Row row, double height_px, double text_start_px);

    const PageKit& kit_;
    std::vector<Row> rows_;
    double width_px_ = 0, height_px_ = 0;
};

}  // namespace dateline
