// SPDX-License-Identifier: Apache-2.0
#include "render/page/event_list.h"

#include "render/page/event_sentence.h"
#include "render/page/leading.h"
#include "render/page/speech.h"
#include "render/symbols/draw_symbol.h"

#include <algorithm>
#include <set>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double text_size = 9.4;
constexpr double line_pitch = 12.4;
constexpr double entry_gap = 4.4;
constexpr double head_size = 10.2;
constexpr double head_rule_at = 14.5;  // from the head's top
constexpr double head_height = 20.5;
constexpr double head_space_above = 6;  // kept at the end of the block before
constexpr double number_end = 11;
constexpr double symbol_at = 25;
constexpr double text_start = 38;
constexpr double symbol_size = 12.5;
constexpr double ascent = 9.6;      // of a line's top above its baseline
constexpr double full_lines = 6.5;  // at most so much of the article's words
constexpr double sentence_lines = 2.6;
constexpr double phrase_lines = 1.3;
// A dense list has less air.
constexpr double dense_pitch = 11.4;
constexpr double dense_gap = 1.2;
constexpr double dense_head_height = 17.6;
constexpr double dense_space_above = 2.6;

enum class Heads { days, months };

bool is_dense(ListDetail detail) {
    return detail == ListDetail::dense || detail == ListDetail::dense_lines ||
           detail == ListDetail::dense_months;
}

bool is_one_line(ListDetail detail) {
    return detail == ListDetail::one_line || detail == ListDetail::dense_lines ||
           detail == ListDetail::dense_months;
}

double pitch_of(ListDetail detail) {
    return is_dense(detail) ? dense_pitch : line_pitch;
}

Heads choose_heads(const PageContent& content, ListDetail detail) {
    if (detail == ListDetail::dense_months) {
        return Heads::months;
    }
    std::set<std::pair<Day, Day>> days;
    std::size_t dated = 0;
    for (const PageEvent& each : content.events) {
        if (each.event->date) {
            days.emplace(each.event->date->first, each.event->date->last);
            ++dated;
        }
    }
    return days.size() > 6 && days.size() * 2 > dated ? Heads::months : Heads::days;
}

std::string head_of(const PageEvent& each, Heads heads, const Locale& locale) {
    if (!each.event->date) {
        return locale.text("list.no-date");
    }
    if (heads == Heads::months) return locale.capitalised(locale.month(each.event->date->first));
    const std::string days = locale.short_interval(*each.event->date);
    return each.event->date_precision == DatePrecision::published
               ? locale.text("list.published-head", {{"date", days}})
               : locale.capitalised(days);
}

// Within a month an entry says its own days.
std::string days_words(const Event& event, const Locale& locale) {
    const DayInterval days = *event.date;
    if (days.first == days.last) {
        // A day and its month stay on one line.
        std::string words = locale.short_day(days.first);
        for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at))
            words.replace(at, 1, "\u00a0");
        return words;
    }
    if (days.first == first_of_month(days.first) && days.last == last_of_month(days.first)) {
        return {};
    }
    return locale.short_days(days);
}

// The sentence, under the head of a month with its day.
std::string entry_sentence(const PageEvent& each, Heads heads, const Locale& locale) {
    const std::string what = event_sentence(each, locale);
    if (heads == Heads::days || !each.event->date) return what;
    std::string days = days_words(*each.event, locale);
    if (days.empty()) return what;
    if (each.event->date_precision == DatePrecision::published)
        days = locale.text("say.published", {{"date", days}});
    return locale.text("say.when", {{"what", what}, {"date", days}});
}

// With a full stop, unless an abbreviation has brought it.
std::string closed(const std::string& sentence) {
    return sentence.ends_with('.') ? sentence : sentence + ".";
}

// The sentence, or as many of its clauses as there is room for, or the shortest one: half a clause tells
// nobody anything.
std::string fitting_sentence(const PageKit& kit, const std::string& sentence, const std::string& shortest,
                             const Font& font, double width_px) {
    const std::string whole = closed(sentence);
    if (kit.width_px(whole, font) <= width_px) return whole;
    for (std::size_t end = sentence.rfind(", "); end != std::string::npos && end > 0;
         end = sentence.rfind(", ", end - 1)) {
        const std::string part = closed(sentence.substr(0, end));
        if (kit.width_px(part, font) <= width_px) return part;
    }
    return shortened(kit, closed(shortest), font, width_px);
}

