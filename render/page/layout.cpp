// SPDX-License-Identifier: Apache-2.0
#include "render/page/layout.h"

#include <algorithm>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double least_locator = 120;
constexpr double highest_locator = 1.05;  // of its width

Box flipped(const Box& box, double width_px) {
    return {width_px - box.right, box.top, width_px - box.left, box.bottom};
}

Box moved_up(const Box& box, double by_px) {
    return {box.left, box.top - by_px, box.right, box.bottom - by_px};
}

}  // namespace

double list_column_width(const PageSizes& sizes) {
    const PageTemplate& form = sizes.form;
    const double u = sizes.unit_px;
    const auto columns = static_cast<double>(sizes.list_columns);
    switch (sizes.list) {
        case ListPlace::beside_map:
            return (sizes.list_columns == 1 ? form.list_column : form.double_list_column) * u;
        case ListPlace::beside_legend:
            return form.column_beside_legend * u;
        case ListPlace::in_panel:
            return words_width(sizes);
        default:
            return (sizes.width_px - 2 * form.side_margin * u - (columns - 1) * form.column_gap * u) /
                   columns;
    }
}

double words_width(const PageSizes& sizes) {
    const PageTemplate& form = sizes.form;
    return form.arrangement == PageTemplate::Arrangement::panel
               ? (form.panel - 1.75 * form.side_margin) * sizes.unit_px
               : sizes.width_px - 2 * form.side_margin * sizes.unit_px;
}

double map_width(const PageSizes& sizes) {
    const PageTemplate& form = sizes.form;
    const double u = sizes.unit_px;
    switch (form.arrangement) {
        case PageTemplate::Arrangement::panel:
            return sizes.width_px - form.panel * u;
        case PageTemplate::Arrangement::map_only:
            return sizes.width_px;
        case PageTemplate::Arrangement::stack:
            break;
    }
    const double full = sizes.width_px - 2 * form.side_margin * u;
    if (sizes.list != ListPlace::beside_map) return full;
    const auto columns = static_cast<double>(sizes.list_columns);
    return full - form.gutter * u - columns * list_column_width(sizes) - (columns - 1) * form.column_gap * u;
}

double legend_width(const PageSizes& sizes) {
    if (sizes.form.arrangement == PageTemplate::Arrangement::panel) return words_width(sizes);
    const double width = map_width(sizes);
    return sizes.list == ListPlace::beside_legend
               ? width - list_column_width(sizes) - sizes.form.gutter * sizes.unit_px
               : width;
}

namespace {

/// Words in a panel at the left, from the top: heading, list, legend; the footer at its end.
PageBoxes panel_page(const PageSizes& sizes) {
    const PageTemplate& form = sizes.form;
    const double u = sizes.unit_px, gap = form.part_gap * u;
    const double left = form.side_margin * u, right = left + words_width(sizes);
    PageBoxes boxes;
    boxes.map = {form.panel * u, 0, sizes.width_px, sizes.height_px};
    boxes.heading = {left, form.upper_margin * u, right, form.upper_margin * u + sizes.heading_px};
    const double bottom = sizes.height_px - form.lower_margin * u;
    boxes.footer = {left, bottom - sizes.footer_px, right, bottom};
    double top = boxes.heading.bottom + form.below_heading * u;
    if (sizes.list == ListPlace::in_panel) {
        const double most = boxes.footer.top - gap - sizes.legend_px - gap;
        const Box list{left, top, right, std::max(top, std::min(most, top + sizes.list_px))};
        boxes.list_columns.push_back(list);
        top = list.bottom + gap;
    }
    if (sizes.legend_px > 0) {
        boxes.legend = {left, top, right, top + sizes.legend_px};
        top = boxes.legend.bottom + gap;
    }
    const double spare = boxes.footer.top - gap - top;
    if (form.has_locator && spare >= least_locator * u) {
        const double height = std::min(spare, highest_locator * (right - left));
        boxes.locator = {left, boxes.footer.top - gap - height, right, boxes.footer.top - gap};
    }
    return boxes;
}

std::vector<Box> columns_in(const Box& box, std::size_t count, double gap_px) {
    const auto columns = static_cast<double>(count);
    const double width = (box.width() - (columns - 1) * gap_px) / columns;
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = box.left + static_cast<double>(i) * (width + gap_px);
        boxes.push_back({x, box.top, x + width, box.bottom});
    }
    return boxes;
}

