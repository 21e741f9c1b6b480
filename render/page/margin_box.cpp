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
constexpr double most_of_numbers = 0.5;  // of the box's width

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
                             kit.px(row_height - 4)});
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
                             kit.px(head_height)});
        }
        rows_.push_back(std::move(row));
    }
    if (!rows_.empty()) measure(most_width_px - kit.px(2 * padding));
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
                {{}, {each}, {}, kit_.locale.text("symbol." + each->kind->id), kit_.px(row_height)});
        } else {
            same->events.push_back(each);
        }
    }
    for (Row& row : rows) {
        std::vector<int> numbers;
        for (const PageEvent* each : row.events) numbers.push_back(each->number);
        row.numbers = numbers_text(std::move(numbers));
        // Tolls of several reports may count the same dead.
        if (row.events.size() == 1) row.text += toll_suffix(*row.events.front(), kit_.locale);
    }
    return rows;
}

void MarginBox::measure(double most_width_px) {
    const Font text = kit_.font(text_size), head = kit_.font(head_size, 700),
               number = kit_.font(number_size, 700);
    double numbers_px = 0;
    for (Row& row : rows_) {
        row.numbers = shortened(kit_, row.numbers, number, most_width_px * most_of_numbers);
        numbers_px = std::max(numbers_px, kit_.width_px(row.numbers, number));
    }
    text_start_px_ = kit_.px(number_at + text_gap) + numbers_px;
    for (Row& row : rows_) {
        row.head = shortened(kit_, row.head, head, most_width_px);
        row.text = shortened(kit_, row.text, text, most_width_px - text_start_px_);
        width_px_ = std::max({width_px_, kit_.width_px(row.head, head),
                              row.text.empty() ? 0 : text_start_px_ + kit_.width_px(row.text, text)});
        height_px_ += row.height_px;
    }
    width_px_ += kit_.px(2 * padding);
    height_px_ += kit_.px(2 * padding - 4);
}

void MarginBox::draw(Canvas& canvas, const Box& box) const {
    canvas.begin_group({"", "margin-box", "", ""}, 1);
    canvas.fill(Path{}.add_box(box), kit_.color("paper").with_alpha(.94F));
    canvas.stroke(Path{}.add_box(box), {.width_px = kit_.px(.9), .dashes_px = {}}, kit_.color("ink"));
    const Box inner = box.grown(-kit_.px(padding));
    double top = inner.top - kit_.px(2);
    for (const Row& row : rows_) {
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
                           {kit_.from_start(inner, text_start_px_), middle + kit_.px(3.2)});
            if (!row.events.empty()) {
                canvas.end_group();
            }
        }
        top += row.height_px;
    }
    canvas.end_group();
}

}  // namespace dateline
