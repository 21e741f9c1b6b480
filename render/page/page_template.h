// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class ListPlace {
    beside_map,
    beside_legend,  ///< a short list: one column below the map, the map as wide as the page
    below_map,
    in_panel,
    none
};

/// How much the list says of each event.
enum class ListDetail {
    full,         ///< the sentence of the record, then the article's words
    quotes,       ///< the same, the article's words shortened
    phrases,      ///< shorter still
    sentences,    ///< the sentence, and who says so
    dense,        ///< the same, set tighter
    one_line,     ///< as much of it as a line holds
    dense_lines,  ///< the same, set tighter
    dense_months  ///< the same under heads of months
};

/// How much the legend says.
enum class LegendDetail {
    full,
    plain,  ///< without its questions and the classes of towns
    claims  ///< the same without the types, which the list names beside their symbols
};

/// One way to set a list.
struct ListChoice {
    ListPlace place = ListPlace::none;
    ListDetail detail = ListDetail::full;
    std::size_t columns = 1;
    bool continues = false;  ///< a list beside the map goes on below it; no strip of days
    LegendDetail legend = LegendDetail::full;
};

/// A page's layout as data: styles/templates/<name>.json, where each member is explained. Lengths are those
/// of the design, to be multiplied by unit_px().
struct PageTemplate {
    enum class Arrangement {
        stack,    ///< parts below each other; the list may stand beside the map
        panel,    ///< words in a panel at the reading start, the map fills the rest to the page's edges
        map_only  ///< nothing but the map
    };
    struct HeadingSizes {
        bool rule = false;       ///< a bar above the headline
        bool kicker = true;      ///< place and date above the headline
        bool date_line = false;  ///< place and date below it, in place of the standfirst
        double headline = 25.5, least_headline = 20;
        double kicker_size = 9.4;
        double standfirst = 11.2;
    };
    /// Of the parts' own lengths.
    struct Scales {
        double map = 1, furniture = 1, legend = 1, strip = 1, list = 1, footer = 1;
    };

    std::string name;
    Arrangement arrangement = Arrangement::stack;
    double width_px = 0;
    double height_px = 0;  ///< 0: as high as the content asks for
    double design_width = 0;
    double design_height = 0;  ///< 0: lengths follow the width alone
    double least_unit = 0.75, largest_unit = 6;
    double least_side = 0;  ///< px; pages with a shorter side are none to be printed: units down to 0.75
    double upper_margin = 28, lower_margin = 12, side_margin = 30;
    double gutter = 18;      ///< between map and list
    double column_gap = 16;  ///< between columns of the list
    double list_column = 293, double_list_column = 225, column_beside_legend = 345;
    double below_heading = 20, part_gap = 9;
    double panel = 0;               ///< width of the panel
    double map_aspect = 0.7;        ///< height to width, where the page grows with its content
    double least_map_share = 0.42;  ///< of the page's height
    double least_map_width = 0.6;   ///< of the page's width, beside a list
    bool has_legend = true, has_strip = true, has_locator = true;
    bool plain_legend = false;  ///< LegendDetail::plain where a list says no less
    HeadingSizes heading;
    Scales scale;
    std::vector<ListChoice> lists;  ///< from the fullest on: the first that leaves nothing out is taken

    double unit_px(double page_width_px, double page_height_px) const;

    /// "report" or a file's path; the variant for the page's proportions. A size of 0 x 0: the template's
    /// own. Throws Error(usage) for a name that is none, Error(input) naming file and member for what it
    /// cannot use.
    static PageTemplate load(std::string_view name_or_file, double width_px = 0, double height_px = 0);
    static PageTemplate read(const std::filesystem::path& file, double width_px = 0, double height_px = 0);
    /// Of the templates that come with the program, sorted.
    static std::vector<std::string> names();
};

}  // namespace dateline
