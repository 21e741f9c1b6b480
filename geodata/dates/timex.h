// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/span.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// TIMEX3 types (ISO-TimeML).
enum class TimexType { date, time, duration, set };
std::string_view name_of(TimexType type);  // "DATE", …

/// How exactly a date is known; the record's date_precision.
enum class DatePrecision { day, days, week, month, year, published };
std::string_view name_of(DatePrecision precision);  // "day", …
std::optional<DatePrecision> parse_date_precision(std::string_view name);

/// What a time expression counts from.
enum class TimexAnchor {
    words,       ///< nothing: the words say it all, "le 7 octobre 2015"
    published,   ///< the publication date: "hier"
    told_before  ///< the day told last: "le lendemain"
};
/// The tense of the verb beside a time expression: which Friday "vendredi" is.
enum class TimexTense { unknown, past, future };

/// A time expression and what it means.
struct Timex {
    Span span;
    TimexType type = TimexType::date;
    std::string value;  ///< TIMEX3: "2015-10-07", "2016-10", "P3D", "PRESENT_REF"
    std::string mod;    ///< TIMEX3 mod: "START", "MID", "END", "APPROX", … or empty
    /// The days it covers, where it says so; nothing for durations, sets and unresolved dates ("vendredi"
    /// without a publication date).
    std::optional<DayInterval> days;
    DatePrecision precision = DatePrecision::day;
    TimexAnchor anchor = TimexAnchor::words;
    std::optional<Day> anchor_day;  ///< that day, where it is known
    TimexTense tense = TimexTense::unknown;
};

}  // namespace dateline
