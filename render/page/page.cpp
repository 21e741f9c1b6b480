// SPDX-License-Identifier: Apache-2.0
#include "render/page/page.h"

#include "render/page/alt_text.h"
#include "render/page/leading.h"

#include <algorithm>
#include <set>
#include <utility>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double footer_size = 8;
constexpr double footer_pitch = 10;
constexpr double footer_first_baseline = 12;
constexpr double footer_beside = 560;     // narrower, what stands at its end goes below
constexpr double short_list = 125;        // beside the legend, or what that and the strip take
constexpr double worth_width = 40;        // of height, for a map as wide as the page
constexpr double worth_narrowing = 1.15;  // in the map's scale
constexpr double least_list = 40;

}  // namespace

Page::Page(const Style& style, const Locale& locale, const SymbolTable& symbols, TextShaper& shaper,
           PageContent content, double width_px, double height_px)
    : Page(style, locale, symbols, shaper, std::move(content), width_px, height_px,
           PageTemplate::load("report", width_px, height_px)) {}

Page::Page(const Style& style, const Locale& locale, const SymbolTable& symbols, TextShaper& shaper,
           PageContent content, double width_px, double height_px, const PageTemplate& form,
           const MapShape& shape)
    : form_(form),
      kit_{style, locale, symbols, shaper, form.unit_px(width_px, height_px)},
      furniture_kit_(kit_.scaled(form.scale.furniture)),
      legend_kit_(kit_.scaled(form.scale.legend)),
      strip_kit_(kit_.scaled(form.scale.strip)),
      list_kit_(kit_.scaled(form.scale.list)),
      footer_kit_(kit_.scaled(form.scale.footer)),
      grows_(height_px <= 0),
      legend_detail_(form.plain_legend ? LegendDetail::plain : LegendDetail::full),
      content_(std::move(content)) {
    sizes_.form = form_;
    sizes_.shape = shape;
    sizes_.width_px = width_px;
    sizes_.height_px = grows_ ? 1e6 : height_px;
    sizes_.unit_px = kit_.unit_px;
    arrange();
}

void Page::set_heading() {
    heading_.emplace(kit_, content_, form_.heading, sizes_.list, words_width(sizes_));
    if (has_heading()) sizes_.heading_px = heading_->height_px();
}

/// Of a map without a page around it.
std::string Page::credit_line() const {
    return publishers_line(content_, kit_.locale) + " " +
           kit_.locale.text("sources.data", {{"data", content_.data_attribution}});
}

void Page::set_footer() {
    if (!has_heading()) return;
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
    const bool is_dated = std::ranges::any_of(
        content_.events, [](const PageEvent& each) { return each.event->date.has_value(); });
    footer_right_ = (published.empty() ? "" : published + ". ") +
                    (is_dated && content_.time_zone.empty() ? locale.text("sources.local-dates") + " " : "") +
                    locale.text("sources.made-with");
    const Font font = footer_kit_.font(footer_size);
    double width = words_width(sizes_);
    if (width < footer_kit_.px(footer_beside)) {
        add(footer_right_ + ".");
        footer_right_.clear();
    } else {
        width -= kit_.width_px(footer_right_, font) + footer_kit_.px(24);
    }
    footer_lines_ = wrap_runs(footer_kit_, {{text, font, kit_.color("ink3")}}, width);
    sizes_.footer_px =
        footer_kit_.px(footer_first_baseline + 3) +
        (static_cast<double>(footer_lines_.size()) - 1) * leading_px(footer_kit_, footer_pitch);
}

// Tries the ways to set the list until everything fits; the map keeps its share of the page.
void Page::arrange() {
    sizes_.list = form_.lists.empty() ? ListPlace::none : form_.lists.front().place;
    set_footer();
    set_heading();
    if (form_.lists.empty()) go_without_list();
    const auto taken = std::find_if(form_.lists.begin(), form_.lists.end(), [this](const ListChoice& choice) {
        return is_wide_enough(choice) && try_list(choice);
    });
    // A list of less than a third of the events is none.
    if (3 * packed_.omitted_events > 2 * content_.events.size()) go_without_list();
    if (taken != form_.lists.end() && sizes_.list != ListPlace::none) suit_shape(*taken);
    if (sizes_.list == ListPlace::none) {
        // Numbers would lead nowhere.
        for (PageEvent& each : content_.events) each.number = 0;
    }
    if (grows()) sizes_.height_px = natural_height(sizes_);
    boxes_ = arrange_page(sizes_);
    if (kit_.right_to_left()) boxes_ = mirrored(boxes_, sizes_.width_px);
}

