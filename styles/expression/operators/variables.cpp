// SPDX-License-Identifier: Apache-2.0
// literal, semiliteral, let, var, error.
#include "styles/expression/operators.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

NodePtr parse_literal(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 2) {
        return parser.fail(
            place, fmt::format("'literal' expression requires exactly one argument, but found {} instead.",
                               json.size() - 1));
    }
    Value value = value_from(json[1]);
    Type type = type_of(value);
    // An empty array is of whatever item type is asked for.
    if (type.kind == Kind::array && type.length == 0 && place.expected &&
        place.expected->kind == Kind::array && place.expected->length <= 0) {
        type = *place.expected;
    }
    return std::make_shared<Literal>(type, std::move(value));
}

/// An array whose items are expressions.
class ItemList final : public Expression::Node {
  public:
    using Node::Node;
    Value evaluate(const EvaluationContext& context) const override {
        ValueArray items;
        items.reserve(children.size());
        for (const auto& child : children) items.push_back(child->evaluate(context));
        return Value{std::move(items)};
    }
};

NodePtr parse_semiliteral(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 2) {
        return parser.fail(
            place,
            fmt::format("'semiliteral' expression requires exactly one argument, but found {} instead.",
                        json.size() - 1));
    }
    if (!json[1].is_array()) return parse_literal(parser, json, place);
    Place inner = place;
    inner.key += "[1]";
    ++inner.depth;
    Children items;
    Type type = array_of(Kind::value, static_cast<int>(json[1].size()));
    for (std::size_t i = 0; i < json[1].size(); ++i) {
        NodePtr item = parser.parse_operand(json[1], i, inner, std::nullopt);
        if (!item) return nullptr;
        const Kind kind = item->type.kind;
        type.item = i == 0 || type.item == kind ? kind : Kind::value;
        items.push_back(std::move(item));
    }
    const bool is_mixed = std::any_of(items.begin(), items.end(),
                                      [&](const NodePtr& item) { return item->type.kind != type.item; });
    if (is_mixed) type.item = Kind::value;
    return std::make_shared<ItemList>(type, std::move(items));
}

/// What ["let"] binds, where that follows the zoom: kept in the tree so that the check of zoom curves sees
/// it.
class Bindings final : public Expression::Node {
  public:
    explicit Bindings(Children bound) : Node({Kind::null}, std::move(bound)) {}
    Value evaluate(const EvaluationContext&) const override { return {}; }
};

/// children[0] is the body, children[1] the bindings. Variables stand in the body as what they are bound to.
class Let final : public Expression::Node {
  public:
    Let(NodePtr body, NodePtr bindings) : Node(body->type, {body, std::move(bindings)}) {}
    Value evaluate(const EvaluationContext& context) const override { return children[0]->evaluate(context); }
    double number(const EvaluationContext& context) const override { return children[0]->number(context); }
    bool boolean(const EvaluationContext& context) const override { return children[0]->boolean(context); }
    Color color(const EvaluationContext& context) const override { return children[0]->color(context); }
    bool is_transparent() const override { return true; }
};

NodePtr parse_let(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() < 4) {
        return parser.fail(
            place, fmt::format("Expected at least 3 arguments, but found {} instead.", json.size() - 1));
    }
    Scope scope{place.scope, {}};
    for (std::size_t i = 1; i + 1 < json.size(); i += 2) {
        if (!json[i].is_string()) {
            return parser.fail_at(place, i,
                                  fmt::format("Expected string, but found {} instead.", json[i].type_name()));
        }
        const auto& name = json[i].get_ref<const std::string&>();
        const auto plain = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; };
        if (!std::all_of(name.begin(), name.end(), plain)) {
            return parser.fail_at(place, i,
                                  "Variable names must contain only alphanumeric characters or '_'.");
        }
        NodePtr bound = parser.parse_operand(json, i + 1, place, std::nullopt);
        if (!bound) return nullptr;
        scope.bindings.emplace_back(name, std::move(bound));
    }
    Place inner = place;
    inner.scope = &scope;
    NodePtr body = parser.parse_operand(json, json.size() - 1, inner, place.expected);
    Children zoomed;
    for (const auto& [name, bound] : scope.bindings)
        if ((bound->depends & kOnZoom) != 0) zoomed.push_back(bound);
    if (!body || zoomed.empty()) return body;
    return std::make_shared<Let>(std::move(body), std::make_shared<Bindings>(std::move(zoomed)));
}

NodePtr parse_var(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 2 || !json[1].is_string()) {
        return parser.fail(place, "'var' expression requires exactly one string literal argument.");
    }
    const auto& name = json[1].get_ref<const std::string&>();
    NodePtr bound = place.scope != nullptr ? place.scope->find(name) : nullptr;
    if (bound) return bound;
    return parser.fail_at(
        place, 1,
        fmt::format("Unknown variable \"{0}\". Make sure \"{0}\" has been bound in an enclosing \"let\" "
                    "expression before using it.",
                    name));
}

Value raise(const Children& operands, const EvaluationContext& context) {
    throw EvaluationFailure{text_of(operands[0]->evaluate(context))};
}

}  // namespace

void add_variables(OperatorTable& table) {
    table.special["literal"] = parse_literal;
    table.special["semiliteral"] = parse_semiliteral;
    table.special["let"] = parse_let;
    table.special["var"] = parse_var;
    table.simple["error"] = {
        {{Type{Kind::string}}, Overload::Arity::fixed, Type{Kind::error}, &raise, kNeverFold}};
}

}  // namespace dateline::expression
