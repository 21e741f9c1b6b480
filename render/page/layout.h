// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/page/page_template.h"

#include <vector>

namespace dateline {

/// What the map of a page is to show.
struct MapShape {
    double aspect = 0;      ///< width to height of what must be seen; 0: not known
    double margin_px = 0;   ///< kept around that
    bool is_whole = false;  ///< there is nothing beyond: the frame takes its proportions
};

/// How large the parts of a page want to be, px. A height of 0: the page goes without that part.
struct PageSizes {
    PageTemplate form;
    MapShape shape;
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
    Box locator;                    ///< of a panel with room to spare; else the map has it
    std::vector<Box> list_columns;  ///< in reading order
};

/// Widths that depend on the list alone.
double map_width(const PageSizes& sizes);
double words_width(const PageSizes& sizes);  ///< of heading and footer
double legend_width(const PageSizes& sizes);
double list_column_width(const PageSizes& sizes);

/// Arranges the parts as the template says; the map takes what is left. Left to right; mirrored() turns it
/// round.
PageBoxes arrange_page(const PageSizes& sizes);
/// px of the height of what must be seen, in a map of that size: compares scales.
double scale_of(const MapShape& shape, const Box& map);
/// The height at which the map has the proportions that the template asks for.
double natural_height(PageSizes sizes);
PageBoxes mirrored(const PageBoxes& boxes, double width_px);

}  // namespace dateline
