// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/kit.h"
#include "render/page/map_contents.h"
#include "render/page/page_template.h"

#include <string>
#include <variant>
#include <vector>

namespace dateline {

/// What the map of such a page may come to show, before it is placed.
MapContents expected_contents(const PageContent& content);

/// The key of a page: what happened, who says so, where and how precisely. Only classes that the page shows.
class Legend {
  public:
    /// Set for a width; may need less of it. on_map: the classes to explain besides types and claims.
    /// Not full: one group without a head: types, claims that are no plain reports, areas and rings.
    Legend(const PageKit& kit, const PageContent& content, const MapContents& on_map, double width_px,
           LegendDetail detail = LegendDetail::full);
    double height_px() const;
    void draw(Canvas& canvas, const Box& box) const;

    struct StatusSample {
        const SymbolKind* kind;
        ClaimStatus status;
    };
    struct Item {
        std::variant<const SymbolKind*, StatusSample, MapClass, UserLayerSample> sample;
        std::string label;
    };
    struct Section {
        std::string head;
        std::vector<Item> items;
        std::vector<double> column_starts_px;  ///< distances from the box's reading start
        std::size_t rows = 0;                  ///< of a full column
        double top_px = 0;                     ///< below the box's top
    };
    const std::vector<Section>& sections() const { return sections_; }

  private:
    bool arrange(std::size_t rows, double width_px);
    void stack(double width_px);
    double width_px(const Item& item) const;
    void draw_sample(Canvas& canvas, const Item& item, Point start, double direction) const;

    const PageKit& kit_;
    std::vector<Section> sections_;
    double head_px_ = 0;
};

}  // namespace dateline
