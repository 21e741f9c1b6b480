// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/dates/timex.h"

#include <functional>
#include <optional>
#include <string_view>

namespace dateline {

/// Which of the days that fit an incomplete date is meant, seen from a reference day.
enum class DayChoice {
    open,          ///< nothing tells: news tells of the past, unless the day to come is much nearer
    past_tense,    ///< the latest up to and including the reference day
    future_tense,  ///< the earliest from the reference day on
    this_past,     ///< "ce mardi", past tense: as past_tense
    this_one,      ///< "ce mardi" otherwise: the nearest
    last,          ///< "dernier": the latest before the reference day
    next           ///< "prochain": the earliest after it
};

/// year, month and day as a day; nothing when the calendar does not have it.
std::optional<Day> day_of(int year, int month, int day);

/// weekday: 1 Monday … 7 Sunday.
Day choose_weekday(Day reference, int weekday, DayChoice choice);
/// The Saturday of a week-end.
Day choose_weekend(Day reference, DayChoice choice);
/// A day of a month whose year is not told; a weekday (or -1) helps to find it.
std::optional<Day> choose_day(Day reference, int month, int day, int weekday, DayChoice choice);
/// The first day of a month whose year is not told.
Day choose_month(Day reference, int month, DayChoice choice);
/// A weekday and a day of the month ("mardi 25") within 45 days of the reference day.
std::optional<Day> choose_weekday_and_day(Day reference, int weekday, int day, DayChoice choice);
/// A day of the reference day's month or of the one beside it.
std::optional<Day> choose_day_of_month(Day reference, int day, DayChoice choice);
/// A day that comes once a year.
Day choose_yearly(Day reference, const std::function<Day(int year)>& day_in, DayChoice choice);

/// The days of a stretch that ends with the reference day ("ces trois derniers jours", "depuis une semaine")
/// or begins after it ("dans les trois prochains jours"). A count below 0 is an unknown number: three units
/// back, seven ahead.
DayInterval reached_days(Day reference, bool ahead, double count, std::string_view unit);

/// Days one by one up to a month; longer stretches are no news of each of their days.
DatePrecision precision_of_stretch(const DayInterval& days);

}  // namespace dateline
