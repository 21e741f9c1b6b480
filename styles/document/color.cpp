// SPDX-License-Identifier: Apache-2.0
#include "styles/document/color.h"

#include "styles/document/css_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace dateline {

namespace {

/// Trimmed and in small letters; colours longer than any that is written by hand are none.
class ColorName {
  public:
    explicit ColorName(std::string_view text) {
        constexpr std::string_view kBlank = " \t\n\r\f";
        const auto first = text.find_first_not_of(kBlank);
        if (first == text.npos) return;
        text = text.substr(first, text.find_last_not_of(kBlank) - first + 1);
        if (text.size() > letters_.size()) return;
        for (const char c : text) {
            letters_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    std::string_view view() const { return {letters_.data(), size_}; }

  private:
    std::array<char, 256> letters_{};
    std::size_t size_ = 0;
};

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    return std::nullopt;
}

/// #rgb, #rgba, #rrggbb, #rrggbbaa (without the '#').
std::optional<Color> parse_hex(std::string_view digits) {
    const std::size_t width = digits.size() <= 4 ? 1 : 2;
    const std::size_t parts = digits.size() / width;
    if (digits.size() % width != 0 || parts < 3 || parts > 4) return std::nullopt;
    std::array<float, 4> channel{0, 0, 0, 1};
    for (std::size_t i = 0; i < parts; ++i) {
        const auto high = hex_digit(digits[i * width]);
        const auto low = hex_digit(digits[i * width + width - 1]);
        if (!high || !low) return std::nullopt;
        channel[i] = static_cast<float>(*high * 16 + *low) / 255.0F;
    }
    return Color{channel[0], channel[1], channel[2], channel[3]};
}

enum class Unit { number, percent, degree };
struct Quantity {
    double value = 0;
    Unit unit = Unit::number;
};

std::optional<Quantity> parse_quantity(std::string_view token) {
    if (token == "none") return Quantity{};
    if (!token.empty() && token.front() == '+') token.remove_prefix(1);
    Quantity out;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), out.value);
    if (error != std::errc{} || !std::isfinite(out.value)) return std::nullopt;
    const std::string_view unit(end, static_cast<std::size_t>(token.data() + token.size() - end));
    constexpr double kDegrees_per_radian = 57.29577951308232;
    if (unit.empty()) return out;
    out.unit = Unit::degree;
    if (unit == "%") {
        out.unit = Unit::percent;
    } else if (unit == "rad") {
        out.value *= kDegrees_per_radian;
    } else if (unit == "turn") {
        out.value *= 360;
    } else if (unit == "grad") {
        out.value *= 0.9;
    } else if (unit != "deg") {
        return std::nullopt;
    }
    return out;
}

/// Up to four.
class Arguments {
  public:
    bool add(Quantity quantity) {
        if (size_ == quantities_.size()) return false;
        quantities_[size_++] = quantity;
        return true;
    }
    std::size_t size() const { return size_; }
    const Quantity& operator[](std::size_t i) const { return quantities_[i]; }

  private:
    std::array<Quantity, 4> quantities_{};
    std::size_t size_ = 0;
};

/// The arguments of rgb() and hsl(): either all separated by commas, or by blanks with "/" before the alpha.
std::optional<Arguments> parse_arguments(std::string_view text) {
    const bool commas = text.find(',') != std::string_view::npos;
    Arguments out;
    std::size_t slash_before = 0;
    std::size_t at = 0;
    bool separated = true;
    while (true) {
        at = text.find_first_not_of(" \t\n", at);
        if (at == std::string_view::npos) break;
        if (text[at] == ',' || text[at] == '/') {
            if (separated && (commas || text[at] == '/')) return std::nullopt;
            if (text[at] == '/' && (commas || slash_before != 0)) return std::nullopt;
            if (text[at] == '/') slash_before = out.size();
            separated = true;
            ++at;
            continue;
        }
        if (commas && !separated) return std::nullopt;
        const auto end = std::min(text.find_first_of(" \t\n,/", at), text.size());
        const auto quantity = parse_quantity(text.substr(at, end - at));
        if (!quantity || !out.add(*quantity)) return std::nullopt;
        separated = false;
        at = end;
    }
    if (separated || out.size() < 3 || out.size() > 4) return std::nullopt;
    if (slash_before != 0 && (slash_before != 3 || out.size() != 4)) return std::nullopt;
    if (!commas && out.size() == 4 && slash_before != 3) return std::nullopt;
    return out;
}

float unit_interval(double value) {
    return static_cast<float>(std::clamp(value, 0.0, 1.0));
}

float alpha_of(const Arguments& arguments) {
    if (arguments.size() < 4) return 1;
    return unit_interval(arguments[3].unit == Unit::percent ? arguments[3].value / 100 : arguments[3].value);
}

std::optional<Color> rgb_of(const Arguments& arguments) {
    std::array<float, 3> channel{};
    for (std::size_t i = 0; i < 3; ++i) {
        if (arguments[i].unit == Unit::degree || arguments[i].unit != arguments[0].unit) return std::nullopt;
        channel[i] = unit_interval(arguments[i].value / (arguments[i].unit == Unit::percent ? 100 : 255));
    }
    return Color{channel[0], channel[1], channel[2], alpha_of(arguments)};
}

/// CSS Color Module Level 4, section 7.1: HSL to sRGB.
std::optional<Color> hsl_of(const Arguments& arguments) {
    if (arguments[0].unit == Unit::percent || arguments[1].unit != Unit::percent ||
        arguments[2].unit != Unit::percent) {
        return std::nullopt;
    }
    const double hue = std::fmod(std::fmod(arguments[0].value, 360) + 360, 360);
    const double saturation = std::clamp(arguments[1].value / 100, 0.0, 1.0);
    const double lightness = std::clamp(arguments[2].value / 100, 0.0, 1.0);
    const auto channel = [&](double n) {
        const double k = std::fmod(n + hue / 30, 12);
        const double a = saturation * std::min(lightness, 1 - lightness);
        return unit_interval(lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0})));
    };
    return Color{channel(0), channel(8), channel(4), alpha_of(arguments)};
}

}  // namespace

std::optional<Color> parse_color(std::string_view text) {
    const ColorName letters(text);
    const std::string_view name = letters.view();
    if (name.empty()) return std::nullopt;
    if (name.front() == '#') return parse_hex(name.substr(1));
    if (name == "transparent") return Color{0, 0, 0, 0};
    if (const auto rgb = css_named_color(name)) {
        const auto channel = [&](unsigned shift) {
            return static_cast<float>((*rgb >> shift) & 0xFFU) / 255.0F;
        };
        return Color{channel(16), channel(8), channel(0), 1};
    }
    const auto open = name.find('(');
    if (open == name.npos || name.back() != ')') return std::nullopt;
    const std::string_view function = name.substr(0, open);
    const auto arguments = parse_arguments(name.substr(open + 1, name.size() - open - 2));
    if (!arguments) return std::nullopt;
    if (function == "rgb" || function == "rgba") return rgb_of(*arguments);
    if (function == "hsl" || function == "hsla") return hsl_of(*arguments);
    return std::nullopt;
}

std::string hex_of(Color color) {
    const auto byte = [](float part) { return static_cast<unsigned>(std::lround(part * 255)); };
    return fmt::format("#{:02x}{:02x}{:02x}", byte(color.red), byte(color.green), byte(color.blue));
}

}  // namespace dateline
