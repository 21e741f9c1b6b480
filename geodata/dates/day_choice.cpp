// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/day_choice.h"

#include "geodata/dates/iso_value.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

namespace dateline {

namespace chr = std::chrono;

namespace {

/// A date to come within two months is meant rather than one more than four months ago.
constexpr long kSoonDays = 60;
constexpr long kLongAgoDays = 120;

int year_of(Day day) {
    return static_cast<int>(chr::year_month_day{day}.year());
}

int weekday_number(Day day) {
    return static_cast<int>(chr::weekday{day}.iso_encoding());
}

/// The best of some days in ascending order, none of them twice.
std::optional<Day> choose(Day reference, const std::vector<Day>& days, DayChoice choice) {
    std::optional<Day> before, after;  // the nearest on either side; the reference day itself is both
    for (const Day day : days) {
        const bool strictly = choice == DayChoice::last || choice == DayChoice::next;
        if (strictly ? day < reference : day <= reference) before = day;
        if (!after && (strictly ? day > reference : day >= reference)) after = day;
    }
    if (!before || !after) return before ? before : after;
    const long ago = (reference - *before).count();
    const long ahead = (*after - reference).count();
    switch (choice) {
        case DayChoice::past_tense:
        case DayChoice::this_past:
        case DayChoice::last:
            return before;
        case DayChoice::future_tense:
        case DayChoice::next:
            return after;
        case DayChoice::this_one:
            return ago < ahead ? before : after;
        case DayChoice::open:
            break;
    }
    return ahead <= kSoonDays && ago > kLongAgoDays ? after : before;
}

}  // namespace

std::optional<Day> day_of(int year, int month, int day) {
    const chr::year_month_day date{chr::year{year}, chr::month{static_cast<unsigned>(month)},
                                   chr::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

Day choose_weekday(Day reference, int weekday, DayChoice choice) {
    std::vector<Day> days;
    const Day first = monday_of(reference) + chr::days{weekday - 1};
    for (int week = -1; week <= 1; ++week) days.push_back(first + chr::days{7 * week});
    return *choose(reference, days, choice);
}

Day choose_weekend(Day reference, DayChoice choice) {
    const Day saturday = monday_of(reference) + chr::days{5};
    const bool during = reference >= saturday;
    switch (choice) {
        case DayChoice::last:
            return saturday - chr::days{7};
        case DayChoice::next:
            return during ? saturday + chr::days{7} : saturday;
        case DayChoice::future_tense:
        case DayChoice::this_one:
            return saturday;
        case DayChoice::open:
        case DayChoice::past_tense:
        case DayChoice::this_past:
            break;
    }
    return during ? saturday : saturday - chr::days{7};
}

std::optional<Day> choose_day(Day reference, int month, int day, int weekday, DayChoice choice) {
    std::vector<Day> days, on_weekday;
    for (int year = year_of(reference) - 4; year <= year_of(reference) + 4; ++year) {
        const auto date = day_of(year, month, day);
        if (!date) continue;
        days.push_back(*date);
        const long away = std::abs((*date - reference).count());
        if (weekday > 0 && weekday_number(*date) == weekday && away < 366) on_weekday.push_back(*date);
    }
    if (!on_weekday.empty()) {
        // The weekday settles it; tense only decides between two years that both fit.
        if (on_weekday.size() == 1) return on_weekday.front();
        return choose(reference, on_weekday, choice);
    }
    return choose(reference, days, choice);
}

Day choose_month(Day reference, int month, DayChoice choice) {
    return choose_yearly(
        first_of_month(reference),
        [&](int year) { return Day{chr::year{year} / chr::month{static_cast<unsigned>(month)} / 1}; },
        choice);
}

std::optional<Day> choose_weekday_and_day(Day reference, int weekday, int day, DayChoice choice) {
    std::vector<Day> days;
    for (Day date = reference - chr::days{45}; date <= reference + chr::days{45}; date += chr::days{1}) {
        const auto of_month = static_cast<unsigned>(chr::year_month_day{date}.day());
        if (weekday_number(date) == weekday && of_month == static_cast<unsigned>(day)) days.push_back(date);
    }
    if (choice == DayChoice::open) choice = DayChoice::this_one;
    return choose(reference, days, choice);
}

std::optional<Day> choose_day_of_month(Day reference, int day, DayChoice choice) {
    std::vector<Day> days;
    for (int months = -1; months <= 1; ++months) {
        const Day first = first_of_month(add_months(reference, months));
        const Day date = first + chr::days{day - 1};
        if (date <= last_of_month(first)) days.push_back(date);
    }
    if (choice == DayChoice::open) choice = DayChoice::this_one;
    return choose(reference, days, choice);
}

Day choose_yearly(Day reference, const std::function<Day(int year)>& day_in, DayChoice choice) {
    std::vector<Day> days;
    for (int year = year_of(reference) - 1; year <= year_of(reference) + 1; ++year)
        days.push_back(day_in(year));
    return *choose(reference, days, choice);
}

DayInterval reached_days(Day reference, bool ahead, double count, std::string_view unit) {
    const int number = count < 0 ? (ahead ? 7 : 3) : static_cast<int>(std::ceil(count));
    const int sign = ahead ? 1 : -1;
    Day other = reference;
    if (unit == "D") other += chr::days{sign * number};
    if (unit == "W") other += chr::days{sign * 7 * number};
    if (unit == "M") other = add_months(reference, sign * number);
    if (unit == "Y") other = add_months(reference, sign * 12 * number);
    if (unit == "DE") other = add_months(reference, sign * 120 * number);
    if (ahead) return {std::min(reference + chr::days{1}, std::max(other, reference)), other};
    return {other, reference};
}

DatePrecision precision_of_stretch(const DayInterval& days) {
    const long length = (days.last - days.first).count() + 1;
    return length <= 31 ? DatePrecision::days : length <= 300 ? DatePrecision::month : DatePrecision::year;
}

}  // namespace dateline