void Page::go_without_list() {
    sizes_.list = ListPlace::none;
    legend_detail_ = std::min(legend_detail_, LegendDetail::plain);
    sizes_.list_px = sizes_.continued_px = 0;
    list_.clear();
    packed_ = {};
    set_heading();
    const double width = legend_width(sizes_);
    legend_.emplace(legend_kit_, content_, expected_contents(content_), width, legend_detail_);
    strip_.emplace(strip_kit_, content_, width);
    sizes_.legend_px = form_.has_legend ? legend_->height_px() : 0;
    sizes_.strip_px = form_.has_strip ? strip_->height_px() : 0;
    // Where there was no room for the list, the map needs that of the strip.
    if (!form_.lists.empty() && form_.lists.front().place != ListPlace::none) sizes_.strip_px = 0;
}

double Page::room_below_map() const {
    if (grows()) return 1e5;
    return arrange_page(sizes_).map.height() - form_.least_map_share * sizes_.height_px;
}

bool Page::pack() {
    boxes_ = arrange_page(sizes_);
    std::vector<double> heights;
    for (const Box& column : boxes_.list_columns) heights.push_back(column.height());
    packed_ = pack_list(list_, heights, closing_line_px(list_kit_));
    return packed_.omitted_events == 0;
}

// What was passed over since it leaves the map narrow may suit an upright country better; a whole world takes
// the list that leaves it largest.
void Page::suit_shape(const ListChoice& taken) {
    if (sizes_.shape.aspect <= 0) return;
    const ListChoice* best = &taken;
    double scale = (sizes_.shape.is_whole ? 1 : worth_narrowing) * map_scale();
    for (const ListChoice& choice : form_.lists) {
        const bool is_other =
            sizes_.shape.is_whole ? choice.detail <= ListDetail::dense : !is_wide_enough(choice);
        if (!is_other || choice.place == ListPlace::none || !try_list(choice) || map_scale() <= scale)
            continue;
        best = &choice;
        scale = map_scale();
    }
    try_list(*best);
}

bool Page::is_wide_enough(const ListChoice& choice) const {
    PageSizes sizes = sizes_;
    sizes.list = choice.place;
    sizes.list_columns = choice.columns;
    return choice.place != ListPlace::beside_map ||
           map_width(sizes) >= form_.least_map_width * sizes.width_px;
}

// Whether all events find room in a list of such a kind; if not, as many as do stand in it.
bool Page::try_list(const ListChoice& choice) {
    if (choice.place == ListPlace::none) {
        go_without_list();
        return true;
    }
    legend_detail_ = form_.plain_legend ? std::max(choice.legend, LegendDetail::plain) : choice.legend;
    PageSizes sizes = sizes_;
    sizes.list = choice.place;
    sizes.list_columns = choice.columns;
    sizes.list_px = sizes.continued_px = 0;
    std::vector<ListBlock> blocks =
        compose_list(list_kit_, content_, list_column_width(sizes), choice.detail);
    const double width = legend_width(sizes);
    Legend legend(legend_kit_, content_, expected_contents(content_), width, legend_detail_);
    DayStrip strip(strip_kit_, content_, width);
    if (choice.place == ListPlace::beside_legend) {
        sizes.list_px = list_height(blocks, 1, closing_line_px(list_kit_));
        const double beside = legend.height_px() + strip.height_px();
        if (sizes.list_px > std::max(kit_.px(short_list), beside + kit_.px(worth_width))) return false;
    }
    const bool had_none = sizes_.list == ListPlace::none;
    sizes_ = sizes;
    if (had_none) set_heading();
    detail_ = choice.detail;
    list_ = std::move(blocks);
    sizes_.legend_px = form_.has_legend ? legend.height_px() : 0;
    sizes_.strip_px = form_.has_strip ? strip.height_px() : 0;
    legend_.emplace(std::move(legend));
    strip_.emplace(std::move(strip));
    if (choice.continues || room_below_map() < 0) sizes_.strip_px = 0;
    return stack_below(choice) && pack();
}

