// SPDX-License-Identifier: Apache-2.0
#include "render/page/page.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double footer_size = 8;
constexpr double footer_pitch = 10;
constexpr double footer_first_baseline = 12;
constexpr double least_map_share = 0.42;  // of the page's height
constexpr double least_map_width = 0.6;   // of the page's width, beside a list
constexpr double short_list = 125;        // beside the legend, or what that and the strip take
constexpr double worth_width = 40;        // of height, for a map as wide as the page

struct ListChoice {
    ListPlace place;
    ListDetail detail;
    std::size_t columns = 1;
    bool continues = false;  ///< below the map, in place of the strip
};
// From the fullest on: the first that leaves nothing out is taken, else the last.
using enum ListPlace;
constexpr std::array wide_choices{ListChoice{beside_legend, ListDetail::full},
                                  ListChoice{beside_map, ListDetail::full},
                                  ListChoice{beside_map, ListDetail::sentences},
                                  ListChoice{beside_map, ListDetail::sentences, 2},
                                  ListChoice{beside_map, ListDetail::phrases},
                                  ListChoice{beside_map, ListDetail::phrases, 2},
                                  ListChoice{beside_map, ListDetail::words},
                                  ListChoice{beside_map, ListDetail::one_line},
                                  ListChoice{beside_map, ListDetail::words, 2},
                                  ListChoice{beside_map, ListDetail::dense},
                                  ListChoice{beside_map, ListDetail::dense_months},
                                  ListChoice{beside_map, ListDetail::dense, 1, true},
                                  ListChoice{beside_map, ListDetail::dense_months, 1, true}};
constexpr std::array upright_choices{ListChoice{below_map, ListDetail::full, 2},
                                     ListChoice{below_map, ListDetail::sentences, 2},
                                     ListChoice{below_map, ListDetail::phrases, 2},
                                     ListChoice{below_map, ListDetail::words, 2},
                                     ListChoice{below_map, ListDetail::words, 3},
                                     ListChoice{below_map, ListDetail::one_line, 3},
                                     ListChoice{below_map, ListDetail::dense, 3},
                                     ListChoice{below_map, ListDetail::dense_months, 3},
                                     ListChoice{below_map, ListDetail::dense_months, 3, true}};

}  // namespace

Page::Page(const Style& style, const Locale& locale, const SymbolTable& symbols, TextShaper& shaper,
           PageContent content, double width_px, double height_px)
    : kit_{style, locale, symbols, shaper, page_unit(width_px, height_px)}, content_(std::move(content)) {
    sizes_.width_px = width_px;
    sizes_.height_px = height_px;
    sizes_.unit_px = kit_.unit_px;
    arrange();
}

void Page::set_heading() {
    heading_.emplace(kit_, content_, sizes_.list, stack_page(sizes_).heading.width());
    sizes_.heading_px = heading_->height_px();
}

void Page::set_footer() {
    const Locale& locale = kit_.locale;
    std::string text = publishers_line(content_, locale);
    const auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
    add(locale.text("sources.data", {{"data", content_.data_attribution}}));
    add(locale.text("sources.borders"));
    if (content_.shows_disputed_borders) {
        add(locale.text("sources.disputed"));
    }
    const bool has_undated = std::ranges::any_of(content_.events, [](const PageEvent& each) {
        return each.event->date && each.event->date_precision == DatePrecision::published;
    });
    if (has_undated) {
        add(locale.text("list.published-note"));
    }
    const std::string published = published_line(content_, locale);
    footer_right_ = (published.empty() ? "" : published + ". ") + locale.text("sources.made-with");
    const Font font = kit_.font(footer_size);
    const double width = stack_page(sizes_).footer.width() - kit_.width_px(footer_right_, font) - kit_.px(24);
    footer_lines_ = wrap_runs(kit_, {{text, font, kit_.color("ink3")}}, width);
    sizes_.footer_px =
        kit_.px(footer_first_baseline + 3 + (static_cast<double>(footer_lines_.size()) - 1) * footer_pitch);
}

// Tries the ways to set the list until everything fits; the map keeps its share of the page.
void Page::arrange() {
    sizes_.list = list_place(sizes_.width_px, sizes_.height_px);
    set_footer();
    set_heading();
    const bool wide = sizes_.list == ListPlace::beside_map;
    for (const ListChoice& choice :
         wide ? std::span<const ListChoice>(wide_choices) : std::span<const ListChoice>(upright_choices)) {
        if (try_list(choice.place, choice.detail, choice.columns, choice.continues)) {
            break;
        }
    }
    if (kit_.right_to_left()) {
        boxes_ = mirrored(boxes_, sizes_.width_px);
    }
}

double Page::room_below_map() const {
    return stack_page(sizes_).map.height() - least_map_share * sizes_.height_px - kit_.px(10);
}

