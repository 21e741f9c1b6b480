// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/page/page_template.h"

#include <vector>

namespace dateline {

/// How large the parts of a page want to be, px. A height of 0: the page goes without that part.
struct PageSizes {
    PageTemplate form;
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

/// Widths that depend on the list alone.
double map_width(const PageSizes& sizes);
double words_width(const PageSizes& sizes);  ///< of heading and footer
double legend_width(const PageSizes& sizes);
double list_column_width(const PageSizes& sizes);

/// Arranges the parts as the template says; the map takes what is left. Left to right; mirrored() turns it
/// round.
PageBoxes arrange_page(const PageSizes& sizes);
/// The height at which the map has the proportions that the template asks for.
double natural_height(PageSizes sizes);
PageBoxes mirrored(const PageBoxes& boxes, double width_px);

}  // namespace dateline
