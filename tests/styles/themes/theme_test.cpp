// SPDX-License-Identifier: Apache-2.0
// What every built-in theme owes the rest of the program and its readers.
#include "styles/document/font_name.h"
#include "styles/document/style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

constexpr std::array kInks{"ink", "ink2", "ink3"};
constexpr std::array kMapTexts{"water-text", "country-text", "province-text", "town-text", "small-town-text"};
constexpr std::array kFamilies{"fire", "combat", "capture", "civilians", "strategic"};

/// WCAG 2.1, "relative luminance" and "contrast ratio".
double luminance(Color color) {
    const auto linear = [](float part) {
        const double c = static_cast<double>(part);
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}
double contrast(Color a, Color b) {
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

}  // namespace

TEST_CASE("themes are read without a warning, and draw only what the base map has") {
    const std::set<std::string> known{"land",       "lake",      "lake_outline",  "coast",
                                      "river",      "border",    "relief",        "admin1_border",
                                      "country",    "admin1",    "country_label", "admin1_label",
                                      "lake_label", "sea_label", "place",         "elevation"};
    REQUIRE(theme_names().size() >= 2);
    for (const std::string& name : theme_names()) {
        const Style style = load_style(name);
        CAPTURE(name);
        CHECK(style.warnings().empty());
        CHECK(style.layers().front().type == LayerType::background);
        for (const StyleLayer& layer : style.layers()) {
            CAPTURE(layer.id);
            if (layer.source == "basemap") CHECK(known.contains(layer.source_layer));
        }
    }
}

TEST_CASE("text can be read: contrast of at least 4.5 (WCAG AA) on what it stands on") {
    for (const std::string& name : theme_names()) {
        const Style style = load_style(name);
        CAPTURE(name);
        for (const char* ink : kInks) {
            CAPTURE(ink);
            CHECK(contrast(style.token_color(ink), style.token_color("paper")) >= 4.5);
        }
        for (const char* text : kMapTexts) {
            CAPTURE(text);
            for (const char* ground : {"land", "focus", "halo"}) {
                CAPTURE(ground);
                CHECK(contrast(style.token_color(text), style.token_color(ground)) >= 4.5);
            }
        }
        CHECK(contrast(style.token_color("water-text"), style.token_color("sea")) >= 4.5);
        // A glyph stands on its family's disc, a number in the family's colour on the map.
        for (const char* family : kFamilies) {
            CAPTURE(family);
            CHECK(contrast(style.token_color("glyph"), style.token_color(family)) >= 4.5);
            CHECK(contrast(style.token_color(family), style.token_color("focus")) >= 4.5);
        }
        CHECK(contrast(style.token_color("planned-glyph"), style.token_color("planned")) >= 4.5);
    }
}

TEST_CASE("themes ask for fonts of the pinned families only") {
    const std::set<std::string> families{"Noto Sans", "Noto Sans SemiCondensed", "Noto Serif",
                                         "Noto Serif Display", "Noto Sans Arabic"};
    for (const std::string& name : theme_names()) {
        const Style style = load_style(name);
        for (const StyleLayer& layer : style.layers()) {
            if (!layer.has("text-font")) continue;
            CAPTURE(layer.id);
            for (const std::string& font : layer.texts("text-font", EvaluationContext{})) {
                CAPTURE(font);
                CHECK(families.contains(parse_font_name(font).family));
            }
        }
    }
}