// Whether all events find room in a list of such a kind; if not, as many as do stand in it.
bool Page::try_list(ListPlace place, ListDetail detail, std::size_t columns, bool continues) {
    PageSizes sizes = sizes_;
    sizes.list = place;
    sizes.list_columns = columns;
    sizes.list_px = sizes.continued_px = 0;
    if (place == ListPlace::beside_map && map_width(sizes) < least_map_width * sizes.width_px) {
        return false;
    }
    const PageKit kit = list_kit(kit_, detail);
    std::vector<ListBlock> blocks = compose_list(kit, content_, list_column_width(sizes), detail);
    if (place == ListPlace::beside_legend) {
        sizes.list_px = list_height(blocks, 1, closing_line_px(kit));
        const double width = legend_width(sizes);
        const double beside = Legend(kit_, content_, expected_contents(content_), width).height_px() +
                              DayStrip(kit_, content_, width).height_px();
        if (sizes.list_px > std::max(kit_.px(short_list), beside + kit_.px(worth_width))) {
            return false;
        }
    }
    sizes_ = sizes;
    detail_ = detail;
    list_ = std::move(blocks);
    legend_.emplace(kit_, content_, expected_contents(content_), legend_width(sizes_));
    strip_.emplace(kit_, content_, legend_width(sizes_));
    sizes_.legend_px = legend_->height_px();
    sizes_.strip_px = strip_->height_px();
    if (continues || room_below_map() < 0) {
        sizes_.strip_px = 0;
    }
    const auto pack = [&] {
        boxes_ = stack_page(sizes_);
        std::vector<double> heights;
        for (const Box& column : boxes_.list_columns) {
            heights.push_back(column.height());
        }
        packed_ = pack_list(list_, heights, closing_line_px(kit));
        return packed_.omitted_events == 0;
    };
    if (place == ListPlace::below_map) {
        sizes_.list_px = std::min(room_below_map(), list_height(list_, columns, closing_line_px(kit)));
        if (sizes_.list_px < kit_.px(40)) {
            sizes_.list_px = 0;
            sizes_.list = ListPlace::none;
            set_heading();
        }
    }
    if (continues && place == ListPlace::beside_map) {
        // As many columns of about the list's own width as the map has room for; as low as they can be.
        sizes_.continued_columns =
            std::max<std::size_t>(1, static_cast<std::size_t>(map_width(sizes_) / list_column_width(sizes_)));
        const double room = room_below_map(), step = closing_line_px(kit);
        for (double height = 2 * step; height <= room; height += step / 2) {
            sizes_.continued_px = height;
            if (pack()) {
                return true;
            }
        }
    }
    return pack();
}

std::vector<Box> Page::place_on_map(const View& view, const MapOccupancy& occupied, const Locator* locator) {
    furniture_.emplace(kit_, content_, view, boxes_.map, occupied, locator);
    return furniture_->boxes();
}

void Page::set_legend(MapContents on_map) {
    if (furniture_ && furniture_->has_margin_box()) on_map.insert(MapClass::country);
    legend_.emplace(kit_, content_, on_map, legend_width(sizes_));
    content_.shows_disputed_borders = on_map.contains(MapClass::disputed_border);
    const double reserved = sizes_.footer_px;
    set_footer();
    sizes_.footer_px = reserved;
}

void Page::draw_footer(Canvas& canvas) const {
    canvas.begin_group({"", "sources", "", ""}, 1);
    const Box& box = boxes_.footer;
    canvas.stroke(Path{}.move_to({box.left, box.top}).line_to({box.right, box.top}),
                  {.width_px = kit_.px(.6), .dashes_px = {}}, kit_.color("ink3"));
    double baseline = box.top + kit_.px(footer_first_baseline);
    kit_.draw_text(canvas, footer_right_, kit_.font(footer_size), {kit_.color("ink3")},
                   {kit_.from_start(box, box.width()), baseline}, PageKit::Anchor::end);
    for (const RichLine& line : footer_lines_) {
        draw_line(canvas, kit_, line, {kit_.from_start(box, 0), baseline});
        baseline += kit_.px(footer_pitch);
    }
    canvas.end_group();
}

void Page::draw(Canvas& canvas, const std::function<void(Canvas&)>& draw_map) const {
    canvas.fill(Path{}.add_box({0, 0, sizes_.width_px, sizes_.height_px}), kit_.color("paper"));
    heading_->draw(canvas, boxes_.heading);
    const Path frame = Path{}.add_box(boxes_.map);
    canvas.begin_group({"", "map", "", ""}, 1);
    canvas.push_clip(frame);
    canvas.push_offset({boxes_.map.left, boxes_.map.top});
    draw_map(canvas);
    canvas.pop_offset();
    canvas.pop_clip();
    canvas.end_group();
    canvas.stroke(frame, {.width_px = kit_.px(.8), .dashes_px = {}}, kit_.color("border"));
    if (furniture_) {
        furniture_->draw(canvas);
    }
    legend_->draw(canvas, boxes_.legend);
    if (boxes_.strip.height() > 0) {
        strip_->draw(canvas, boxes_.strip);
    }
    if (!boxes_.list_columns.empty()) {
        draw_list(canvas, list_kit(kit_, detail_), list_, packed_, boxes_.list_columns);
    }
    draw_footer(canvas);
}

DocumentInfo Page::document_info() const {
    std::set<std::string> words;
    for (const PageEvent& each : content_.events) {
        words.insert(each.place);
        words.insert(each.country);
    }
    words.erase("");
    DocumentInfo info;
    info.title = heading_->document_title();
    info.description = heading_->standfirst();
    info.language = kit_.locale.language();
    for (const std::string& word : words) {
        info.keywords += (info.keywords.empty() ? "" : ", ") + word;
    }
    return info;
}

}  // namespace dateline
