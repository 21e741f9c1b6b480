// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A day of the proleptic Gregorian calendar, without time or zone.
using Day = std::chrono::sys_days;

/// Whole days, both ends inclusive; first <= last.
struct DayInterval {
    Day first;
    Day last;
    friend bool operator==(const DayInterval&, const DayInterval&) = default;
};

/// "2015-10-07" (ISO 8601 extended); nothing for anything else, 2015-02-30 included.
std::optional<Day> parse_day(std::string_view text);
std::string format_day(Day day);

/// ISO 8601 week number and the year it belongs to (weeks start on Monday, week 1 holds 4 January).
struct IsoWeek {
    int year;
    unsigned week;
};
IsoWeek iso_week(Day day);
/// The Monday on or before the day.
Day monday_of(Day day);
Day first_of_month(Day day);
Day last_of_month(Day day);

}  // namespace dateline