// What remains when there is no room for more; the symbol's name where that is shorter and says as much.
std::string shortest_sentence(const PageEvent& each, const Locale& locale) {
    const std::string what = short_sentence(each, locale), name = locale.text("symbol." + each.kind->id);
    const bool plain =
        each.event->status == ClaimStatus::reported || each.event->status == ClaimStatus::claimed;
    return plain && name.size() < what.size() ? name : what;
}

// As much as a line holds; who says so if there is room left.
std::vector<TextRun> one_line_runs(const PageKit& kit, const std::string& place, const std::string& sentence,
                                   const std::string& shortest, const std::string& who, double width_px) {
    const Font regular = kit.font(text_size), bold = kit.font(text_size, 700),
               italic = kit.font(text_size, 400, true);
    const Color ink2 = kit.color("ink2");
    const std::string head = shortened(kit, place + ".", bold, width_px * 0.7);
    double left_px = width_px - kit.width_px(head + " ", bold);
    const std::string what = " " + fitting_sentence(kit, sentence, shortest, regular, left_px);
    std::vector<TextRun> runs{{head, bold, kit.color("ink")}, {what, regular, ink2}};
    left_px -= kit.width_px(what, regular);
    const std::string said = " —\u00a0" + closed(who);
    if (!who.empty() && what.ends_with('.') && kit.width_px(said, italic) <= left_px)
        runs.push_back({said, italic, ink2});
    return runs;
}

double quoted_lines(ListDetail detail) {
    return detail == ListDetail::full      ? full_lines
           : detail == ListDetail::quotes  ? sentence_lines
           : detail == ListDetail::phrases ? phrase_lines
                                           : 0;
}

ListBlock compose_event(const PageKit& kit, const PageEvent& each, double width_px, ListDetail detail,
                        Heads heads, bool names_publisher) {
    const Font regular = kit.font(text_size), bold = kit.font(text_size, 700),
               italic = kit.font(text_size, 400, true);
    const Color ink = kit.color("ink"), ink2 = kit.color("ink2");
    // Runs set one by one may be a hair wider than their line.
    const double text_px = width_px - kit.px(text_start + .6);
    const Event& event = *each.event;
    const std::string sentence = entry_sentence(each, heads, kit.locale);
    const std::string place = kit.locale.capitalised(place_words(each, kit.locale));
    const std::string who = event_speaker(each, kit.locale, names_publisher);
    std::vector<TextRun> runs;
    if (is_one_line(detail)) {
        runs = one_line_runs(kit, place, sentence, shortest_sentence(each, kit.locale), who, text_px);
    } else {
        runs = {{place + ".", bold, ink}, {" " + closed(sentence), regular, ink2}};
        if (quoted_lines(detail) > 0 && !event.text.empty() && reads_in(each, event.text, kit.locale)) {
            const std::string text = shortened(kit, without_leading_punctuation(event.text), regular,
                                               quoted_lines(detail) * text_px);
            runs.push_back({" " + quoted_words(text, kit.locale), regular, ink2});
        }
        if (!who.empty()) {
            runs.push_back({" —\u00a0" + closed(who), italic, ink2});
        }
    }
    ListBlock block{&each, wrap_runs(kit, runs, text_px), 0};
    if (is_one_line(detail) && block.lines.size() > 1) {
        block.lines.resize(1);
    }
    block.height_px = static_cast<double>(block.lines.size()) * leading_px(kit, pitch_of(detail)) +
                      kit.px(is_dense(detail) ? dense_gap : entry_gap);
    return block;
}

}  // namespace

double closing_line_px(const PageKit& kit) {
    return leading_px(kit, line_pitch) + kit.px(entry_gap);
}

std::vector<ListBlock> compose_list(const PageKit& kit, const PageContent& content, double width_px,
                                    ListDetail detail) {
    const Heads heads = choose_heads(content, detail);
    // One publisher alone stands in the footer and needs no mention here.
    const bool several_publishers = std::ranges::any_of(content.events, [&](const PageEvent& each) {
        return publishers_of(each) != publishers_of(content.events.front());
    });
    std::vector<ListBlock> blocks;
    std::string current;
    for (const PageEvent& each : content.events) {
        if (std::string head = head_of(each, heads, kit.locale); head != current) {
            current = std::move(head);
            if (!blocks.empty()) {
                blocks.back().height_px += kit.px(is_dense(detail) ? dense_space_above : head_space_above);
            }
            blocks.push_back(
                {nullptr, wrap_runs(kit, {{current, kit.font(head_size, 700), kit.color("ink")}}, width_px),
                 leading_px(kit, is_dense(detail) ? dense_head_height : head_height)});
        }
        blocks.push_back(compose_event(kit, each, width_px, detail, heads, several_publishers));
    }
    return blocks;
}

