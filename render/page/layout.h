// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <vector>

namespace dateline {

enum class ListPlace {
    beside_map,
    beside_legend,  ///< a short list: one column below the map, the map as wide as the page
    below_map,
    none
};

/// How large the parts of a page want to be, px. A height of 0: the page goes without that part.
struct PageSizes {
    double width_px = 0;
    double height_px = 0;
    double unit_px = 1;
    double heading_px = 0;  ///< headline and subtitle, from the page's upper margin to the last baseline
    double legend_px = 0;
    double strip_px = 0;
    double footer_px = 0;
    ListPlace list = ListPlace::none;
    std::size_t list_columns = 1;
    double list_px = 0;  ///< of one column, below the map or beside the legend; beside the map the list takes
                         ///< what there is
    std::size_t continued_columns = 0;  ///< of a list beside the map that goes on below it
    double continued_px = 0;
};

/// Where the parts stand; empty boxes for parts the page goes without.
struct PageBoxes {
    Box heading, map, legend, strip, footer;
    std::vector<Box> list_columns;  ///< in reading order
};

/// px that one unit of the design (1123 x 794 landscape, 794 x 1123 upright) measures on a page.
double page_unit(double width_px, double height_px);

/// Whether the page is wide enough for a list beside the map.
ListPlace list_place(double width_px, double height_px);

/// Widths that depend on the list alone.
double map_width(const PageSizes& sizes);
double legend_width(const PageSizes& sizes);
double list_column_width(const PageSizes& sizes);

/// Stacks the parts; the map takes what is left. Left to right; mirrored() turns it round.
PageBoxes stack_page(const PageSizes& sizes);
PageBoxes mirrored(const PageBoxes& boxes, double width_px);

}  // namespace dateline
