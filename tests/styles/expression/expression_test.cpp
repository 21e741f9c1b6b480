// SPDX-License-Identifier: Apache-2.0
// Expected values follow from the text of the MapLibre Style Specification, "Expressions", and from the
// arithmetic shown.
#include "styles/expression/expression.h"

#include "geodata/core/error.h"
#include "styles/expression/value.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using nlohmann::json;

namespace {

class Bag final : public Properties {
  public:
    explicit Bag(json values) : values_(std::move(values)) {}
    PropertyValue get(std::string_view key) const override {
        const auto found = values_.find(key);
        if (found == values_.end()) return {};
        if (found->is_boolean()) return found->get<bool>();
        if (found->is_number()) return found->get<double>();
        if (found->is_string()) return std::string_view(found->get_ref<const std::string&>());
        return {};
    }

  private:
    json values_;
};

json result_of(const char* expression, const json& properties = json::object(), double zoom = 0) {
    const Bag bag(properties);
    EvaluationContext context;
    context.feature = &bag;
    context.zoom = zoom;
    context.language = "ar";
    return expression::json_from(Expression::compile(json::parse(expression), "").evaluate(context));
}

std::string problem_of(const char* expression, std::string_view type = "") {
    try {
        Expression::compile(json::parse(expression), type);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("decisions") {
    const json town{{"class", "town"}, {"rank", 3}};
    CHECK(result_of(R"(["case", ["==", ["get", "class"], "town"], 1, ["has", "rank"], 2, 3])", town) == 1);
    CHECK(result_of(R"(["case", ["==", ["get", "class"], "city"], 1, ["has", "rank"], 2, 3])", town) == 2);
    CHECK(result_of(R"(["match", ["get", "class"], ["city", "town"], "a", "village", "b", "c"])", town) ==
          "a");
    CHECK(result_of(R"(["match", ["get", "rank"], [1, 2], "a", 3, "b", "c"])", town) == "b");
    CHECK(result_of(R"(["match", ["get", "nothing"], 1, "a", "c"])", town) == "c");
    CHECK(result_of(R"(["coalesce", ["get", "name_ar"], ["get", "class"]])", town) == "town");
    CHECK(result_of(R"(["all", ["<", 1, 2], ["any", false, ["!", false]]])") == true);
}

TEST_CASE("curves") {
    CHECK(result_of(R"(["step", ["zoom"], "a", 5, "b", 7, "c"])", {}, 4.99) == "a");
    CHECK(result_of(R"(["step", ["zoom"], "a", 5, "b", 7, "c"])", {}, 5) == "b");
    CHECK(result_of(R"(["step", ["zoom"], "a", 5, "b", 7, "c"])", {}, 12) == "c");
    CHECK(result_of(R"(["interpolate", ["linear"], ["zoom"], 4, 10, 8, 30])", {}, 5) == 15);
    CHECK(result_of(R"(["interpolate", ["linear"], ["zoom"], 4, 10, 8, 30])", {}, 3) == 10);
    CHECK(result_of(R"(["interpolate", ["linear"], ["zoom"], 4, 10, 8, 30])", {}, 9) == 30);
    // base 2 between 0 and 2: (2^1 - 1) / (2^2 - 1) = 1/3
    CHECK(result_of(R"(["interpolate", ["exponential", 2], ["zoom"], 0, 0, 2, 3])", {}, 1) == 1);
    // a cubic Bézier with its controls on the diagonal is the straight line
    CHECK(result_of(R"(["interpolate", ["cubic-bezier", 0.25, 0.25, 0.75, 0.75], ["zoom"], 0, 0, 10, 10])",
                    {}, 3)
              .get<double>() == doctest::Approx(3));
    const json mixed = result_of(
        R"(["interpolate", ["linear"], ["zoom"], 0, ["rgb", 0, 0, 0], 1, ["rgb", 255, 255, 255]])", {}, 0.5);
    CHECK(mixed == json({0.5, 0.5, 0.5, 1}));
    // pure lightness is the same way in all spaces: both ends are kept
    CHECK(result_of(R"(["to-rgba", ["interpolate-hcl", ["linear"], ["zoom"], 0, "black", 1, "white"]])", {},
                    1)[0]
              .get<double>() == doctest::Approx(255));
}

TEST_CASE("numbers, strings, arrays") {
    CHECK(result_of(R"(["+", 1, 2, 3])") == 6);
    CHECK(result_of(R"(["-", 5])") == -5);
    CHECK(result_of(R"(["^", 2, 10])") == 1024);
    CHECK(result_of(R"(["%", 7, 4])") == 3);
    CHECK(result_of(R"(["max", 1, 9, 4])") == 9);
    CHECK(result_of(R"(["round", -1.5])") == -2);
    CHECK(result_of(R"(["concat", "zoom ", 5, " ", true])") == "zoom 5 true");
    CHECK(result_of(R"(["upcase", "élysée"])") == "ÉLYSÉE");
    CHECK(result_of(R"(["length", "Deïr"])") == 4);
    CHECK(result_of(R"(["slice", "Deïr ez-Zor", 2, 4])") == "ïr");
    CHECK(result_of(R"(["slice", ["literal", [1, 2, 3]], -2])") == json({2, 3}));
    CHECK(result_of(R"(["at", 1, ["literal", ["a", "b"]]])") == "b");
    CHECK(result_of(R"(["in", "SY", ["literal", ["IQ", "SY"]]])") == true);
    CHECK(result_of(R"(["in", "yr", "Syrie"])") == true);
    CHECK(result_of(R"(["index-of", "r", "Syrie"])") == 2);
    CHECK(result_of(R"(["to-number", "12.5"])") == 12.5);
    CHECK(result_of(R"(["to-string", 0.1])") == "0.1");
    CHECK(result_of(R"(["to-boolean", ""])") == false);
    CHECK(result_of(R"(["typeof", ["literal", [1, 2]]])") == "array<number, 2>");
    CHECK(result_of(R"(["number-format", 1234567.5, {"min-fraction-digits": 2}])") == "1,234,567.50");
    CHECK(result_of(R"(["let", "x", 4, ["*", ["var", "x"], ["var", "x"]]])") == 16);
    CHECK(result_of(R"(["get", ["concat", "name_", ["global-state", "language"]]])", {{"name_ar", "حلب"}}) ==
          "حلب");
    CHECK(result_of(R"(["rgb", 255, 0, 0])") == json({1, 0, 0, 1}));
}

TEST_CASE("a collator decides what counts as the same letter") {
    const auto same = [](const std::string& a, const std::string& b, const std::string& options) {
        return result_of(
            ("[\"==\", \"" + a + "\", \"" + b + "\", [\"collator\", {" + options + "}]]").c_str());
    };
    CHECK(same("etat", "\u00C9TAT", "") == true);
    CHECK(same("etat", "\u00C9TAT", R"("case-sensitive": true)") == false);
    CHECK(same("etat", "ETAT", R"("diacritic-sensitive": true)") == true);
    CHECK(same("etat", "\u00E9tat", R"("diacritic-sensitive": true)") == false);
    CHECK(same("etat", "\u00E9tat", R"("case-sensitive": true)") == true);
    CHECK(problem_of(R"(["==", 1, 2, ["collator", {}]])").find("Cannot use collator") == 0);
}

TEST_CASE("types are checked before anything is evaluated") {
    CHECK(problem_of(R"(["+", 1, "a"])").find("[2]: Expected number but found string instead.") == 0);
    CHECK(problem_of(R"(["+", 1, ["foo", 1]])").find("[2][0]: Unknown expression \"foo\".") == 0);
    CHECK(problem_of(R"(["var", "x"])").find("[1]: Unknown variable \"x\".") == 0);
    CHECK(problem_of(R"(["==", 1, "a"])") == "Cannot compare types 'number' and 'string'.");
    CHECK(problem_of(R"("a")", "number") == "Expected number but found string instead.");
    CHECK(problem_of(R"(["interpolate", ["linear"], ["zoom"], 5, 1, 5, 2])").find("[5]: ") == 0);
    CHECK(problem_of(R"(["match", 1, "a", 2, 3])").find("[1]: ") == 0);
    CHECK(problem_of(R"("mauve-ish")", "color").find("Could not parse color") == 0);
    std::string deep = "1";
    for (int i = 0; i < 3000; ++i) deep = "[\"-\"," + deep + "]";
    CHECK(problem_of(deep.c_str()).find("nested too deeply") != std::string::npos);
}

TEST_CASE("constants are folded, dependence is known") {
    CHECK(Expression::compile(json::parse(R"(["+", 1, ["*", 2, 3]])"), "number").is_zoom_constant());
    const auto zoomed =
        Expression::compile(json::parse(R"(["interpolate",["linear"],["zoom"],0,1,9,2])"), "number");
    CHECK(zoomed.is_feature_constant());
    CHECK_FALSE(zoomed.is_zoom_constant());
    CHECK_FALSE(Expression::compile(json::parse(R"(["get", "x"])"), "number").is_feature_constant());
    // A fault in a constant part shows when compiled.
    CHECK(problem_of(R"(["at", 5, ["literal", [1]]])").find("Array index out of bounds: 5 > 0.") !=
          std::string::npos);
}

TEST_CASE("functions and filters of the older form mean what the newer do") {
    const json town{{"class", "town"}, {"rank", 3}};
    const Bag bag(town);
    EvaluationContext context;
    context.feature = &bag;
    context.geometry_type = "Point";
    context.zoom = 5;
    const auto width =
        Expression::compile(json::parse(R"({"base": 1, "stops": [[4, 10], [8, 30]]})"), "number");
    CHECK(width.number(context) == 15);
    const auto word = Expression::compile(json::parse(R"({"stops": [[0, "a"], [5, "b"]]})"), "string");
    CHECK(std::get<std::string>(word.evaluate(context).data) == "b");
    // Two stops at one zoom: the lower holds at it, the upper just beyond.
    const auto jump =
        Expression::compile(json::parse(R"({"stops": [[0, 10], [5, 20], [5, 25], [6, 30]]})"), "number");
    CHECK(jump.number(context) == 20);
    context.zoom = 5.5;
    CHECK(jump.number(context) == doctest::Approx(27.5));
    CHECK_THROWS_AS(Expression::compile(json::parse(R"({"stops": 3})"), "number"), Error);
    CHECK_THROWS_AS(Expression::compile(json::parse(R"({"type": 3})"), "number"), Error);
    const auto kept = [&](const char* filter) {
        return Expression::compile_filter(json::parse(filter)).boolean(context);
    };
    CHECK(kept(R"(["all", ["==", "$type", "Point"], ["in", "class", "city", "town"]])"));
    CHECK_FALSE(kept(R"(["none", [">=", "rank", 3]])"));
    CHECK(kept(R"(["!has", "name"])"));
    CHECK_FALSE(kept(R"(["<", "class", 3])"));  // no order between a word and a number
    CHECK(kept(R"(["==", ["get", "rank"], 3])"));
}
