// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/kit.h"

#include <string>
#include <variant>
#include <vector>

namespace dateline {

/// The key of a page: what happened, who says so, where and how precisely. Only classes that the page shows.
class Legend {
  public:
    /// Set for a width; may need less of it.
    Legend(const PageKit& kit, const PageContent& content, double width_px);
    double height_px() const;
    void draw(Canvas& canvas, const Box& box) const;

    enum class PlaceSample { point, area, ring, country, capital, seat, town };
    struct StatusSample {
        const SymbolKind* kind;
        ClaimStatus status;
    };
    struct Item {
        std::variant<const SymbolKind*, StatusSample, PlaceSample> sample;
        std::string label;
    };
    struct Section {
        std::string head;
        std::vector<Item> items;
        std::size_t columns = 1;
        double start_px = 0;         ///< distance from the box's reading start
        double column_width_px = 0;  ///< widest item
    };
    const std::vector<Section>& sections() const { return sections_; }

  private:
    bool arrange(std::size_t rows, double width_px);
    void draw_sample(Canvas& canvas, const Item& item, Point start, double direction) const;

    const PageKit& kit_;
    std::vector<Section> sections_;
    std::size_t rows_ = 0;
    double head_px_ = 0;
};

}  // namespace dateline
