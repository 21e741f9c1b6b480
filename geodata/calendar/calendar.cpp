// SPDX-License-Identifier: Apache-2.0
#include "geodata/calendar/calendar.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace dateline {

namespace chr = std::chrono;

namespace {

int length_days(const DayInterval& days) {
    return static_cast<int>((days.last - days.first).count()) + 1;
}

bool overlap(const DayInterval& a, const DayInterval& b) {
    return a.first <= b.last && b.first <= a.last;
}

/// The shortest span of days that is at least as long as a date of this precision.
int shortest_span_days(DatePrecision precision) {
    switch (precision) {
        case DatePrecision::week:
            return 7;
        case DatePrecision::month:
            return 28;
        case DatePrecision::year:
            return 365;
        case DatePrecision::day:
        case DatePrecision::days:
        case DatePrecision::published:
            break;
    }
    return 1;
}

bool is_coarse(DatePrecision precision) {
    return shortest_span_days(precision) > 1;
}

/// The days an event stands for: its own date, else, when it is dated by its publication only, that day.
std::optional<DayInterval> days_of(const Event& event) {
    if (event.date) return event.date;
    if (event.date_precision == DatePrecision::published && event.published) {
        return DayInterval{*event.published, *event.published};
    }
    return std::nullopt;
}

Showing showing_within(const Event& event, const DayInterval& shown) {
    const auto days = days_of(event);
    if (!days || !overlap(*days, shown)) return Showing::absent;
    if (!is_coarse(event.date_precision)) return Showing::drawn;
    const int needed = std::max(shortest_span_days(event.date_precision), length_days(*days));
    return length_days(shown) >= needed ? Showing::drawn : Showing::listed;
}

Day first_day(Period period, Day day) {
    switch (period) {
        case Period::week:
            return monday_of(day);
        case Period::month:
            return first_of_month(day);
        case Period::day:
            break;
    }
    return day;
}

}  // namespace

std::optional<Period> parse_period(std::string_view name) {
    if (name == "day") return Period::day;
    if (name == "week") return Period::week;
    if (name == "month") return Period::month;
    return std::nullopt;
}

DayInterval MapDate::days() const {
    switch (period) {
        case Period::week:
            return {first, first + chr::days{6}};
        case Period::month:
            return {first, last_of_month(first)};
        case Period::day:
            break;
    }
    return {first, first};
}

std::string MapDate::name() const {
    switch (period) {
        case Period::week: {
            const IsoWeek week = iso_week(first);
            return fmt::format("{:04}-W{:02}", week.year, week.week);
        }
        case Period::month:
            return format_day(first).substr(0, 7);
        case Period::day:
            break;
    }
    return format_day(first);
}

MapDate map_date_of(Period period, Day day) {
    return {period, first_day(period, day)};
}

Calendar::Calendar(const std::vector<Event>& events, Period period, Window window)
    : events_(events), period_(period), window_(window) {
    std::set<MapDate> dates;
    for (const Event& event : events_) {
        const auto days = days_of(event);
        if (!days) continue;
        for (MapDate date = map_date_of(period_, days->first); date.first <= days->last;
             date = map_date_of(period_, date.days().last + chr::days{1})) {
            if (showing_within(event, date.days()) == Showing::drawn) dates.insert(date);
        }
    }
    dates_.assign(dates.begin(), dates.end());
}

DayInterval Calendar::shown_days(const MapDate& date) const {
    DayInterval days = date.days();
    if (window_.cumulative) {
        days.first = std::min(days.first, Day{chr::year{0} / chr::January / 1});
    } else {
        days.first -= chr::days{window_.days_before};
    }
    return days;
}

Showing Calendar::showing(const Event& event, const MapDate& date) const {
    return showing_within(event, shown_days(date));
}

std::vector<std::size_t> Calendar::with(Showing wanted, const MapDate& date) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        if (showing(events_[i], date) == wanted) found.push_back(i);
    }
    return found;
}

std::vector<std::size_t> Calendar::drawn(const MapDate& date) const {
    return with(Showing::drawn, date);
}

std::vector<std::size_t> Calendar::listed(const MapDate& date) const {
    return with(Showing::listed, date);
}

std::vector<std::size_t> events_within(const std::vector<Event>& events,
                                       const std::optional<DayInterval>& days) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto of_event = days_of(events[i]);
        if (!days || (of_event && overlap(*of_event, *days))) found.push_back(i);
    }
    return found;
}

}  // namespace dateline
