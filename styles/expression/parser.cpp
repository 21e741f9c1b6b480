// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/parser.h"

#include "styles/expression/operators.h"
#include "styles/expression/simple_call.h"
#include "styles/expression/value.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

NodePtr Scope::find(std::string_view name) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        for (const auto& [bound, node] : scope->bindings) {
            if (bound == name) return node;
        }
    }
    return nullptr;
}

bool is_expression(const nlohmann::json& json) {
    return json.is_array() && !json.empty() && json.front().is_string() &&
           is_operator(json.front().get_ref<const std::string&>());
}

NodePtr Parser::fail(const Place& place, std::string message) {
    problems_.push_back({place.key, std::move(message)});
    return nullptr;
}

NodePtr Parser::fail_at(const Place& place, std::size_t index, std::string message) {
    problems_.push_back({fmt::format("{}[{}]", place.key, index), std::move(message)});
    return nullptr;
}

NodePtr Parser::parse_operand(const nlohmann::json& operation, std::size_t index, const Place& place,
                              std::optional<Type> expected, Annotation annotation) {
    return parse(operation[index], {fmt::format("{}[{}]", place.key, index), expected, place.scope,
                                    annotation, place.depth + 1});
}

NodePtr Parser::parse(const nlohmann::json& json, const Place& place) {
    if (place.depth > kMaxDepth) return fail(place, "Expression is nested too deeply.");
    if (json.is_null() || json.is_string() || json.is_boolean() || json.is_number()) {
        Value value = value_from(json);
        const Type type = type_of(value);
        return fit(std::make_shared<Literal>(type, std::move(value)), place);
    }
    if (json.is_object()) return fail(place, "Bare objects invalid. Use [\"literal\", {...}] instead.");
    if (!json.is_array()) return fail(place, "Expected an array, but found a value of no JSON type.");
    if (json.empty()) {
        return fail(place,
                    "Expected an array with at least one element. If you wanted a literal array, use "
                    "[\"literal\", []].");
    }
    if (!json.front().is_string()) {
        return fail_at(
            place, 0,
            fmt::format(
                "Expression name must be a string, but found {} instead. If you wanted a literal array, "
                "use [\"literal\", [...]].",
                json.front().is_array() ? "object" : json.front().type_name()));
    }
    NodePtr node = parse_operation(json, place);
    return node ? fit(std::move(node), place) : nullptr;
}

NodePtr Parser::parse_operation(const nlohmann::json& json, const Place& place) {
    const auto& name = json.front().get_ref<const std::string&>();
    const OperatorTable& table = operators();
    if (const auto found = table.special.find(name); found != table.special.end()) {
        return found->second(*this, json, place);
    }
    if (const auto found = table.simple.find(name); found != table.simple.end()) {
        return parse_simple_call(*this, json, place, found->second);
    }
    return fail_at(
        place, 0,
        fmt::format("Unknown expression \"{}\". If you wanted a literal array, use [\"literal\", [...]].",
                    name));
}

namespace {

/// Whether a value of one kind is turned into the other where that is asked for.
bool converts(Kind from, Kind to) {
    switch (to) {
        case Kind::color:
        case Kind::formatted:
        case Kind::image:
            return from == Kind::value || from == Kind::string;
        case Kind::padding:
        case Kind::number_array:
            return from == Kind::value || from == Kind::number || from == Kind::array;
        case Kind::color_array:
            return from == Kind::value || from == Kind::string || from == Kind::array;
        case Kind::projection:
            return from == Kind::value || from == Kind::string || from == Kind::array;
        case Kind::anchor_offsets:
            return from == Kind::value || from == Kind::array;
        default:
            return false;
    }
}

}  // namespace

NodePtr Parser::fit(NodePtr node, const Place& place) {
    if (place.expected) {
        const Type expected = *place.expected;
        const Type actual = node->type;
        const auto annotate = [&](Annotation standard) -> NodePtr {
            const Annotation chosen = place.annotation == Annotation::standard ? standard : place.annotation;
            if (chosen == Annotation::omit) return node;
            if (chosen == Annotation::coerce) return make_coercion(expected, {node});
            return make_assertion(expected, {node});
        };
        const bool assertable = expected.kind == Kind::string || expected.kind == Kind::number ||
                                expected.kind == Kind::boolean || expected.kind == Kind::object ||
                                expected.kind == Kind::array;
        if (assertable && actual.kind == Kind::value) {
            node = annotate(Annotation::standard);
        } else if (converts(actual.kind, expected.kind)) {
            node = annotate(Annotation::coerce);
        } else if (!is_subtype(expected, actual)) {
            return fail(place, mismatch(expected, actual));
        }
    }
    return fold(std::move(node), place);
}

NodePtr Parser::fold(NodePtr node, const Place& place) {
    if (node->depends != kOnNothing || literal_value(node) != nullptr) return node;
    try {
        Value value = node->evaluate(EvaluationContext{});
        return std::make_shared<Literal>(node->type, std::move(value));
    } catch (const EvaluationFailure& failure) {
        return fail(place, failure.message);
    }
}

}  // namespace dateline::expression
