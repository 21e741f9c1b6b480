// SPDX-License-Identifier: Apache-2.0
// What the feature, the map and the surroundings say: get, has, properties, id, geometry-type, zoom,
// global-state, …
#include "styles/expression/operators.h"
#include "styles/expression/value.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

using Object = std::shared_ptr<const ValueObject>;
using Context = EvaluationContext;

Value property(const Context& context, const std::string& key) {
    if (context.properties != nullptr) {
        const Value* found = context.properties->find(key);
        return found != nullptr ? *found : Value{};
    }
    return context.feature != nullptr ? value_from(context.feature->get(key)) : Value{};
}

std::string key_of(const Children& operands, const Context& context) {
    return std::get<std::string>(operands[0]->evaluate(context).data);
}

Value get_property(const Children& operands, const Context& context) {
    if (const Value* key = literal_value(operands[0]))
        return property(context, std::get<std::string>(key->data));
    return property(context, key_of(operands, context));
}

Value get_member(const Children& operands, const Context& context) {
    const Value object = operands[1]->evaluate(context);
    const Value* found = std::get<Object>(object.data)->find(key_of(operands, context));
    return found != nullptr ? *found : Value{};
}

bool has_property(const Children& operands, const Context& context) {
    const std::string key = key_of(operands, context);
    if (context.properties != nullptr) return context.properties->find(key) != nullptr;
    return context.feature != nullptr && !std::holds_alternative<std::monostate>(context.feature->get(key));
}

bool has_member(const Children& operands, const Context& context) {
    const Value object = operands[1]->evaluate(context);
    return std::get<Object>(object.data)->find(key_of(operands, context)) != nullptr;
}

Value all_properties(const Children&, const Context& context) {
    return Value{std::make_shared<const ValueObject>(context.properties != nullptr ? *context.properties
                                                                                   : ValueObject{})};
}

Value geometry_type(const Children&, const Context& context) {
    return context.geometry_type.empty() ? Value{} : make(std::string(context.geometry_type));
}

Value feature_id(const Children&, const Context& context) {
    return context.feature_id != nullptr ? *context.feature_id : Value{};
}

/// Maps that nobody clicks on have no state for single features; the caller may still give one.
Value feature_state(const Children& operands, const Context& context) {
    const Value* found =
        context.feature_state != nullptr ? context.feature_state->find(key_of(operands, context)) : nullptr;
    return found != nullptr ? *found : Value{};
}

Value nothing(const Children&, const Context&) {
    return {};
}

double line_progress(const Children&, const Context& context) {
    return context.line_progress;
}
double heatmap_density(const Children&, const Context& context) {
    return context.heatmap_density;
}
double elevation(const Children&, const Context& context) {
    return context.elevation;
}

class Zoom final : public Expression::Node {
  public:
    Zoom() : Node({Kind::number}, {}, kOnZoom) {}
    Value evaluate(const Context& context) const override { return make(context.zoom); }
    double number(const Context& context) const override { return context.zoom; }
    bool is_zoom() const override { return true; }
};

NodePtr parse_zoom(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 1) {
        return parser.fail(place,
                           fmt::format("Expected 0 arguments, but found {} instead.", json.size() - 1));
    }
    return std::make_shared<Zoom>();
}

class GlobalState final : public Expression::Node {
  public:
    explicit GlobalState(std::string key) : Node({Kind::value}, {}, kOnState), key_(std::move(key)) {}
    Value evaluate(const Context& context) const override {
        if (context.global_state != nullptr) {
            if (const Value* found = context.global_state->find(key_)) return *found;
        }
        if (key_ == "language" && !context.language.empty()) return make(std::string(context.language));
        return {};
    }

  private:
    std::string key_;
};

NodePtr parse_global_state(Parser& parser, const nlohmann::json& json, const Place& place) {
    if (json.size() != 2) {
        return parser.fail(place, fmt::format("Expected 1 argument, but found {} instead.", json.size() - 1));
    }
    if (!json[1].is_string()) {
        return parser.fail_at(place, 1,
                              "Global state property must be string, but found " +
                                  std::string(json[1].is_array() ? "object" : json[1].type_name()) +
                                  " instead.");
    }
    return std::make_shared<GlobalState>(json[1].get<std::string>());
}

}  // namespace

void add_lookup(OperatorTable& table) {
    constexpr Type kString{Kind::string};
    constexpr Type kNumber{Kind::number};
    constexpr Type kObject{Kind::object};
    constexpr Type kValue{Kind::value};
    constexpr auto kFixed = Overload::Arity::fixed;
    auto& simple = table.simple;
    simple["get"] = {{{kString}, kFixed, kValue, &get_property, kOnFeature},
                     {{kString, kObject}, kFixed, kValue, &get_member}};
    simple["has"] = {{{kString}, kFixed, {Kind::boolean}, &has_property, kOnFeature},
                     {{kString, kObject}, kFixed, {Kind::boolean}, &has_member}};
    simple["properties"] = {{{}, kFixed, kObject, &all_properties, kOnFeature}};
    simple["geometry-type"] = {{{}, kFixed, kString, &geometry_type, kOnFeature}};
    simple["id"] = {{{}, kFixed, kValue, &feature_id, kOnFeature}};
    simple["feature-state"] = {{{kString}, kFixed, kValue, &feature_state, kOnFeature}};
    simple["accumulated"] = {{{}, kFixed, kValue, &nothing, kOnFeature}};
    simple["line-progress"] = {{{}, kFixed, kNumber, &line_progress, kOnPixel}};
    simple["heatmap-density"] = {{{}, kFixed, kNumber, &heatmap_density, kOnPixel}};
    simple["elevation"] = {{{}, kFixed, kNumber, &elevation, kOnPixel}};
    table.special["zoom"] = parse_zoom;
    table.special["global-state"] = parse_global_state;
}

}  // namespace dateline::expression
