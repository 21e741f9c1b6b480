// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/timestamp.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

namespace {

/// RFC 5322, section 3.3.
constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

bool all_figures(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::int64_t> number_of(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Day> iso_day(std::string_view text) {
    if (text.size() >= 10 && (text.size() == 10 || text[10] == 'T' || text[10] == ' ' || text[10] == '+')) {
        std::string day(text.substr(0, 10));
        std::replace(day.begin(), day.end(), '/', '-');
        if (const auto found = parse_day(day)) return found;
    }
    if (text.size() >= 8 && all_figures(text.substr(0, 8)) && (text.size() == 8 || text[8] == 'T')) {
        const std::string year(text.substr(0, 4));
        return parse_day(year + "-" + std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6, 2)));
    }
    return std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t begin = text.find_first_not_of(" ,\t\r\n");
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(text.find_first_of(" ,\t\r\n", begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        text.remove_prefix(end);
    }
    return words;
}

std::optional<unsigned> month_of(std::string_view word) {
    if (word.size() < 3) return std::nullopt;
    std::string name(word.substr(0, 3));
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto found = std::find(kMonths.begin(), kMonths.end(), name);
    if (found == kMonths.end()) return std::nullopt;
    return static_cast<unsigned>(found - kMonths.begin()) + 1;
}

/// "07 Oct 2015", with a weekday before it and a time behind.
std::optional<Day> mail_day(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    for (std::size_t i = 0; i + 2 < words.size() && i < 2; ++i) {
        const auto day = number_of(words[i]);
        const auto month = month_of(words[i + 1]);
        const auto year = number_of(words[i + 2]);
        if (!day || !month || !year || *day < 1 || *day > 31 || *year < 0 || *year > 9999) continue;
        // Two figures: RFC 5322, section 4.3.
        const std::int64_t full_year = words[i + 2].size() > 2 ? *year : *year + (*year < 50 ? 2000 : 1900);
        const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(full_year)),
                                               std::chrono::month(*month),
                                               std::chrono::day(static_cast<unsigned>(*day))};
        if (date.ok()) return Day(date);
    }
    return std::nullopt;
}

std::optional<Day> epoch_day(std::string_view text) {
    constexpr std::size_t kSecondFigures = 10;
    constexpr std::size_t kMillisecondFigures = 13;
    if (!all_figures(text)) return std::nullopt;
    if (text.size() != kSecondFigures && text.size() != kMillisecondFigures) return std::nullopt;
    const auto value = number_of(text.substr(0, kSecondFigures));
    if (!value) return std::nullopt;
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(*value)));
}

}  // namespace

std::optional<Day> day_of_timestamp(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return std::nullopt;
    text.remove_prefix(begin);
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    if (const auto day = iso_day(text)) return day;
    if (const auto day = epoch_day(text)) return day;
    return mail_day(text);
}

}  // namespace dateline