PackedList pack_list(std::span<const ListBlock> blocks, std::span<const double> columns_px,
                     double closing_px) {
    PackedList packed;
    // Columns are differences of places on the page, so their heights are off by rounding.
    constexpr double rounding_px = 1e-6;
    const std::size_t columns = columns_px.size();
    const auto events_from = [&](std::size_t first) {
        return static_cast<std::size_t>(std::ranges::count_if(
            blocks.subspan(first), [](const ListBlock& block) { return block.event != nullptr; }));
    };
    std::size_t column = 0;
    double top = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        // A head goes with the event below it.
        const bool is_head = blocks[i].event == nullptr;
        const double needed =
            blocks[i].height_px + (is_head && i + 1 < blocks.size() ? blocks[i + 1].height_px : 0);
        const bool ends_list = i + 1 + (is_head ? 1 : 0) >= blocks.size();
        const auto fits = [&] {
            const bool last_column = column + 1 == columns;
            return column < columns && top + needed <= columns_px[column] + rounding_px -
                                                           (last_column && !ends_list ? closing_px : 0);
        };
        while (column + 1 < columns && !fits()) {
            ++column;
            top = 0;
        }
        if (!fits()) {
            packed.omitted_events = events_from(i);
            break;
        }
        packed.placed.push_back({i, column, top});
        top += blocks[i].height_px;
    }
    packed.more_column = column;
    packed.more_top_px = top;
    return packed;
}

double list_height(std::span<const ListBlock> blocks, std::size_t columns, double closing_px) {
    double total = 0, tallest = 0;
    for (const ListBlock& block : blocks) {
        total += block.height_px;
        tallest = std::max(tallest, block.height_px);
    }
    double height = std::max(tallest, total / static_cast<double>(columns));
    while (pack_list(blocks, std::vector(columns, height), closing_px).omitted_events > 0) {
        height += tallest / 2;
    }
    return height;
}

void draw_list(Canvas& canvas, const PageKit& kit, ListDetail detail, std::span<const ListBlock> blocks,
               const PackedList& packed, std::span<const Box> columns) {
    canvas.begin_group({"", "list", "", ""}, 1);
    for (const PlacedBlock& place : packed.placed) {
        const ListBlock& block = blocks[place.block];
        const Box& column = columns[place.column];
        const double top = column.top + place.top_px;
        if (block.event == nullptr) {
            draw_line(canvas, kit, block.lines.front(),
                      {kit.from_start(column, 0), top + kit.px(ascent + .4)});
            const double y = top + leading_px(kit, head_rule_at);
            canvas.stroke(Path{}.move_to({column.left, y}).line_to({column.right, y}),
                          {.width_px = kit.px(.8), .dashes_px = {}}, kit.color("ink2"));
            continue;
        }
        const PageEvent& each = *block.event;
        canvas.begin_group({"", "entry", each.event->text, each.event->url, each.event->id}, 1);
        const double baseline = top + kit.px(ascent);
        if (each.number > 0) {
            kit.draw_text(canvas, std::to_string(each.number), kit.font(text_size, 700),
                          {kit.color(each.kind->family)},
                          {kit.from_start(column, kit.px(number_end)), baseline}, PageKit::Anchor::end);
        }
        draw_symbol(canvas, *each.kind, each.event->status, kit.style,
                    {kit.from_start(column, kit.px(symbol_at)), baseline - kit.px(3.3)}, kit.px(symbol_size));
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            draw_line(canvas, kit, block.lines[i],
                      {kit.from_start(column, kit.px(text_start)),
                       baseline + leading_px(kit, pitch_of(detail)) * static_cast<double>(i)});
        }
        canvas.end_group();
    }
    if (packed.omitted_events > 0 && packed.more_column < columns.size()) {
        const Box& column = columns[packed.more_column];
        kit.draw_text(
            canvas, kit.locale.count("list.more", static_cast<long>(packed.omitted_events)),
            kit.font(text_size, 400, true), {kit.color("ink2")},
            {kit.from_start(column, kit.px(text_start)), column.top + packed.more_top_px + kit.px(ascent)});
    }
    canvas.end_group();
}

}  // namespace dateline
