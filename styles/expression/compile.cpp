// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/compile.h"

#include "styles/expression/legacy.h"
#include "styles/expression/operators.h"
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
            return {nullptr, {{"", fmt::format("Could not parse color from value '{}'", json.dump())}}};
        return {std::make_shared<Literal>(*expected, make(*color)), {}};
    }
    Value value = value_from(json);
    Type type = type_of(value);
    // A single number stands for an array of one (padding, dash patterns).
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

bool has_zoom_outside(const Expression::Node& node) {
    for (const auto& child : node.children) {
        if (child->is_zoom() || has_zoom_outside(*child)) return true;
    }
    return false;
}

}  // namespace

Compiled compile_expression(const nlohmann::json& json, std::optional<Type> expected) {
    return parse_all(json, expected);
}

Compiled compile_value(const nlohmann::json& json, std::optional<Type> expected) {
    if (is_function(json)) {
        try {
            return parse_all(expression_of_function(json, expected), expected);
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
    const bool modern = is_expression_filter(json);
    return parse_all(modern ? json : expression_of_filter(json), Type{Kind::boolean});
}

std::optional<Problem> check_zoom_use(const NodePtr& root) {
    constexpr std::string_view kRule =
        "\"zoom\" expression may only be used as input to a top-level \"step\" or \"interpolate\" "
        "expression.";
    const Problem refusal{"", std::string(kRule)};
    if (root->is_zoom()) return refusal;
    if (root->is_curve() && root->children[0]->is_zoom()) {
        for (std::size_t i = 1; i < root->children.size(); ++i) {
            if (root->children[i]->is_zoom() || has_zoom_outside(*root->children[i])) return refusal;
        }
        return std::nullopt;
    }
    if (has_zoom_outside(*root)) return refusal;
    return std::nullopt;
}

}  // namespace dateline::expression
