// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/compile.h"

#include "styles/expression/legacy.h"
#include "styles/expression/operators.h"
#include "styles/expression/operators/list_conversion.h"
#include "styles/expression/value.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

Compiled parse_all(const nlohmann::json& json, std::optional<Type> expected) {
    Parser parser;
    Place place;
    place.expected = expected;
    // Text properties take anything that has a text.
    if (expected && expected->kind == Kind::string) place.annotation = Annotation::coerce;
    NodePtr root = parser.parse(json, place);
    return {parser.problems().empty() ? std::move(root) : nullptr, parser.problems()};
}

/// A literal of a property: colours as text, arrays without ["literal"].
Compiled compile_literal(const nlohmann::json& json, const std::optional<Type>& expected) {
    if (expected && expected->kind == Kind::color) {
        const auto color = json.is_string() ? parse_color(json.get_ref<const std::string&>()) : std::nullopt;
        if (!color)
            return {nullptr,
                    {{"", fmt::format("Could not parse color from value '{}'",
                                      json.is_string() ? json.get<std::string>() : json.dump())}}};
        return {std::make_shared<Literal>(*expected, make(*color)), {}};
    }
    Value value = value_from(json);
    Type type = type_of(value);
    const bool is_list =
        expected && (expected->kind == Kind::padding || expected->kind == Kind::number_array ||
                     expected->kind == Kind::color_array || expected->kind == Kind::projection ||
                     expected->kind == Kind::anchor_offsets);
    if (is_list) {
        try {
            return {std::make_shared<Literal>(*expected, converted_list(value, expected->kind)), {}};
        } catch (const EvaluationFailure& failure) {
            return {nullptr, {{"", failure.message}}};
        }
    }
    // A single number stands for an array of one (dash patterns).
    if (expected && expected->kind == Kind::array && expected->item == Kind::number &&
        type.kind == Kind::number) {
        value = Value{ValueArray{value}};
        type = type_of(value);
    }
    const bool is_text = expected && (expected->kind == Kind::formatted || expected->kind == Kind::image);
    const bool fits = !expected || is_subtype(*expected, type) || (is_text && type.kind == Kind::string) ||
                      (type.kind == Kind::array && type.length == 0 && expected->kind == Kind::array);
    if (!fits) return {nullptr, {{"", mismatch(*expected, type)}}};
    return {std::make_shared<Literal>(type, std::move(value)), {}};
}

enum class ZoomUse { none, curve, misplaced, repeated };

/// Finds the one curve over the zoom that an expression may have: at its top, or as an operand of a coalesce
/// there.
ZoomUse zoom_use(const Expression::Node& node) {
    if (node.is_zoom()) return ZoomUse::misplaced;
    const bool is_curve = node.is_curve() && node.children[0]->is_zoom();
    ZoomUse found = is_curve ? ZoomUse::curve : ZoomUse::none;
    for (const auto& child : node.children) {
        if (is_curve && child == node.children[0]) continue;
        const ZoomUse inner = zoom_use(*child);
        if (inner == ZoomUse::none) continue;
        if (inner != ZoomUse::curve) return inner;
        if (found == ZoomUse::curve) return ZoomUse::repeated;
        if (!node.is_transparent()) return ZoomUse::misplaced;
        found = ZoomUse::curve;
    }
    return found;
}

}  // namespace

Compiled compile_expression(const nlohmann::json& json, std::optional<Type> expected) {
    return parse_all(json, expected);
}

Compiled compile_value(const nlohmann::json& json, std::optional<Type> expected,
                       const nlohmann::json& default_value) {
    if (is_function(json)) {
        try {
            return parse_all(expression_of_function(json, expected, default_value), expected);
        } catch (const nlohmann::json::exception&) {
            return {nullptr,
                    {{"",
                      "A function needs \"stops\": [[input, output], …], and \"property\" unless it follows "
                      "the zoom."}}};
        }
    }
    if (is_expression(json)) return parse_all(json, expected);
    if (expected && expected->kind == Kind::formatted && json.is_string()) {
        return parse_all(expression_of_tokens(json.get_ref<const std::string&>()), expected);
    }
    return compile_literal(json, expected);
}

Compiled compile_filter(const nlohmann::json& json) {
    if (json.is_null()) return {std::make_shared<Literal>(Type{Kind::boolean}, make(true)), {}};
    if (is_expression_filter(json)) return parse_all(json, Type{Kind::boolean});
    try {
        return parse_all(expression_of_filter(json), Type{Kind::boolean});
    } catch (const nlohmann::json::exception&) {
        return {nullptr,
                {{"", "A filter of the older form is [operator, key, value…] or [\"all\", filter…]."}}};
    }
}

std::optional<Problem> check_zoom_use(const Expression::Node& root) {
    switch (zoom_use(root)) {
        case ZoomUse::misplaced:
            return Problem{
                "",
                "\"zoom\" expression may only be used as input to a top-level \"step\" or \"interpolate\" "
                "expression."};
        case ZoomUse::repeated:
            return Problem{"",
                           "Only one zoom-based \"step\" or \"interpolate\" subexpression may be used in an "
                           "expression."};
        default:
            return std::nullopt;
    }
}

}  // namespace dateline::expression