// Heights of what of the list stands below the map or in the panel.
bool Page::stack_below(const ListChoice& choice) {
    const double closing = closing_line_px(list_kit_);
    if (choice.place == ListPlace::in_panel) {
        sizes_.list_px = list_height(list_, 1, closing);
        return true;
    }
    if (choice.place == ListPlace::below_map) {
        sizes_.list_px =
            std::min(room_below_map() - kit_.px(form_.part_gap), list_height(list_, choice.columns, closing));
        if (sizes_.list_px < kit_.px(least_list)) go_without_list();
        return sizes_.list != ListPlace::none;
    }
    if (!choice.continues) return true;
    // As many columns of about the list's own width as the map has room for; as low as they can be.
    sizes_.continued_columns =
        std::max<std::size_t>(1, static_cast<std::size_t>(map_width(sizes_) / list_column_width(sizes_)));
    const double room = room_below_map() - kit_.px(form_.part_gap);
    for (double height = 2 * closing; height <= room; height += closing / 4) {
        sizes_.continued_px = height;
        if (pack()) return true;
    }
    return true;
}

std::vector<Box> Page::place_on_map(const View& view, const MapOccupancy& occupied, const Locator* locator) {
    const bool in_panel = boxes_.locator.width() > 0;
    if (in_panel && locator != nullptr && !locator->empty()) panel_locator_ = locator;
    furniture_.emplace(furniture_kit_, content_, view, boxes_.map, occupied, in_panel ? nullptr : locator,
                       has_heading() ? std::string() : credit_line());
    return furniture_->boxes();
}

void Page::set_legend(MapContents on_map) {
    if (furniture_ && furniture_->has_margin_box()) on_map.insert(MapClass::country);
    legend_.emplace(legend_kit_, content_, on_map, legend_width(sizes_), legend_detail_);
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
    double baseline = box.top + footer_kit_.px(footer_first_baseline);
    if (!footer_right_.empty())
        footer_kit_.draw_text(canvas, footer_right_, footer_kit_.font(footer_size), {kit_.color("ink3")},
                              {kit_.from_start(box, box.width()), baseline}, PageKit::Anchor::end);
    for (const RichLine& line : footer_lines_) {
        draw_line(canvas, footer_kit_, line, {kit_.from_start(box, 0), baseline});
        baseline += leading_px(footer_kit_, footer_pitch);
    }
    canvas.end_group();
}

void Page::begin_map(Canvas& canvas) const {
    canvas.fill(Path{}.add_box({0, 0, sizes_.width_px, sizes_.height_px}), kit_.color("paper"));
    canvas.begin_group({"", "map", "", ""}, 1);
    canvas.push_clip(Path{}.add_box(boxes_.map));
    canvas.push_offset({boxes_.map.left, boxes_.map.top});
}

void Page::draw_around(Canvas& canvas) const {
    canvas.pop_offset();
    canvas.pop_clip();
    canvas.end_group();
    // A whole world has an outline of its own.
    if (form_.arrangement == PageTemplate::Arrangement::stack && !sizes_.shape.is_whole)
        canvas.stroke(Path{}.add_box(boxes_.map), {.width_px = kit_.px(.8), .dashes_px = {}},
                      kit_.color("border"));
    if (furniture_) furniture_->draw(canvas);
    if (!has_heading()) return;
    heading_->draw(canvas, boxes_.heading);
    if (panel_locator_ != nullptr) panel_locator_->draw(canvas, boxes_.locator);
    if (boxes_.legend.height() > 0) legend_->draw(canvas, boxes_.legend);
    if (boxes_.strip.height() > 0) strip_->draw(canvas, boxes_.strip);
    if (!boxes_.list_columns.empty())
        draw_list(canvas, list_kit_, detail_, list_, packed_, boxes_.list_columns);
    draw_footer(canvas);
}

std::string Page::alt_text() const {
    return dateline::alt_text(content_, kit_.locale, heading_->document_title(), heading_->standfirst());
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
