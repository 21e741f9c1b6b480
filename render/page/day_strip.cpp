// SPDX-License-Identifier: Apache-2.0
#include "render/page/day_strip.h"

#include <algorithm>
#include <map>

namespace dateline {

namespace {

// Lengths of the design.
constexpr double head_height = 16;
constexpr double cell_width = 13;
constexpr double cell_pitch = 15;
constexpr double row_pitch = 6.2;
constexpr double row_height = 5.2;
constexpr double most_stack = 46;
constexpr double count_height = 10;
constexpr double labels_height = 22;
constexpr double gap_width = 58;
constexpr double narrow_gap_width = 44;
constexpr double small_size = 7.6;
constexpr double text_size = 8;

Day first_of(StripPeriod period, Day day) {
    const std::chrono::year_month_day parts(day);
    return period == StripPeriod::day     ? day
           : period == StripPeriod::month ? first_of_month(day)
                                          : Day(parts.year() / std::chrono::January / 1);
}

Day next_of(StripPeriod period, Day first) {
    if (period == StripPeriod::day) {
        return first + std::chrono::days(1);
    }
    const std::chrono::year_month_day parts(first);
    return period == StripPeriod::month
               ? Day((parts.year() / parts.month() / 1) + std::chrono::months(1))
               : Day((parts.year() + std::chrono::years(1)) / std::chrono::January / 1);
}

long periods_between(StripPeriod period, Day a, Day b) {
    const std::chrono::year_month_day pa(a), pb(b);
    switch (period) {
        case StripPeriod::day:
            return (b - a).count();
        case StripPeriod::month:
            return (static_cast<int>(pb.year()) - static_cast<int>(pa.year())) * 12L +
                   static_cast<long>(static_cast<unsigned>(pb.month())) -
                   static_cast<long>(static_cast<unsigned>(pa.month()));
        default:
            return static_cast<int>(pb.year()) - static_cast<int>(pa.year());
    }
}

std::string gap_words(StripPeriod period, long missing, const Locale& locale) {
    if (period == StripPeriod::day && missing > 90) {
        return locale.count("gap.months", (missing + 15) / 30);
    }
    return locale.count(period == StripPeriod::day     ? "gap.days"
                        : period == StripPeriod::month ? "gap.months"
                                                       : "gap.years",
                        missing);
}

// How many days from one on are the same: nothing dated exactly, as many spread events, no day between. A
// week or less is drawn day by day.
std::size_t days_alike(const std::vector<StripBin>& bins, std::size_t from) {
    std::size_t count = 1;
    while (from + count < bins.size() && bins[from].exact == 0 && bins[from + count].exact == 0 &&
           bins[from + count].spread == bins[from].spread &&
           bins[from + count].first == bins[from].first + std::chrono::days(static_cast<int>(count)) &&
           first_of_month(bins[from + count].first) == first_of_month(bins[from].first)) {
        ++count;
    }
    return count > 7 ? count : 1;
}

}  // namespace

std::vector<StripBin> count_by(StripPeriod period, std::span<const PageEvent> events) {
    std::map<Day, StripBin> bins;
    for (const PageEvent& each : events) {
        const auto& date = each.event->date;
        // A year's worth of days says nothing about any of them.
        if (!date || (period == StripPeriod::day && (date->last - date->first).count() > 62)) {
            continue;
        }
        for (Day first = first_of(period, date->first); first <= date->last; first = next_of(period, first)) {
            StripBin& bin = bins.try_emplace(first, StripBin{first, 0, 0}).first->second;
            const bool within = first <= date->first && date->last < next_of(period, first);
            const bool dated = each.event->date_precision != DatePrecision::published;
            ++(within && dated ? bin.exact : bin.spread);
        }
    }
    std::vector<StripBin> sorted;
    sorted.reserve(bins.size());
    for (const auto& [first, bin] : bins) {
        sorted.push_back(bin);
    }
    return sorted;
}

DayStrip::DayStrip(const PageKit& kit, const PageContent& content, double width_px) : kit_(kit) {
    for (const StripPeriod period : {StripPeriod::day, StripPeriod::month, StripPeriod::year}) {
        if (arrange(period, content.events, width_px)) {
            break;
        }
    }
    if (slots_.size() < 2) {
        return;
    }
    int tallest = 0;
    for (const Slot& slot : slots_) {
        tallest = std::max(tallest, slot.bin.exact + slot.bin.spread);
    }
    row_px_ = std::min(kit.px(row_pitch), kit.px(most_stack) / tallest);
    stack_px_ = row_px_ * tallest;
    height_px_ = kit.px(head_height + count_height + labels_height) + stack_px_;
}

// Tells whether the periods fit into the width, gaps folded.
bool DayStrip::arrange(StripPeriod period, std::span<const PageEvent> events, double width_px) {
    period_ = period;
    const std::vector<StripBin> bins = count_by(period, events);
    // As wide as there is room for, up to what still reads as little boxes.
    for (const double narrow : {2.2, 2.0, 1.8, 1.6, 1.4, 1.2, 1.0, 0.8, 0.62}) {
        slots_.clear();
        pitch_px_ = kit_.px(cell_pitch) * (period == StripPeriod::day ? narrow : narrow * 1.5);
        cell_px_ = pitch_px_ * cell_width / cell_pitch;
        const double gap = kit_.px(narrow >= 1.0 ? gap_width * std::min(narrow, 1.5) : narrow_gap_width);
        double start = 0;
        for (std::size_t i = 0; i < bins.size();) {
            const std::size_t same = period == StripPeriod::day ? days_alike(bins, i) : 1;
            Slot slot;
            slot.bin = bins[i];
            slot.last = bins[i + same - 1].first;
            if (!slots_.empty()) {
                const long missing = periods_between(period, slots_.back().last, slot.bin.first) - 1;
                // Short gaps stay as they are: folded they would take more room.
                if (static_cast<double>(missing) * pitch_px_ > gap) {
                    slot.gap_before = gap_words(period, missing, kit_.locale);
                    slot.gap_px = gap;
                    start += gap;
                } else {
                    start += static_cast<double>(missing) * pitch_px_;
                }
            }
            slot.start_px = start;
            slot.width_px = same == 1 ? pitch_px_ : 3 * pitch_px_;
            start += slot.width_px;
            slots_.push_back(std::move(slot));
            i += same;
        }
        if (start <= width_px) {
            return true;
        }
    }
    return period == StripPeriod::year;
}

std::string DayStrip::label(const Slot& slot) const {
    const std::chrono::year_month_day parts(slot.bin.first);
    switch (period_) {
        case StripPeriod::day:
            return std::to_string(static_cast<unsigned>(parts.day())) +
                   (slot.last == slot.bin.first ? ""
                                                : "–" + std::to_string(static_cast<unsigned>(
                                                            std::chrono::year_month_day(slot.last).day())));
        case StripPeriod::month:
            return std::to_string(static_cast<unsigned>(parts.month()));
        default:
            return std::to_string(static_cast<int>(parts.year()));
    }
}

std::string DayStrip::group_label(Day first) const {
    const std::chrono::year_month_day parts(first);
    return period_ == StripPeriod::day     ? kit_.locale.month(first)
           : period_ == StripPeriod::month ? std::to_string(static_cast<int>(parts.year()))
                                           : std::string();
}

void DayStrip::draw_column(Canvas& canvas, const Slot& slot, const Box& box, double base) const {
    const double middle = kit_.from_start(box, slot.start_px + slot.width_px / 2);
    const double half = slot.width_px / 2, half_cell = half - (pitch_px_ - cell_px_) / 2;
    const Color grey = kit_.color("ink3").with_alpha(.55F), black = kit_.color("ink");
    const double height = row_px_ * row_height / row_pitch;
    const int count = slot.bin.exact + slot.bin.spread;
    for (int i = 0; i < count; ++i) {
        const double bottom = base - kit_.px(1) - row_px_ * i;
        canvas.fill(Path{}.add_box({middle - half_cell, bottom - height, middle + half_cell, bottom}),
                    i < slot.bin.exact ? black : grey);
    }
    const Font small = kit_.font(small_size);
    kit_.draw_text(canvas, std::to_string(count), small, {kit_.color("ink2")},
                   {middle, base - kit_.px(3.4) - row_px_ * count}, PageKit::Anchor::middle);
    canvas.stroke(Path{}.move_to({middle - half, base}).line_to({middle + half, base}),
                  {.width_px = kit_.px(.9), .dashes_px = {}}, black);
    kit_.draw_text(canvas, label(slot), small, {kit_.color("ink2")}, {middle, base + kit_.px(8.6)},
                   PageKit::Anchor::middle);
}

void DayStrip::draw(Canvas& canvas, const Box& box) const {
    canvas.begin_group({"", "days", "", ""}, 1);
    const Font bold = kit_.font(9, 700);
    const std::string head = kit_.locale.text(period_ == StripPeriod::day     ? "strip.days"
                                              : period_ == StripPeriod::month ? "strip.months"
                                                                              : "strip.years");
    kit_.draw_text(canvas, head, bold, {kit_.color("ink")},
                   {kit_.from_start(box, 0), box.top + kit_.px(8.6)});
    const std::string note =
        kit_.locale.text(period_ == StripPeriod::day ? "strip.note" : "strip.note-months");
    const double note_start = kit_.width_px(head, bold) + kit_.px(6);
    if (note_start + kit_.width_px(note, kit_.font(text_size)) <= box.width()) {
        kit_.draw_text(canvas, note, kit_.font(text_size), {kit_.color("ink3")},
                       {kit_.from_start(box, note_start), box.top + kit_.px(8.6)});
    }
    const double base = box.bottom - kit_.px(labels_height);
    double group_start = 0, label_end = -kit_.px(100);
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        const Slot& slot = slots_[i];
        draw_column(canvas, slot, box, base);
        if (i > 0 && slot.gap_before.empty()) {
            // Empty days between, drawn as they are.
            canvas.stroke(
                Path{}
                    .move_to({kit_.from_start(box, slots_[i - 1].start_px + slots_[i - 1].width_px), base})
                    .line_to({kit_.from_start(box, slot.start_px), base}),
                {.width_px = kit_.px(.5), .dashes_px = {}}, kit_.color("ink3"));
        } else if (i > 0) {
            const double from = slot.start_px - slot.gap_px;
            canvas.stroke(Path{}
                              .move_to({kit_.from_start(box, from + kit_.px(2)), base})
                              .line_to({kit_.from_start(box, slot.start_px - kit_.px(2)), base}),
                          {.width_px = kit_.px(.8), .dashes_px = {kit_.px(1.2), kit_.px(2.2)}},
                          kit_.color("ink3"));
            kit_.draw_text(canvas, slot.gap_before, kit_.font(small_size, 400, true), {kit_.color("ink3")},
                           {kit_.from_start(box, slot.start_px - slot.gap_px / 2), base - kit_.px(3.6)},
                           PageKit::Anchor::middle);
        }
        // One label for all columns of a month, below them.
        const bool group_ends = i + 1 == slots_.size() ||
                                group_label(slots_[i + 1].bin.first) != group_label(slot.bin.first) ||
                                !slots_[i + 1].gap_before.empty();
        if (group_ends) {
            const std::string words = group_label(slot.bin.first);
            const Font font = kit_.font(small_size, 500);
            const double half = kit_.width_px(words, font) / 2;
            const double group_end = slot.start_px + slot.width_px;
            double middle = (group_start + group_end) / 2;
            middle = std::clamp(middle, half, std::max(half, box.width() - half));
            // Beside the label before, as long as it stays below its own columns.
            const double nearest = label_end + kit_.px(6) + half;
            if (middle < nearest && nearest + half <= group_end) {
                middle = nearest;
            }
            if (middle >= nearest) {
                kit_.draw_text(canvas, words, font, {kit_.color("ink")},
                               {kit_.from_start(box, middle), base + kit_.px(18.2)}, PageKit::Anchor::middle);
                label_end = middle + half;
            }
            group_start = i + 1 < slots_.size() ? slots_[i + 1].start_px : 0;
        }
    }
    canvas.end_group();
}

}  // namespace dateline
