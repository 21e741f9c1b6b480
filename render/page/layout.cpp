// SPDX-License-Identifier: Apache-2.0
#include "render/page/layout.h"

#include <algorithm>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double margin = 30;
constexpr double gutter = 18;
constexpr double column_gap = 16;
constexpr double single_column = 293;
constexpr double double_column = 225;
constexpr double column_beside_legend = 345;
constexpr double upper_margin = 28;
constexpr double below_heading = 20;
constexpr double below_map = 10;
constexpr double part_gap = 9;
constexpr double lower_margin = 12;
constexpr double least_unit = 0.75;
constexpr double largest_unit = 6;
constexpr double least_width_for_list = 900;

Box flipped(const Box& box, double width_px) {
    return {width_px - box.right, box.top, width_px - box.left, box.bottom};
}

}  // namespace

double page_unit(double width_px, double height_px) {
    const bool wide = width_px >= height_px;
    return std::clamp(
        wide ? std::min(width_px / 1123, height_px / 794) : std::min(width_px / 794, height_px / 1123),
        least_unit, largest_unit);
}

ListPlace list_place(double width_px, double height_px) {
    const double unit = page_unit(width_px, height_px);
    return width_px >= height_px * 1.1 && width_px >= least_width_for_list * unit ? ListPlace::beside_map
                                                                                  : ListPlace::below_map;
}

double list_column_width(const PageSizes& sizes) {
    const double u = sizes.unit_px;
    const auto columns = static_cast<double>(sizes.list_columns);
    if (sizes.list == ListPlace::beside_map) {
        return (sizes.list_columns == 1 ? single_column : double_column) * u;
    }
    if (sizes.list == ListPlace::beside_legend) {
        return column_beside_legend * u;
    }
    return (sizes.width_px - 2 * margin * u - (columns - 1) * column_gap * u) / columns;
}

double map_width(const PageSizes& sizes) {
    const double u = sizes.unit_px;
    const double full = sizes.width_px - 2 * margin * u;
    if (sizes.list != ListPlace::beside_map) {
        return full;
    }
    const auto columns = static_cast<double>(sizes.list_columns);
    return full - gutter * u - columns * list_column_width(sizes) - (columns - 1) * column_gap * u;
}

double legend_width(const PageSizes& sizes) {
    const double width = map_width(sizes);
    return sizes.list == ListPlace::beside_legend ? width - list_column_width(sizes) - gutter * sizes.unit_px
                                                  : width;
}

PageBoxes stack_page(const PageSizes& sizes) {
    const double u = sizes.unit_px;
    PageBoxes boxes;
    const double left = margin * u, right = sizes.width_px - margin * u;
    boxes.heading = {left, upper_margin * u, right, upper_margin * u + sizes.heading_px};
    const double body_top = boxes.heading.bottom + below_heading * u;
    const double footer_bottom = sizes.height_px - lower_margin * u;
    boxes.footer = {left, footer_bottom - sizes.footer_px, right, footer_bottom};

    const double map_right = left + map_width(sizes);
    double bottom = boxes.footer.top - part_gap * u;
    const double body_bottom = bottom;
    std::vector<Box> continued;
    const auto take = [&](double height_px, double part_right) {
        if (height_px <= 0) {
            return Box{};
        }
        const Box box{left, bottom - height_px, part_right, bottom};
        bottom = box.top - part_gap * u;
        return box;
    };
    if (sizes.list == ListPlace::below_map && sizes.list_px > 0) {
        const Box list = take(sizes.list_px, right);
        const double width = list_column_width(sizes);
        for (std::size_t i = 0; i < sizes.list_columns; ++i) {
            const double x = left + static_cast<double>(i) * (width + column_gap * u);
            boxes.list_columns.push_back({x, list.top, x + width, list.bottom});
        }
    }
    if (sizes.list == ListPlace::beside_map && sizes.continued_px > 0) {
        const Box list = take(sizes.continued_px, map_right);
        const auto columns = static_cast<double>(sizes.continued_columns);
        const double width = (list.width() - (columns - 1) * column_gap * u) / columns;
        for (std::size_t i = 0; i < sizes.continued_columns; ++i) {
            const double x = left + static_cast<double>(i) * (width + column_gap * u);
            continued.push_back({x, list.top, x + width, list.bottom});
        }
    }
    const double legend_right = left + legend_width(sizes);
    if (sizes.list == ListPlace::beside_legend) {
        // Legend and strip begin beside the list's top, however high it is.
        const double own = sizes.legend_px + (sizes.strip_px > 0 ? sizes.strip_px + part_gap * u : 0);
        const double list_bottom = bottom;
        bottom -= std::max(0.0, sizes.list_px - own);
        boxes.list_columns.push_back({legend_right + gutter * u, 0, right, list_bottom});
    }
    boxes.strip = take(sizes.strip_px, legend_right);
    boxes.legend = take(sizes.legend_px, legend_right);
    if (sizes.list == ListPlace::beside_legend) {
        boxes.list_columns.front().top = boxes.legend.top;
    }
    boxes.map = {left, body_top, map_right, std::max(body_top, bottom - (below_map - part_gap) * u)};
    if (sizes.list == ListPlace::beside_map) {
        const double width = list_column_width(sizes);
        for (std::size_t i = 0; i < sizes.list_columns; ++i) {
            const double x = map_right + gutter * u + static_cast<double>(i) * (width + column_gap * u);
            boxes.list_columns.push_back({x, body_top, x + width, body_bottom});
        }
        boxes.list_columns.insert(boxes.list_columns.end(), continued.begin(), continued.end());
    }
    return boxes;
}

PageBoxes mirrored(const PageBoxes& boxes, double width_px) {
    PageBoxes out{flipped(boxes.heading, width_px), flipped(boxes.map, width_px),
                  flipped(boxes.legend, width_px),  flipped(boxes.strip, width_px),
                  flipped(boxes.footer, width_px),  {}};
    for (const Box& column : boxes.list_columns) {
        out.list_columns.push_back(flipped(column, width_px));
    }
    return out;
}

}  // namespace dateline
