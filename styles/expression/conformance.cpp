// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/conformance.h"

#include "styles/expression/compile.h"
#include "styles/expression/geometry/shape.h"
#include "styles/expression/legacy.h"
#include "styles/expression/value.h"

#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

using Json = nlohmann::json;

/// The type a property's description in the specification's reference asks for.
std::optional<Type> type_of_spec(const Json& spec) {
    const std::string name = spec.value("type", "");
    if (name == "array") {
        Type type = array_of(Kind::value, spec.value("length", -1));
        const std::string item = spec.value("value", "");
        if (item == "number") type.item = Kind::number;
        if (item == "string" || item == "enum") type.item = Kind::string;
        if (item == "boolean") type.item = Kind::boolean;
        return type;
    }
    if (name == "number" || name == "string" || name == "boolean" || name == "color" || name == "enum" ||
        name == "formatted" || name == "resolvedImage" || name == "padding" || name == "numberArray" ||
        name == "colorArray" || name == "projectionDefinition" || name == "variableAnchorOffsetCollection") {
        return type_named(name);
    }
    return std::nullopt;
}

bool allows(const Json& spec, const char* parameter) {
    if (!spec.contains("expression")) return true;
    const Json parameters = spec["expression"].value("parameters", Json::array());
    for (const Json& name : parameters) {
        if (name == parameter) return true;
    }
    return false;
}

std::optional<Problem> check_property_rules(const NodePtr& root, const Json& spec) {
    if (spec.is_null()) return check_zoom_use(*root);
    const bool data_driven =
        spec.value("property-type", "data-driven").find("data-driven") != std::string::npos ||
        spec.value("property-type", "") == "cross-faded-data-driven";
    if ((root->depends & kOnFeature) != 0 && (!data_driven || !allows(spec, "feature"))) {
        return Problem{"", "data expressions not supported"};
    }
    if ((root->depends & kOnZoom) != 0 && !allows(spec, "zoom"))
        return Problem{"", "zoom expressions not supported"};
    return check_zoom_use(*root);
}

Json compiled_part(const Compiled& compiled) {
    if (!compiled.root) {
        Json errors = Json::array();
        for (const Problem& problem : compiled.problems) {
            errors.push_back({{"key", problem.key}, {"error", problem.message}});
        }
        return {{"result", "error"}, {"errors", errors}};
    }
    return {{"result", "success"},
            {"isFeatureConstant", (compiled.root->depends & kOnFeature) == 0},
            {"isZoomConstant", (compiled.root->depends & kOnZoom) == 0},
            {"type", name_of(compiled.root->type)}};
}

Json output_of(const Expression::Node& root, const Json& input, const Json& state) {
    const Json globals = input.is_array() && !input.empty() ? input[0] : Json::object();
    const Json feature = input.is_array() && input.size() > 1 ? input[1] : Json::object();
    EvaluationContext context;
    if (globals.is_object()) {
        context.zoom = globals.value("zoom", 0.0);
        context.heatmap_density = globals.value("heatmapDensity", 0.0);
        context.line_progress = globals.value("lineProgress", 0.0);
        context.elevation = globals.value("elevation", 0.0);
        if (globals.contains("canonicalID")) context.tile_zoom = globals["canonicalID"].value("z", 0);
    }
    const Value properties =
        value_from(feature.is_object() ? feature.value("properties", Json::object()) : Json::object());
    const auto* object = std::get_if<std::shared_ptr<const ValueObject>>(&properties.data);
    const ValueObject none;
    context.properties = object != nullptr ? object->get() : &none;
    const Value state_of_feature =
        value_from(feature.is_object() ? feature.value("featureState", Json::object()) : Json::object());
    context.feature_state = std::get<std::shared_ptr<const ValueObject>>(state_of_feature.data).get();
    std::vector<std::string> images;
    if (globals.is_object() && globals.contains("availableImages"))
        images = globals["availableImages"].get<std::vector<std::string>>();
    context.images = &images;
    const Value id = value_from(feature.is_object() ? feature.value("id", Json()) : Json());
    context.feature_id = &id;
    std::string geometry;
    std::optional<Shape> shape;
    if (feature.is_object() && feature.contains("geometry") && feature["geometry"].is_object()) {
        geometry = feature["geometry"].value("type", "");
        shape = shape_of_geojson(feature["geometry"]);
        // The suite's features come out of tiles.
        if (shape) shape = on_tile_grid(*shape, context.tile_zoom);
    }
    context.geometry_type = geometry;
    context.shape = shape ? &*shape : nullptr;
    const Value global_state = value_from(state.is_object() ? state : Json::object());
    context.global_state = std::get<std::shared_ptr<const ValueObject>>(global_state.data).get();
    try {
        return json_from(root.evaluate(context), root.type);
    } catch (const EvaluationFailure& failure) {
        return {{"error", failure.message}};
    }
}

}  // namespace

Json evaluate_fixture(const Json& request) {
    const Json spec = request.value("propertySpec", Json());
    const std::optional<Type> expected = spec.is_object() ? type_of_spec(spec) : std::nullopt;
    const Json& expression = request.at("expression");
    Compiled compiled =
        is_function(expression)
            ? compile_value(expression, expected, spec.is_object() ? spec.value("default", Json()) : Json())
            : compile_expression(expression, expected);
    if (compiled.root) {
        if (auto problem = check_property_rules(compiled.root, spec)) compiled = {nullptr, {*problem}};
    }
    Json out{{"compiled", compiled_part(compiled)}, {"outputs", Json::array()}};
    if (!compiled.root) return out;
    for (const Json& input : request.value("inputs", Json::array())) {
        out["outputs"].push_back(output_of(*compiled.root, input, request.value("globalState", Json())));
    }
    return out;
}

}  // namespace dateline::expression
