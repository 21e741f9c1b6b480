// SPDX-License-Identifier: Apache-2.0
// Formatted text, images, paddings, typed arrays and projections, after the text of the MapLibre Style
// Specification.
#include "geodata/core/error.h"
#include "styles/expression/expression.h"
#include "styles/expression/value.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using nlohmann::json;

namespace {

Value value_of(const char* expression, std::string_view type, EvaluationContext context = {}) {
    return Expression::compile(json::parse(expression), type).evaluate(context);
}

json shown(const Value& value, expression::Kind kind) {
    return expression::json_from(value, expression::Type{kind});
}

}  // namespace

TEST_CASE("format: sections keep their own size, font and colour, and read as plain text") {
    const Value label = value_of(
        R"(["format", "Alep", {"font-scale": 1.5}, "\n", "حلب", {"text-color": "red", "text-font": ["literal", ["Noto Sans Arabic"]]}])",
        "formatted");
    const auto& text = *std::get<std::shared_ptr<const FormattedText>>(label.data);
    REQUIRE(text.sections.size() == 3);
    CHECK(text.sections[0].scale == 1.5);
    CHECK_FALSE(text.sections[1].scale);
    CHECK(text.sections[2].fonts == "Noto Sans Arabic");
    CHECK(text.sections[2].color == Color{1, 0, 0, 1});
    CHECK(expression::text_of(label) == "Alep\nحلب");
}

TEST_CASE("format: options of the wrong type are refused") {
    CHECK_THROWS_AS(value_of(R"(["format", "a", {"font-scale": "large"}])", "formatted"), Error);
    CHECK_THROWS_AS(value_of(R"(["format", "a", {"vertical-align": "middle"}])", "formatted"), Error);
    CHECK_THROWS_AS(value_of(R"(["format", {"font-scale": 2}])", "formatted"), Error);
}

TEST_CASE("image: the first that the sprite has, else the first asked for") {
    const std::vector<std::string> sprite{"strike"};
    EvaluationContext context;
    context.images = &sprite;
    const char* choice = R"(["coalesce", ["image", "shelling"], ["image", "strike"]])";
    CHECK(std::get<ImageReference>(value_of(choice, "resolvedImage", context).data) ==
          ImageReference{"strike", true});
    CHECK(std::get<ImageReference>(value_of(choice, "resolvedImage").data) ==
          ImageReference{"shelling", false});
}

TEST_CASE("padding: one to four numbers, as CSS counts sides") {
    using expression::Kind;
    CHECK(shown(value_of("2", "padding"), Kind::padding) == json{{"values", {2, 2, 2, 2}}});
    CHECK(shown(value_of(R"(["literal", [1, 2]])", "padding"), Kind::padding) ==
          json{{"values", {1, 2, 1, 2}}});
    CHECK(shown(value_of("[1, 2, 3]", "padding"), Kind::padding) == json{{"values", {1, 2, 3, 2}}});
    CHECK_THROWS_AS(value_of("[1, 2, 3, 4, 5]", "padding"), Error);
    CHECK_THROWS_AS(value_of("[]", "padding"), Error);
    CHECK_THROWS_AS(value_of("\"wide\"", "padding"), Error);
}

TEST_CASE("typed arrays interpolate item by item and only at one length") {
    EvaluationContext half;
    half.zoom = 0.5;
    const Value middle =
        value_of(R"(["interpolate", ["linear"], ["zoom"], 0, ["literal", [0, 10]], 1, ["literal", [2, 20]]])",
                 "numberArray", half);
    CHECK(shown(middle, expression::Kind::number_array) == json{{"values", {1, 15}}});
    CHECK_THROWS_AS(
        value_of(R"(["interpolate", ["linear"], ["zoom"], 0, ["literal", [0]], 1, ["literal", [2, 20]]])",
                 "numberArray", half),
        Error);
    const Value grey =
        value_of(R"(["interpolate", ["linear"], ["zoom"], 0, "black", 1, "white"])", "colorArray", half);
    CHECK(shown(grey, expression::Kind::color_array) ==
          json::parse(R"({"values": [{"r": 0.5, "g": 0.5, "b": 0.5, "a": 1}]})"));
}

TEST_CASE("projections: a name, or between two of them a share") {
    EvaluationContext quarter;
    quarter.zoom = 1;
    const char* curve = R"(["interpolate", ["linear"], ["zoom"], 0, "vertical-perspective", 4, "mercator"])";
    CHECK(expression::json_from(value_of(curve, "projectionDefinition", quarter)) ==
          json{{"from", "vertical-perspective"}, {"to", "mercator"}, {"transition", 0.25}});
    CHECK(expression::json_from(value_of("\"mercator\"", "projectionDefinition")) == "mercator");
}
