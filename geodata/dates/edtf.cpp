// SPDX-License-Identifier: Apache-2.0
#include "geodata/dates/edtf.h"

#include <algorithm>
#include <charconv>

namespace dateline {
namespace {

namespace chr = std::chrono;

Day first_of_year(Day day) {
    return chr::year_month_day(day).year() / chr::January / 1;
}
Day last_of_year(Day day) {
    return chr::year_month_day(day).year() / chr::December / 31;
}

/// One end of an interval, or a date that stands alone.
struct Part {
    DayInterval days;
    DatePrecision precision = DatePrecision::day;
    DateNuance nuance = DateNuance::exact;
};

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    if (digits.empty() || !is_digits(digits)) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// "2016", "201X", "20XX": the years it may be.
std::optional<Part> years(std::string_view text) {
    const std::size_t known = std::min(text.find('X'), text.size());
    if (text.size() != 4 || known < 2 || text.find_first_not_of('X', known) != std::string_view::npos)
        return std::nullopt;
    std::string first(text.substr(0, known)), last = first;
    first.resize(4, '0');
    last.resize(4, '9');
    const auto from = number(first), to = number(last);
    if (!from || !to) return std::nullopt;
    const chr::year year_from(static_cast<int>(*from)), year_to(static_cast<int>(*to));
    return Part{{year_from / chr::January / 1, year_to / chr::December / 31}, DatePrecision::year};
}

std::optional<Part> month(std::string_view text) {
    const auto day = parse_day(std::string(text) + "-01");
    if (!day) return std::nullopt;
    return Part{{*day, last_of_month(*day)}, DatePrecision::month};
}

std::optional<Part> part(std::string_view text) {
    DateNuance nuance = DateNuance::exact;
    if (!text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos) {
        nuance = text.back() == '?' ? DateNuance::uncertain : DateNuance::approximate;
        text.remove_suffix(1);
    }
    if (text.size() > 11 && text[10] == 'T') text = text.substr(0, 10);
    while (text.ends_with("-XX")) text.remove_suffix(3);
    std::optional<Part> found;
    if (text.size() == 10) {
        if (const auto day = parse_day(text)) found = Part{{*day, *day}, DatePrecision::day};
    } else if (text.size() == 7) {
        found = month(text);
    } else {
        found = years(text);
    }
    if (found) found->nuance = nuance;
    return found;
}

std::string_view mark_of(DatePrecision precision, DateNuance nuance) {
    if (precision == DatePrecision::published || nuance == DateNuance::uncertain) return "?";
    return nuance == DateNuance::approximate ? "~" : "";
}

}  // namespace

std::string format_edtf(const DayInterval& days, DatePrecision precision, DateNuance nuance) {
    const std::string mark(mark_of(precision, nuance));
    if (nuance == DateNuance::open_end) return format_day(days.first) + mark + "/..";
    if (days.first == days.last) return format_day(days.first) + mark;
    const bool whole_months =
        days.first == first_of_month(days.first) && days.last == last_of_month(days.last);
    const bool whole_years = days.first == first_of_year(days.first) && days.last == last_of_year(days.last);
    const auto ends = [&](std::size_t digits) {
        const std::string first = format_day(days.first).substr(0, digits);
        const std::string last = format_day(days.last).substr(0, digits);
        return first == last ? first + mark : first + mark + "/" + last + mark;
    };
    return ends(whole_years ? 4 : whole_months ? 7 : 10);
}

std::optional<EdtfDate> parse_edtf(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto first = part(text.substr(0, slash));
    if (!first) return std::nullopt;
    if (slash == std::string_view::npos) return EdtfDate{first->days, first->precision, first->nuance};
    const std::string_view end = text.substr(slash + 1);
    if (end.empty() || end == "..")
        return EdtfDate{{first->days.first, first->days.first}, DatePrecision::days, DateNuance::open_end};
    const auto last = part(end);
    if (!last || last->days.last < first->days.first) return std::nullopt;
    const DateNuance nuance = first->nuance == DateNuance::exact ? last->nuance : first->nuance;
    const bool of_days = first->precision == DatePrecision::day && last->precision == DatePrecision::day;
    return EdtfDate{{first->days.first, last->days.last},
                    of_days ? DatePrecision::days : std::max(first->precision, last->precision),
                    nuance};
}

}  // namespace dateline