/// The frame of a map beyond which there is nothing is no higher than that; what stands below comes up.
void fit_frame(const PageSizes& sizes, PageBoxes& boxes) {
    const MapShape& shape = sizes.shape;
    if (!shape.is_whole || shape.aspect <= 0) return;
    const double height = (boxes.map.width() - 2 * shape.margin_px) / shape.aspect + 2 * shape.margin_px;
    const double spare = boxes.map.height() - height;
    if (spare <= 0) return;
    boxes.map.bottom -= spare;
    for (Box* below : {&boxes.legend, &boxes.strip}) *below = moved_up(*below, spare);
    for (Box& column : boxes.list_columns) {
        if (column.top > boxes.map.bottom) column.top -= spare;
    }
}

PageBoxes stacked_page(const PageSizes& sizes) {
    const PageTemplate& form = sizes.form;
    const double u = sizes.unit_px, gap = form.part_gap * u;
    PageBoxes boxes;
    const double left = form.side_margin * u, right = sizes.width_px - form.side_margin * u;
    boxes.heading = {left, form.upper_margin * u, right, form.upper_margin * u + sizes.heading_px};
    const double body_top = boxes.heading.bottom + form.below_heading * u;
    const double footer_bottom = sizes.height_px - form.lower_margin * u;
    boxes.footer = {left, footer_bottom - sizes.footer_px, right, footer_bottom};

    const double map_right = left + map_width(sizes);
    double bottom = boxes.footer.top - gap;
    const double body_bottom = bottom;
    std::vector<Box> continued;
    const auto take = [&](double height_px, double part_right) {
        if (height_px <= 0) return Box{};
        const Box box{left, bottom - height_px, part_right, bottom};
        bottom = box.top - gap;
        return box;
    };
    if (sizes.list == ListPlace::below_map && sizes.list_px > 0)
        boxes.list_columns = columns_in(take(sizes.list_px, right), sizes.list_columns, form.column_gap * u);
    if (sizes.list == ListPlace::beside_map && sizes.continued_px > 0)
        continued =
            columns_in(take(sizes.continued_px, map_right), sizes.continued_columns, form.column_gap * u);
    const double legend_right = left + legend_width(sizes);
    if (sizes.list == ListPlace::beside_legend) {
        // Legend and strip begin beside the list's top, however high it is.
        const double own = sizes.legend_px + (sizes.strip_px > 0 ? sizes.strip_px + gap : 0);
        const double list_bottom = bottom;
        bottom -= std::max(0.0, sizes.list_px - own);
        boxes.list_columns.push_back({legend_right + form.gutter * u, 0, right, list_bottom});
    }
    boxes.strip = take(sizes.strip_px, legend_right);
    boxes.legend = take(sizes.legend_px, legend_right);
    if (sizes.list == ListPlace::beside_legend) boxes.list_columns.front().top = boxes.legend.top;
    boxes.map = {left, body_top, map_right, std::max(body_top, bottom)};
    fit_frame(sizes, boxes);
    if (sizes.list == ListPlace::beside_map) {
        const Box beside{map_right + form.gutter * u, body_top, right, body_bottom};
        boxes.list_columns = columns_in(beside, sizes.list_columns, form.column_gap * u);
        boxes.list_columns.insert(boxes.list_columns.end(), continued.begin(), continued.end());
    }
    return boxes;
}

}  // namespace

PageBoxes arrange_page(const PageSizes& sizes) {
    switch (sizes.form.arrangement) {
        case PageTemplate::Arrangement::panel:
            return panel_page(sizes);
        case PageTemplate::Arrangement::map_only:
            break;
        case PageTemplate::Arrangement::stack:
            return stacked_page(sizes);
    }
    PageBoxes boxes;
    boxes.map = {0, 0, sizes.width_px, sizes.height_px};
    return boxes;
}

double scale_of(const MapShape& shape, const Box& map) {
    const double width = map.width() - 2 * shape.margin_px, height = map.height() - 2 * shape.margin_px;
    return std::max(0.0, std::min(height, shape.aspect > 0 ? width / shape.aspect : height));
}

double natural_height(PageSizes sizes) {
    constexpr double kPlenty = 1e6;
    sizes.height_px = kPlenty;
    const Box map = arrange_page(sizes).map;
    return kPlenty - map.height() + map.width() * sizes.form.map_aspect;
}

PageBoxes mirrored(const PageBoxes& boxes, double width_px) {
    PageBoxes out{flipped(boxes.heading, width_px),
                  flipped(boxes.map, width_px),
                  flipped(boxes.legend, width_px),
                  flipped(boxes.strip, width_px),
                  flipped(boxes.footer, width_px),
                  flipped(boxes.locator, width_px),
                  {}};
    for (const Box& column : boxes.list_columns) {
        out.list_columns.push_back(flipped(column, width_px));
    }
    return out;
}

}  // namespace dateline
