// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/coordinates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace dateline {
namespace {

/// Degree, minute and second signs, typographic ones included.
constexpr std::array<std::string_view, 9> kSigns = {"°", "º", "′", "″", "’", "”", "'", "\"", "˚"};

std::optional<double> plain_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// -1 for south and west, 1 for north and east; takes the letter off.
double take_hemisphere(std::string& text) {
    const auto is_letter = [](char c) { return std::string_view("NSEWO").find(c) != std::string_view::npos; };
    char letter = 'N';
    if (is_letter(text.back())) {
        letter = text.back();
        text.pop_back();
    } else if (is_letter(text.front())) {
        letter = text.front();
        text.erase(0, 1);
    }
    return letter == 'S' || letter == 'W' || letter == 'O' ? -1 : 1;
}

}  // namespace

std::optional<double> parse_degrees(std::string_view given) {
    const std::size_t first = given.find_first_not_of(" \t");
    if (first == std::string_view::npos) return std::nullopt;
    given = given.substr(first, given.find_last_not_of(" \t") - first + 1);
    if (const auto number = plain_number(given)) return number;

    std::string text(given);
    std::replace(text.begin(), text.end(), ',', '.');
    const double sign = take_hemisphere(text);
    for (const std::string_view mark : kSigns)
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
            text.replace(at, mark.size(), " ");
    double degrees = 0, unit = 1;
    bool negative = false, found = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == std::string::npos) break;
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const auto part = plain_number(std::string_view(text).substr(begin, end - begin));
        if (!part || unit < 1.0 / 3600 || (found && (*part < 0 || *part >= 60))) return std::nullopt;
        negative = negative || std::signbit(*part);
        degrees += std::abs(*part) * unit;
        unit /= 60;
        found = true;
        at = end;
    }
    if (!found) return std::nullopt;
    return sign * (negative ? -degrees : degrees);
}

}  // namespace dateline
