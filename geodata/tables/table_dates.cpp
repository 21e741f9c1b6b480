// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/table_dates.h"

#include "geodata/gazetteer/csv_table.h"
#include "geodata/language/fold.h"

#include <array>
#include <charconv>
#include <vector>

namespace dateline {
namespace {

namespace chr = std::chrono;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<unsigned> number_in(std::string_view text) {
    unsigned value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Day> day_of(unsigned year, unsigned month, unsigned day) {
    if (year > 9999) return std::nullopt;
    const chr::year_month_day date{chr::year{static_cast<int>(year)}, chr::month{month}, chr::day{day}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// "13:05", "13:05:06.789", "T00Z", "13:05+03:00", "1:05 PM", "UTC": what may stand behind a day.
bool is_time(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('T') || text.starts_with('t')) text.remove_prefix(1);
    if (text.empty()) return true;
    if (!is_digit(text.front())) return false;
    return text.find_first_not_of("0123456789:.+-ZzAPMapmUTC ") == std::string_view::npos &&
           (text.find(':') != std::string_view::npos || text.size() <= 7);
}

/// Up to three numbers with one kind of mark between them at the text's start; what follows goes to `rest`.
struct Numbers {
    std::array<std::string_view, 3> parts;
    std::size_t count = 0;
    char mark = '\0';
};
Numbers leading_numbers(std::string_view text, std::string_view& rest) {
    Numbers found;
    std::size_t at = 0;
    while (found.count < 3) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end == at) break;
        found.parts[found.count++] = text.substr(at, end - at);
        at = end;
        if (found.count == 3 || end >= text.size()) break;
        const char c = text[end];
        if ((c != '-' && c != '/' && c != '.') || (found.mark != '\0' && c != found.mark)) break;
        found.mark = c;
        ++at;
    }
    rest = text.substr(std::min(at, text.size()));
    return found;
}

std::optional<Day> from_numbers(const Numbers& numbers, DateOrder order) {
    const auto first = number_in(numbers.parts[0]), second = number_in(numbers.parts[1]),
               third = number_in(numbers.parts[2]);
    if (!first || !second || !third) return std::nullopt;
    if (numbers.parts[0].size() == 4 && numbers.parts[1].size() <= 2 && numbers.parts[2].size() <= 2)
        return day_of(*first, *second, *third);
    if (numbers.parts[2].size() != 4 || numbers.parts[0].size() > 2 || numbers.parts[1].size() > 2)
        return std::nullopt;
    return order == DateOrder::day_first ? day_of(*third, *second, *first) : day_of(*third, *first, *second);
}

EdtfDate exactly(Day day) {
    return {{day, day}, DatePrecision::day, DateNuance::exact};
}

}  // namespace

std::optional<DateOrder> parse_date_order(std::string_view text) {
    if (text == "dmy") return DateOrder::day_first;
    if (text == "mdy") return DateOrder::month_first;
    return std::nullopt;
}

TableDates::TableDates(const std::filesystem::path& months) {
    for (const CsvRow& row : read_csv(months, {"month", "name"})) {
        if (const auto month = number_in(row["month"])) months_.emplace(fold_word(row["name"]), *month);
    }
}

std::optional<Day> TableDates::with_month_name(std::string_view text) const {
    std::string words = fold_phrase(text);
    std::optional<unsigned> month, first, second;
    std::string_view rest = words;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        std::string_view word = rest.substr(0, space);
        rest.remove_prefix(std::min(space + 1, rest.size()));
        if (const auto known = months_.find(word); known != months_.end()) {
            if (month) return std::nullopt;
            month = known->second;
            continue;
        }
        for (const std::string_view ending : {"er", "st", "nd", "rd", "th"})
            if (word.size() > 2 && is_digit(word.front()) && word.ends_with(ending)) word.remove_suffix(2);
        const auto number = number_in(word);
        if (!number && month && first && second) break;  // a time of day follows
        if (!number) return std::nullopt;
        if (second) break;
        (first ? second : first) = number;
    }
    if (!month || !first || !second) return std::nullopt;
    return *first > 31 ? day_of(*first, *month, *second) : day_of(*second, *month, *first);
}

std::optional<EdtfDate> TableDates::read(std::string_view text, DateOrder order) const {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    if (is_digit(text.front())) {
        std::string_view rest;
        const Numbers numbers = leading_numbers(text, rest);
        if (numbers.count == 3 && is_time(rest)) {
            const auto day = from_numbers(numbers, order);
            if (!day) return std::nullopt;
            return exactly(*day);
        }
        const std::string_view digits = numbers.parts[0];
        if (numbers.count == 1 && (digits.size() == 8 || digits.size() == 14) && is_time(rest)) {
            const auto day = day_of(*number_in(digits.substr(0, 4)), *number_in(digits.substr(4, 2)),
                                    *number_in(digits.substr(6, 2)));
            if (!day) return std::nullopt;
            return exactly(*day);
        }
    }
    if (const auto edtf = parse_edtf(text)) return edtf;
    if (const auto day = with_month_name(text)) return exactly(*day);
    return std::nullopt;
}

}  // namespace dateline
