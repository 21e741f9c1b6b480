// SPDX-License-Identifier: Apache-2.0
#include "render/page/page.h"

#include "render/page/corners.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double headline_size = 25.5;
constexpr double least_headline_size = 20;  // smaller in one line would look timid: then two lines

constexpr double serif_display_from = 25;  // px: below, its hairlines break
constexpr double headline_first_baseline = 22;
constexpr double headline_pitch = 1.16;  // of its size
constexpr double subtitle_size = 11.2;
constexpr double subtitle_gap = 21;
constexpr double subtitle_pitch = 14;
constexpr double footer_size = 8;
constexpr double footer_pitch = 10;
constexpr double footer_first_baseline = 12;
constexpr double stamp_size = 12;
constexpr double stamp_padding = 7;
constexpr double map_gap = 10;
constexpr double least_map_share = 0.42;  // of the page's height
constexpr std::size_t most_box_rows = 6;

constexpr double least_map_width = 0.6;  // of the page's width, beside a list
constexpr double short_list = 125;       // beside the legend

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

Box shifted(const Box& box, Point by) {
    return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

}  // namespace

Page::Page(const Style& style, const Locale& locale, const SymbolTable& symbols, TextShaper& shaper,
           PageContent content, double width_px, double height_px)
    : kit_{style, locale, symbols, shaper, page_unit(width_px, height_px)}, content_(std::move(content)) {
    sizes_.width_px = width_px;
    sizes_.height_px = height_px;
    sizes_.unit_px = kit_.unit_px;
    headline_ = content_.title.empty() ? propose_headline(content_, locale) : content_.title;
    arrange();
}

