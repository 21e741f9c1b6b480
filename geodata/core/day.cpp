// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/day.h"

#include <charconv>

#include <fmt/format.h>

namespace dateline {

namespace chr = std::chrono;

namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const chr::year_month_day date{chr::year{*year}, chr::month{static_cast<unsigned>(*month)},
                                   chr::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::string format_day(Day day) {
    const chr::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Day monday_of(Day day) {
    return day - chr::days{chr::weekday{day}.iso_encoding() - 1};
}

IsoWeek iso_week(Day day) {
    const Day thursday = monday_of(day) + chr::days{3};
    const chr::year year = chr::year_month_day{thursday}.year();
    const Day first = Day{year / chr::January / 1};
    return {static_cast<int>(year), static_cast<unsigned>((thursday - first).count() / 7 + 1)};
}

Day first_of_month(Day day) {
    const chr::year_month_day date{day};
    return Day{date.year() / date.month() / 1};
}

Day last_of_month(Day day) {
    const chr::year_month_day date{day};
    return Day{date.year() / date.month() / chr::last};
}

}  // namespace dateline
