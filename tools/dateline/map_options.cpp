// SPDX-License-Identifier: Apache-2.0
#include "tools/dateline/map_options.h"

#include "geodata/core/error.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace dateline::cli {

namespace {

/// The whole text as a number.
template <typename Number>
std::optional<Number> number_in(std::string_view text) {
    Number value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

LonLatBox parse_bbox(std::string_view text) {
    const auto wrong = [text] {
        return usage_error("--bbox is no box", text, "W,S,E,N in degrees, such as 35.5,32,42.5,37.5");
    };
    std::array<double, 4> sides{};
    std::string_view rest = text;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const std::size_t comma = rest.find(',');
        if ((comma == std::string_view::npos) != (i == 3)) throw wrong();
        const auto value = number_in<double>(rest.substr(0, comma));
        if (!value) throw wrong();
        sides[i] = *value;
        if (i < 3) rest.remove_prefix(comma + 1);
    }
    const LonLatBox box{sides[0], sides[1], sides[2], sides[3]};
    const bool in_range = box.west >= -180 && box.west <= 180 && box.east >= -180 && box.east <= 180 &&
                          box.south >= -90 && box.north <= 90;
    if (!in_range || box.south >= box.north || box.west == box.east) throw wrong();
    return box;
}

ZoomRange parse_zooms(std::string_view text) {
    constexpr int kLargest = 14;
    const std::size_t dash = text.find('-');
    const auto first = number_in<int>(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : number_in<int>(text.substr(dash + 1));
    if (!first || !last || *first < 0 || *first > *last || *last > kLargest) {
        throw usage_error("--zoom is no range of zooms", text,
                          "one zoom or a range within 0-14, such as 4-9");
    }
    return {*first, *last};
}

Window parse_window(std::string_view text, bool cumulative) {
    Window window;
    window.cumulative = cumulative;
    if (text.empty()) return window;
    const auto days = text.ends_with('d') ? number_in<int>(text.substr(0, text.size() - 1)) : std::nullopt;
    if (!days || *days < 1) throw usage_error("--window is no number of days", text, "such as 7d");
    window.days_before = *days - 1;
    return window;
}

}  // namespace dateline::cli
