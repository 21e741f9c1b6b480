// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/iso_value.h"

#include <cmath>

#include <fmt/format.h>

namespace dateline {

namespace chr = std::chrono;

namespace {

bool is_whole(double number) {
    return std::abs(number - std::round(number)) < 1e-9;
}

/// A unit and how many of a smaller one it holds, for halves: half an hour is 30 minutes.
struct Part {
    std::string_view unit, smaller;
    double count;
};

}  // namespace

std::string month_value(Day day) {
    return format_day(day).substr(0, 7);
}

std::string year_value(Day day) {
    return format_day(day).substr(0, 4);
}

std::string week_value(Day day) {
    const IsoWeek week = iso_week(day);
    return fmt::format("{:04}-W{:02}", week.year, week.week);
}

std::string weekend_value(Day day) {
    return week_value(day) + "-WE";
}

std::string duration_value(double count, std::string_view unit) {
    if (unit == "DE") return duration_value(count * 10, "Y");
    if (unit == "CE") return duration_value(count * 100, "Y");
    if (unit == "TD") return duration_value(count * 3, "M");
    if (unit == "HY") return duration_value(count * 6, "M");
    if (!is_whole(count)) {
        for (const Part& part : {Part{"TH", "TM", 60}, Part{"Y", "M", 12}, Part{"D", "TH", 24}}) {
            if (part.unit == unit && is_whole(count * part.count))
                return duration_value(count * part.count, part.smaller);
        }
    }
    const std::string number = is_whole(count) ? fmt::format("{:.0f}", count) : fmt::format("{}", count);
    return unit.starts_with('T') ? fmt::format("PT{}{}", number, unit.substr(1))
                                 : fmt::format("P{}{}", number, unit);
}

std::string vague_duration_value(std::string_view unit) {
    return unit.starts_with('T') ? fmt::format("PTX{}", unit.substr(1)) : fmt::format("PX{}", unit);
}

Day add_months(Day day, int months) {
    const chr::year_month_day date{day};
    const chr::year_month moved = chr::year_month{date.year(), date.month()} + chr::months{months};
    const chr::year_month_day same{moved.year(), moved.month(), date.day()};
    return same.ok() ? Day{same} : Day{moved / chr::last};
}

Day easter_sunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return Day{chr::year{year} / chr::month{static_cast<unsigned>(month)} /
               chr::day{static_cast<unsigned>(day)}};
}

}  // namespace dateline
