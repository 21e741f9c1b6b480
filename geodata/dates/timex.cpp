// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/timex.h"

#include <array>
#include <utility>

namespace dateline {

namespace {

constexpr std::array<std::pair<DatePrecision, std::string_view>, 6> kPrecisions{
    {{DatePrecision::day, "day"},
     {DatePrecision::days, "days"},
     {DatePrecision::week, "week"},
     {DatePrecision::month, "month"},
     {DatePrecision::year, "year"},
     {DatePrecision::published, "published"}}};

}  // namespace

std::string_view name_of(TimexType type) {
    switch (type) {
        case TimexType::time:
            return "TIME";
        case TimexType::duration:
            return "DURATION";
        case TimexType::set:
            return "SET";
        case TimexType::date:
            break;
    }
    return "DATE";
}

std::string_view name_of(DatePrecision precision) {
    for (const auto& [value, name] : kPrecisions) {
        if (value == precision) return name;
    }
    return "day";
}

std::optional<DatePrecision> parse_date_precision(std::string_view name) {
    for (const auto& [value, known] : kPrecisions) {
        if (known == name) return value;
    }
    return std::nullopt;
}

}  // namespace dateline
