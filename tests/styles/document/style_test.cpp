// SPDX-License-Identifier: Apache-2.0
#include "styles/document/style.h"

#include "geodata/core/error.h"
#include "styles/document/font_name.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

class Town final : public Properties {
  public:
    explicit Town(std::string_view kind) : kind_(kind) {}
    PropertyValue get(std::string_view key) const override {
        if (key == "class") return kind_;
        return {};
    }

  private:
    std::string_view kind_;
};

std::string document(const std::string& layer) {
    return R"({"version": 8, "sources": {}, "metadata": {"dateline:tokens": {"paper": "#fff", "gap": 4.5}}, "layers": [)" +
           layer + "]}";
}

std::string message_of(const std::string& text) {
    try {
        Style::parse(text, "my.json");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a layer answers with its own values, else with the specification's defaults") {
    const Style style =
        Style::parse(document(R"({"id": "a", "type": "line", "source": "basemap", "minzoom": 3,
        "filter": ["==", ["get", "class"], "town"], "layout": {"line-cap": "round"},
        "paint": {"line-color": "#ff0000", "line-width": ["interpolate", ["linear"], ["zoom"], 4, 2, 6, 4],
                  "line-dasharray": [3, 1]}})"),
                     "my.json");
    REQUIRE(style.layers().size() == 1);
    const StyleLayer& layer = style.layers().front();
    EvaluationContext context;
    context.zoom = 5;
    CHECK(layer.number("line-width", context) == doctest::Approx(3));
    CHECK(layer.color("line-color", context) == Color{1, 0, 0, 1});
    CHECK(layer.text("line-cap", context) == "round");
    CHECK(layer.text("line-join", context) == "miter");
    CHECK(layer.number("line-opacity", context) == 1);
    CHECK(layer.numbers("line-dasharray", context) == std::vector<double>{3, 1});
    CHECK(layer.has("line-width"));
    CHECK_FALSE(layer.has("line-blur"));
    CHECK_FALSE(layer.shown_at(2.9));
    CHECK(layer.shown_at(3));

    const Town town("town");
    const Town capital("capital");
    context.feature = &town;
    CHECK(layer.accepts(context));
    context.feature = &capital;
    CHECK_FALSE(layer.accepts(context));
    CHECK(style.token_color("paper") == Color{1, 1, 1, 1});
    CHECK(style.token_number("gap") == 4.5);
    CHECK_THROWS_AS(style.token_color("ink"), Error);
}

TEST_CASE("a value that does not fit a feature counts as the default") {
    const Style style = Style::parse(
        document(
            R"({"id": "a", "type": "circle", "source": "e", "paint": {"circle-radius": ["get", "class"]}})"),
        "x");
    const Town town("town");
    EvaluationContext context;
    context.feature = &town;
    CHECK(style.layers()[0].number("circle-radius", context) == 5);  // default of circle-radius
}

TEST_CASE("errors say where, what and what would do") {
    CHECK(message_of("{\"version\": 8,\n  oops}").find("my.json:2:3") != std::string::npos);
    CHECK(message_of("{\"version\": 7, \"layers\": []}").find("accepted: 8") != std::string::npos);
    CHECK(message_of(document(R"({"id": "a", "type": "lines", "source": "b"})")).find("layers[0].type") !=
          std::string::npos);
    CHECK(
        message_of(document(R"({"id": "a", "type": "line", "source": "b", "layout": {"line-cap": "flat"}})"))
            .find("butt round square") != std::string::npos);
    const std::string wrong = message_of(
        document(R"({"id": "a", "type": "line", "source": "b", "paint": {"line-width": ["+", 1, "two"]}})"));
    CHECK(wrong.find("layers[0].paint.line-width[2]: Expected number but found string instead.") !=
          std::string::npos);
    // The specification: the zoom feeds an outermost curve only.
    CHECK(
        message_of(
            document(
                R"({"id": "a", "type": "line", "source": "b", "paint": {"line-width": ["+", ["zoom"], 1]}})"))
            .find("\"zoom\" expression may only be used as input to a top-level") != std::string::npos);
    CHECK(message_of(std::string(100000, '[')).find("nested too deeply") != std::string::npos);
    CHECK(message_of(document(R"({"id":"a","type":"background"},{"id":"a","type":"background"})"))
              .find("layers[1].id") != std::string::npos);
}

TEST_CASE("a misspelt property is passed over with a warning that names the near one") {
    const Style style = Style::parse(
        document(R"({"id": "a", "type": "fill", "source": "b", "paint": {"fill-colour": "red"}})"), "x");
    REQUIRE(style.warnings().size() == 1);
    CHECK(style.warnings()[0].find("did you mean fill-color?") != std::string::npos);
}

TEST_CASE("font names") {
    CHECK(parse_font_name("Noto Sans SemiCondensed Medium Italic") ==
          FontName{"Noto Sans SemiCondensed", 500, true});
    CHECK(parse_font_name("Noto Serif Italic") == FontName{"Noto Serif", 400, true});
    CHECK(parse_font_name("Noto Sans") == FontName{"Noto Sans", 400, false});
    CHECK(parse_font_name("Noto Serif Display Bold") == FontName{"Noto Serif Display", 700, false});
}