void Page::set_heading() {
    const double width = stack_page(sizes_).heading.width();
    const auto face = [&](double size) {
        return Font{.family = kit_.px(size) >= serif_display_from ? "Noto Serif Display" : "Noto Serif",
                    .size_px = kit_.px(size),
                    .weight = 700};
    };
    double size = headline_size;
    while (size > least_headline_size && kit_.width_px(headline_, face(size)) > width) {
        size -= 0.5;
    }
    headline_font_ = face(size);
    headline_lines_ = kit_.shaper.wrap(headline_, headline_font_, width);
    if (headline_lines_.size() > 1) {
        // Lines of about the same length; more than two in a smaller face.
        headline_font_ = face(headline_size);
        headline_lines_ = kit_.shaper.wrap(headline_, headline_font_, width);
        if (headline_lines_.size() > 2) {
            headline_font_ = face(least_headline_size);
            headline_lines_ = kit_.shaper.wrap(headline_, headline_font_, width);
        }
        const std::size_t lines = headline_lines_.size();
        for (double narrower = width; narrower > width / 2; narrower -= width / 40) {
            auto balanced = kit_.shaper.wrap(headline_, headline_font_, narrower);
            if (balanced.size() > lines) {
                break;
            }
            headline_lines_ = std::move(balanced);
        }
    }
    subtitle_ = content_.subtitle;
    if (subtitle_.empty()) {
        subtitle_ = propose_subtitle(content_, kit_.locale, sizes_.list != ListPlace::none);
        // A title of the user's own may leave the date out.
        if (!content_.title.empty() && content_.days) {
            subtitle_ = kit_.locale.capitalised(kit_.locale.interval(*content_.days)) + ". " + subtitle_;
        }
    }
    subtitle_lines_ = kit_.shaper.wrap(subtitle_, kit_.font(subtitle_size), width);
    const auto lines = [](const auto& list) { return static_cast<double>(list.size()) - 1; };
    sizes_.heading_px =
        kit_.px(headline_first_baseline + subtitle_gap + lines(subtitle_lines_) * subtitle_pitch) +
        lines(headline_lines_) * headline_font_.size_px * headline_pitch;
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
        if (sizes.list_px > kit_.px(short_list)) {
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

std::vector<Box> Page::place_on_map(const View& view, std::span<const Box> occupied) {
    const Box area{0, 0, boxes_.map.width(), boxes_.map.height()};
    margin_box_.emplace(kit_, content_, area.width() * 0.45, most_box_rows);
    const double latitude = to_lonlat(view.to_mercator(Point{area.centre().x, area.bottom * 0.8})).lat;
    scale_bar_.emplace(kit_, view, latitude);
    std::vector<BoxSize> sizes;
    if (!margin_box_->empty()) {
        sizes.push_back({margin_box_->width_px(), margin_box_->height_px()});
    }
    if (content_.fictitious) {
        const Font font = kit_.font(stamp_size, 700);
        sizes.push_back(
            {kit_.width_px(kit_.locale.text("stamp.fictitious"), font) + kit_.px(2 * stamp_padding),
             kit_.px(stamp_size + stamp_padding + 2)});
    }
    sizes.push_back({scale_bar_->width_px(), scale_bar_->height_px()});
    const std::vector<Box> placed = place_along_edges(area, sizes, occupied, kit_.px(map_gap));
    std::size_t next = 0;
    const Point corner{boxes_.map.left, boxes_.map.top};
    margin_box_at_ = margin_box_->empty() ? Box{} : shifted(placed[next++], corner);
    stamp_at_ = content_.fictitious ? shifted(placed[next++], corner) : Box{};
    scale_bar_at_ = shifted(placed[next], corner);
    return placed;
}

void Page::set_legend(MapContents on_map) {
    if (margin_box_ && !margin_box_->empty()) on_map.insert(MapClass::country);
    legend_.emplace(kit_, content_, on_map, legend_width(sizes_));
    content_.shows_disputed_borders = on_map.contains(MapClass::disputed_border);
    const double reserved = sizes_.footer_px;
    set_footer();
    sizes_.footer_px = reserved;
}

void Page::draw_heading(Canvas& canvas) const {
    canvas.begin_group({"", "heading", "", ""}, 1);
    const Box& box = boxes_.heading;
    double baseline = box.top + kit_.px(headline_first_baseline);
    const auto draw_lines = [&](const auto& lines, const char* token, double pitch) {
        for (const auto& line : lines) {
            kit_.draw_text(canvas, line->text, line->font, {kit_.color(token)},
                           {kit_.from_start(box, 0), baseline});
            baseline += pitch;
        }
        baseline -= pitch;
    };
    draw_lines(headline_lines_, "ink", headline_font_.size_px * headline_pitch);
    baseline += kit_.px(subtitle_gap);
    draw_lines(subtitle_lines_, "ink2", kit_.px(subtitle_pitch));
    canvas.end_group();
}

void Page::draw_on_map(Canvas& canvas) const {
    if (scale_bar_ && scale_bar_at_.width() > 0) {
        canvas.begin_group({"", "scale", "", ""}, 1);
        scale_bar_->draw(canvas, scale_bar_at_);
        canvas.end_group();
    }
    if (margin_box_ && !margin_box_->empty() && margin_box_at_.width() > 0) {
        margin_box_->draw(canvas, margin_box_at_);
    }
    if (stamp_at_.width() > 0) {
        canvas.begin_group({"", "stamp", "", ""}, 1);
        const Color color = kit_.color("fire");
        const Path frame = Path{}.add_rounded_box(stamp_at_, kit_.px(3));
        canvas.fill(frame, kit_.color("paper").with_alpha(.9F));
        canvas.stroke(frame, {.width_px = kit_.px(1.4), .dashes_px = {}}, color);
        kit_.draw_text(canvas, kit_.locale.text("stamp.fictitious"), kit_.font(stamp_size, 700), {color},
                       {stamp_at_.centre().x, stamp_at_.centre().y + kit_.px(4.3)}, PageKit::Anchor::middle);
        canvas.end_group();
    }
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
    draw_heading(canvas);
    const Path frame = Path{}.add_box(boxes_.map);
    canvas.begin_group({"", "map", "", ""}, 1);
    canvas.push_clip(frame);
    canvas.push_offset({boxes_.map.left, boxes_.map.top});
    draw_map(canvas);
    canvas.pop_offset();
    canvas.pop_clip();
    canvas.end_group();
    canvas.stroke(frame, {.width_px = kit_.px(.8), .dashes_px = {}}, kit_.color("border"));
    draw_on_map(canvas);
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
    info.title = headline_;
    info.description = subtitle_;
    info.language = kit_.locale.language();
    for (const std::string& word : words) {
        info.keywords += (info.keywords.empty() ? "" : ", ") + word;
    }
    return info;
}

}  // namespace dateline
