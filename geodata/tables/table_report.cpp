// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/table_report.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace dateline {
namespace {

/// So many rows, and values, are told one by one.
constexpr std::size_t kTold = 10;

std::string counted(std::size_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

/// "1214 settlement, 374 near", in the order of the scale.
std::string precisions_of(const std::vector<Event>& events) {
    std::map<PlacePrecision, std::size_t> places;
    std::map<DatePrecision, std::size_t> dates;
    std::size_t nowhere = 0, undated = 0;
    for (const Event& event : events) {
        if (event.point)
            ++places[event.place_precision];
        else
            ++nowhere;
        if (event.date)
            ++dates[event.date_precision];
        else
            ++undated;
    }
    std::string text = "places: ";
    const auto add = [&](std::size_t count, std::string_view name) {
        text += fmt::format("{}{} {}", text.ends_with(": ") ? "" : ", ", count, name);
    };
    for (const auto& [precision, count] : places) add(count, name_of(precision));
    if (nowhere > 0) add(nowhere, "without");
    text += "; dates: ";
    for (const auto& [precision, count] : dates) add(count, name_of(precision));
    if (undated > 0) add(undated, "without");
    return text;
}

}  // namespace

std::string TableReport::where(std::size_t line, std::size_t ordinal) const {
    return line != 0 ? fmt::format("{}:{}", source_, line) : fmt::format("{}: row {}", source_, ordinal);
}

void TableReport::skip(std::size_t line, std::size_t ordinal, const RowFault& fault) {
    ++skipped_;
    ++reasons_[fault.reason];
    if (first_skipped_.size() < kTold) first_skipped_.push_back({where(line, ordinal), fault.message});
}

void TableReport::tell_skipped(Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < first_skipped_.size(); ++i) {
        std::string text =
            fmt::format("{}: {}; row skipped", first_skipped_[i].where, first_skipped_[i].message);
        if (i == 0 && skipped_ > 1)
            text += fmt::format(" ({} rows skipped in all, --strict stops at the first)", skipped_);
        diagnostics.warn(text);
    }
    if (skipped_ <= first_skipped_.size()) return;
    std::string text = fmt::format("{}: rows skipped in all: {}; with ", source_, skipped_);
    bool first = true;
    for (const auto& [reason, count] : reasons_) {
        text += fmt::format("{}{} ({})", first ? "" : ", ", reason, counted(count, "row"));
        first = false;
    }
    diagnostics.warn(text);
}

void TableReport::tell_unknown(const std::string& what, const std::map<std::string, std::size_t>& values,
                               Diagnostics& diagnostics) const {
    std::vector<std::pair<std::string, std::size_t>> sorted(values.begin(), values.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string list;
    for (std::size_t i = 0; i < sorted.size() && i < kTold; ++i)
        list += fmt::format("{}\"{}\" ({})", i == 0 ? "" : ", ", sorted[i].first,
                            counted(sorted[i].second, "row"));
    if (sorted.size() > kTold) list += fmt::format(" and {} others", sorted.size() - kTold);
    diagnostics.warn(fmt::format("{}: unknown {}: {}", source_, what, list));
}

void TableReport::finish(const std::string& title, const std::vector<Event>& events, std::size_t rows,
                         const EventMapper::Unknown& unknown, Diagnostics& diagnostics) const {
    std::string summary = fmt::format("{}: read as {}: {}, {}", source_, title, counted(rows, "row"),
                                      counted(events.size(), "event"));
    if (outside_ > 0) summary += fmt::format(", {} outside what was asked for", outside_);
    if (skipped_ > 0) summary += fmt::format(", {} skipped", skipped_);
    if (located_ > 0) summary += fmt::format(", {} placed by the names of their places", located_);
    if (!events.empty()) summary += "; " + precisions_of(events);
    diagnostics.info(summary);
    tell_skipped(diagnostics);
    for (const auto& [note, count] : notes_)
        diagnostics.warn(fmt::format("{}: {} {}", source_, counted(count, "row"), note));
    for (const auto& [what, values] : unknown) tell_unknown(what, values, diagnostics);
    if (!unknown_places_.empty()) tell_unknown("place (listed, not drawn)", unknown_places_, diagnostics);
}

}  // namespace dateline
