// SPDX-License-Identifier: Apache-2.0
#include "render/page/margin_box.h"

#include "render/page/rich_text.h"
#include "render/symbols/draw_symbol.h"

#include <algorithm>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double padding = 9;
constexpr double head_size = 9.2;
constexpr double text_size = 8.8;
constexpr double head_height = 15;
constexpr double row_height = 19;
constexpr double symbol_size = 16;
constexpr double symbol_at = 9;
constexpr double number_at = 21;
constexpr double text_gap = 5;
constexpr double number_size = 10;
constexpr double column_gap = 14;
constexpr std::size_t most_in_one_column = 6;  // rows
constexpr double most_of_numbers = 0.5;        // of the box's width

std::string toll_suffix(const PageEvent& each, const Locale& locale) {
    const std::string toll = toll_words(*each.event, locale);
    return toll.empty() ? "" : " · " + toll;
}

}  // namespace

MarginBox::MarginBox(const PageKit& kit, const PageContent& content, double most_width_px,
                     std::size_t most_rows)
    : kit_(kit) {
    std::vector<const PageEvent*> events;
    for (const PageEvent& each : content.events) {
        if (each.stand == EventStand::in_box) events.push_back(&each);
    }
    std::ranges::stable_sort(events, {}, [](const PageEvent* each) { return each->event->country; });
    std::size_t rows = 0, shown = 0;
    std::string country;
    for (Row& row : event_rows(events)) {
        if (rows++ >= most_rows) {
            rows_.push_back({{},
                             {},
                             {},
                             kit.locale.count("box.more", static_cast<long>(events.size() - shown)),
                             kit.px(row_height - 4),
                             0});
            break;
        }
        shown += row.events.size();
        const PageEvent& first = *row.events.front();
        if (first.event->country != country) {
            country = first.event->country;
            rows_.push_back({kit.locale.text("box.country", {{"country", first.country}}),
                             {},
                             {},
                             {},
                             kit.px(head_height),
                             0});
        }
        rows_.push_back(std::move(row));
    }
    if (!rows_.empty()) measure(most_width_px - kit.px(2 * padding));
}

std::size_t MarginBox::rows_in(const PageKit& kit, double height_px) {
    // In two columns.
    return 2 * static_cast<std::size_t>(
                   std::max(1.0, (height_px - kit.px(2 * padding + 2 * head_height)) / kit.px(row_height)));
}

/// events: sorted by country.
std::vector<MarginBox::Row> MarginBox::event_rows(const std::vector<const PageEvent*>& events) const {
    std::vector<Row> rows;
    for (const PageEvent* each : events) {
        const auto same = std::ranges::find_if(rows, [each](const Row& row) {
            const PageEvent& first = *row.events.front();
            return first.event->country == each->event->country && first.kind == each->kind &&
                   first.event->status == each->event->status;
        });
        if (same == rows.end()) {
            rows.push_back(
                {{}, {each}, {}, kit_.locale.text("symbol." + each->kind->id), kit_.px(row_height), 0});
        } else {
            same->events.push_back(each);
        }
    }
    for (Row& row : rows) {
        std::vector<int> numbers;
        for (const PageEvent* each : row.events) {
            if (each->number > 0) numbers.push_back(each->number);
        }
        row.numbers = numbers_text(std::move(numbers));
        // Tolls of several reports may count the same dead.
        if (row.events.size() == 1) row.text += toll_suffix(*row.events.front(), kit_.locale);
    }
    return rows;
}

void MarginBox::measure(double most_width_px) {
    const Font text = kit_.font(text_size), head = kit_.font(head_size, 700),
               number = kit_.font(number_size, 700);
    // Words begin below each other; a long row of numbers pushes its own words on.
    const double usual_px = kit_.width_px("00", number);
    double widest = 0, tallest = 0;
    for (Row& row : rows_) {
        row.numbers = shortened(kit_, row.numbers, number, most_width_px * most_of_numbers);
        const double numbers_px = kit_.width_px(row.numbers, number);
        row.text_start_px = numbers_px == 0 ? kit_.px(number_at)
                                            : kit_.px(number_at + text_gap) + std::max(usual_px, numbers_px);
        row.head = shortened(kit_, row.head, head, most_width_px);
        row.text = shortened(kit_, row.text, text, most_width_px - row.text_start_px);
        widest = std::max({widest, kit_.width_px(row.head, head),
                           row.text.empty() ? 0 : row.text_start_px + kit_.width_px(row.text, text)});
    }
    // A long box in two columns below its head, if that fits beside the rest of the map.
    const double two_columns = 2 * widest + kit_.px(column_gap);
    const bool in_two = rows_.size() > most_in_one_column && two_columns <= most_width_px;
    const std::size_t first = rows_.front().head.empty() ? 0 : 1;
    const std::size_t per_column = in_two ? (rows_.size() - first + 1) / 2 : rows_.size();
    double top = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (in_two && i == first + per_column) top = first == 1 ? rows_.front().height_px : 0;
        rows_[i].start_px = in_two && i >= first + per_column ? widest + kit_.px(column_gap) : 0;
        rows_[i].top_px = top;
        top += rows_[i].height_px;
        tallest = std::max(tallest, top);
    }
    width_px_ = (in_two ? two_columns : widest) + kit_.px(2 * padding);
    height_px_ = tallest + kit_.px(2 * padding - 4);
}

void MarginBox::draw(Canvas& canvas, const Box& box) const {
    canvas.begin_group({"", "margin-box", "", ""}, 1);
    canvas.fill(Path{}.add_box(box), kit_.color("paper").with_alpha(.94F));
    canvas.stroke(Path{}.add_box(box), {.width_px = kit_.px(.9), .dashes_px = {}}, kit_.color("ink"));
    const Box whole = box.grown(-kit_.px(padding));
    for (const Row& row : rows_) {
        const Box inner = kit_.right_to_left()
                              ? Box{whole.left, whole.top, whole.right - row.start_px, whole.bottom}
                              : Box{whole.left + row.start_px, whole.top, whole.right, whole.bottom};
        const double top = whole.top - kit_.px(2) + row.top_px;
        const double middle = top + row.height_px / 2;
        if (!row.head.empty()) {
            kit_.draw_text(canvas, row.head, kit_.font(head_size, 700), {kit_.color("ink")},
                           {kit_.from_start(inner, 0), top + kit_.px(9)});
        } else {
            if (!row.events.empty()) {
                const PageEvent& first = *row.events.front();
                GroupInfo info{"", "event", "", first.event->url};
                for (const PageEvent* each : row.events) {
                    info.title += (info.title.empty() ? "" : "\n") + each->event->text;
                    info.events += (info.events.empty() ? "" : " ") + each->event->id;
                }
                canvas.begin_group(info, 1);
                draw_symbol(canvas, *first.kind, first.event->status, kit_.style,
                            {kit_.from_start(inner, kit_.px(symbol_at)), middle}, kit_.px(symbol_size));
                kit_.draw_text(canvas, row.numbers, kit_.font(number_size, 700),
                               {kit_.color(first.kind->family)},
                               {kit_.from_start(inner, kit_.px(number_at)), middle + kit_.px(3.4)});
            }
            kit_.draw_text(canvas, row.text, kit_.font(text_size), {kit_.color("ink2")},
                           {kit_.from_start(inner, row.text_start_px), middle + kit_.px(3.2)});
            if (!row.events.empty()) {
                canvas.end_group();
            }
        }
    }
    canvas.end_group();
}

}  // namespace dateline
