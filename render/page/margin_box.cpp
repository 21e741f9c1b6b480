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
constexpr double text_start = 36;

}  // namespace

MarginBox::MarginBox(const PageKit& kit, const PageContent& content, double most_width_px,
                     std::size_t most_rows)
    : kit_(kit) {
    std::vector<const PageEvent*> events;
    for (const PageEvent& each : content.events) {
        if (each.stand == EventStand::in_box) {
            events.push_back(&each);
        }
    }
    std::ranges::stable_sort(events, {}, [](const PageEvent* each) { return each->event->country; });
    const double most_text_px = most_width_px - kit.px(text_start + 2 * padding);
    std::string country;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const PageEvent& each = *events[i];
        if (i >= most_rows) {
            add({{}, nullptr, kit.locale.count("box.more", static_cast<long>(events.size() - i)), 0},
                row_height - 4, text_start);
            break;
        }
        if (each.event->country != country) {
            country = each.event->country;
            const std::string head = kit.locale.text("box.country", {{"country", each.country}});
            add({shortened(kit, head, kit.font(head_size, 700), most_text_px + kit.px(text_start)),
                 nullptr,
                 {},
                 0},
                head_height, 0);
        }
        std::string text = kit.locale.text("symbol." + each.kind->id);
        if (const std::string toll = toll_words(*each.event, kit.locale); !toll.empty()) {
            text += " · " + toll;
        }
        add({{}, &each, shortened(kit, text, kit.font(text_size), most_text_px), 0}, row_height, text_start);
    }
    if (!rows_.empty()) {
        width_px_ += kit.px(2 * padding);
        height_px_ += kit.px(2 * padding - 4);
    }
}

void MarginBox::add(Row row, double height, double start) {
    const Font font = row.head.empty() ? kit_.font(text_size) : kit_.font(head_size, 700);
    width_px_ =
        std::max(width_px_, kit_.px(start) + kit_.width_px(row.head.empty() ? row.text : row.head, font));
    row.height_px = kit_.px(height);
    height_px_ += row.height_px;
    rows_.push_back(std::move(row));
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
            if (row.event != nullptr) {
                canvas.begin_group({"", "event", row.event->event->text, row.event->event->url}, 1);
                draw_symbol(canvas, *row.event->kind, row.event->event->status, kit_.style,
                            {kit_.from_start(inner, kit_.px(symbol_at)), middle}, kit_.px(symbol_size));
                kit_.draw_text(canvas, std::to_string(row.event->number), kit_.font(10, 700),
                               {kit_.color(row.event->kind->family)},
                               {kit_.from_start(inner, kit_.px(number_at)), middle + kit_.px(3.4)});
            }
            kit_.draw_text(canvas, row.text, kit_.font(text_size), {kit_.color("ink2")},
                           {kit_.from_start(inner, kit_.px(text_start)), middle + kit_.px(3.2)});
            if (row.event != nullptr) {
                canvas.end_group();
            }
        }
        top += row.height_px;
    }
    canvas.end_group();
}

}  // namespace dateline
