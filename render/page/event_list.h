// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/content.h"
#include "render/page/page_template.h"
#include "render/page/rich_text.h"

#include <cstddef>
#include <span>
#include <vector>

namespace dateline {

/// A date head, or an event.
struct ListBlock {
    const PageEvent* event = nullptr;  ///< nothing: a date head
    std::vector<RichLine> lines;
    double height_px = 0;  ///< with the space below
};

/// Sets the events of a page under date heads: by day, or by month where days would need
/// more heads than events.
std::vector<ListBlock> compose_list(const PageKit& kit, const PageContent& content, double width_px,
                                    ListDetail detail);

/// Where blocks stand: column and distance from its top.
struct PlacedBlock {
    std::size_t block, column;
    double top_px;
};
struct PackedList {
    std::vector<PlacedBlock> placed;
    std::size_t omitted_events = 0;  ///< a line after the last block says so
    double more_top_px = 0;
    std::size_t more_column = 0;
};

/// Fills columns of these heights from first to last. No head stands last in a column; room for a closing
/// line is kept when events are left out.
PackedList pack_list(std::span<const ListBlock> blocks, std::span<const double> columns_px,
                     double closing_line_px);

/// Height of each of so many columns that holds the whole list.
double list_height(std::span<const ListBlock> blocks, std::size_t columns, double closing_line_px);

double closing_line_px(const PageKit& kit);

void draw_list(Canvas& canvas, const PageKit& kit, ListDetail detail, std::span<const ListBlock> blocks,
               const PackedList& packed, std::span<const Box> columns);

}  // namespace dateline
