// SPDX-License-Identifier: Apache-2.0
// What the feature, the map and the surroundings say: get, has, properties, id, geometry-type, zoom,
// global-state, …
#include "styles/expression/operators.h"
#include "styles/expression/value.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

using Context = EvaluationContext;

SeenValue property(const Context& context, std::string_view key) {
    if (context.properties != nullptr) return SeenValue::of(context.properties->find(key));
    return context.feature != nullptr ? SeenValue::of(context.feature->get(key)) : SeenValue();
}

SeenValue get_property(const Children& operands, const Context& context) {
    const SeenValue key = operands[0]->see(context);
    return property(context, *key.text());
}

SeenValue get_member(const Children& operands, const Context& context) {
    const SeenValue key = operands[0]->see(context);
    const SeenValue object = operands[1]->see(context);
    const Value* found = object.object()->find(*key.text());
    // What an object made for the asking holds goes with it.
    if (object.is_made() && found != nullptr) return *found;
    return SeenValue::of(found);
}

bool has_property(const Children& operands, const Context& context) {
    const SeenValue key = operands[0]->see(context);
    if (context.properties != nullptr) return context.properties->find(*key.text()) != nullptr;
    return context.feature != nullptr &&
           !std::holds_alternative<std::monostate>(context.feature->get(*key.text()));
}

bool has_member(const Children& operands, const Context& context) {
    const SeenValue key = operands[0]->see(context);
    return operands[1]->see(context).object()->find(*key.text()) != nullptr;
}

Value all_properties(const Children&, const Context& context) {
    return Value{std::make_shared<const ValueObject>(context.properties != nullptr ? *context.properties
                                                                                   : ValueObject{})};
}

SeenValue geometry_type(const Children&, const Context& context) {
    return context.geometry_type.empty() ? SeenValue() : SeenValue(context.geometry_type);
}

SeenValue feature_id(const Children&, const Context& context) {
    return SeenValue::of(context.feature_id);
}

/// Maps that nobody clicks on have no state for single features; the caller may still give one.
SeenValue feature_state(const Children& operands, const Context& context) {
    if (context.feature_state == nullptr) return {};
    const SeenValue key = operands[0]->see(context);
    return SeenValue::of(context.feature_state->find(*key.text()));
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
    Value evaluate(const Context& context) const override { return see(context).value(); }
    SeenValue see(const Context& context) const override {
        if (context.global_state != nullptr) {
            if (const Value* found = context.global_state->find(key_)) return SeenValue::of(found);
        }
        if (key_ == "language" && !context.language.empty()) return context.language;
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
