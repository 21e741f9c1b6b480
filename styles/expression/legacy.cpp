// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/legacy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

using Json = nlohmann::json;

bool is_interpolable(const std::optional<Type>& type) {
    return type && (type->kind == Kind::number || type->kind == Kind::color || type->kind == Kind::padding ||
                    type->kind == Kind::number_array || type->kind == Kind::color_array ||
                    type->kind == Kind::anchor_offsets ||
                    (type->kind == Kind::array && type->item == Kind::number && type->length >= 0));
}

/// An output as an expression: arrays need ["literal"].
Json output(const Json& value) {
    return value.is_array() || value.is_object() ? Json{"literal", value} : value;
}

Json curve_head(const Json& function, bool interpolate, const Json& input) {
    if (!interpolate) return Json::array({"step", input});
    const double base = function.value("base", 1.0);
    const std::string space = function.value("colorSpace", "rgb");
    const Json easing = base == 1 ? Json::array({"linear"}) : Json::array({"exponential", base});
    return Json::array({space == "rgb" ? "interpolate" : "interpolate-" + space, easing, input});
}

/// What a function gives when the feature has no fitting value.
Json fallback_of(const Json& default_value) {
    return default_value.is_null() ? Json{"error", "The feature has no value that fits the function."}
                                   : output(default_value);
}

bool wants_step(const Json& function, const std::optional<Type>& type) {
    const std::string kind = function.value("type", is_interpolable(type) ? "exponential" : "interval");
    return kind == "interval" || !is_interpolable(type);
}

Json curve(const Json& function, const Json& stops, bool interpolate, const Json& input) {
    Json out = curve_head(function, interpolate, input);
    bool first = true;
    for (const Json& stop : stops) {
        if (interpolate || !first) out.push_back(stop.at(0));
        out.push_back(stop.at(1));
        first = false;
    }
    // A step needs one stop above its lowest output.
    if (!interpolate && stops.size() == 1) {
        out.push_back(stops[0].at(0));
        out.push_back(stops[0].at(1));
    }
    return out;
}

Json property_function(const Json& function, const Json& stops, const std::optional<Type>& type,
                       const Json& default_value) {
    const Json& key = function.at("property");
    const Json fallback = fallback_of(default_value);
    const std::string kind = function.value("type", is_interpolable(type) ? "exponential" : "interval");
    const Json get = Json::array({"get", key});
    if (kind == "categorical") {
        if (!stops.empty() && stops[0].at(0).is_boolean()) {
            Json out = Json::array({"case"});
            for (const Json& stop : stops) {
                out.push_back(Json::array({"==", get, stop.at(0)}));
                out.push_back(stop.at(1));
            }
            out.push_back(fallback);
            return out;
        }
        Json out = Json::array({"match", get});
        for (const Json& stop : stops) {
            out.push_back(stop.at(0));
            out.push_back(stop.at(1));
        }
        out.push_back(fallback);
        return out;
    }
    return Json::array({"case", Json::array({"==", Json::array({"typeof", get}), "number"}),
                        curve(function, stops, !wants_step(function, type), Json::array({"number", get})),
                        fallback});
}

/// Stops {"zoom", "value"} grouped by zoom: for each zoom a property function, and a curve over the zoom.
Json zoom_and_property_function(const Json& function, const Json& stops, const std::optional<Type>& type,
                                const Json& default_value) {
    Json by_zoom = Json::array();
    for (const Json& stop : stops) {
        const Json& zoom = stop.at(0).at("zoom");
        if (by_zoom.empty() || by_zoom.back().at(0) != zoom)
            by_zoom.push_back(Json::array({zoom, Json::array()}));
        by_zoom.back().at(1).push_back(Json::array({stop.at(0).at("value"), stop.at(1)}));
    }
    for (Json& level : by_zoom) level.at(1) = property_function(function, level.at(1), type, default_value);
    return curve(function, by_zoom, is_interpolable(type), Json::array({"zoom"}));
}

}  // namespace

bool is_function(const Json& json) {
    if (!json.is_object()) return false;
    return json.contains("stops") || json.value("type", Json()) == "identity";
}

Json expression_of_function(const Json& function, std::optional<Type> type, const Json& default_value) {
    const Json otherwise = function.value("default", default_value);
    if (!function.contains("stops")) {
        Json get = Json::array({"get", function.at("property")});
        if (!type) return get;
        if (type->kind == Kind::color) {
            return otherwise.is_null() ? Json::array({"to-color", get})
                                       : Json::array({"to-color", get, otherwise});
        }
        if (type->kind == Kind::image) return Json::array({"image", Json::array({"to-string", get})});
        if (type->kind == Kind::formatted) return Json::array({"to-string", get});
        // The property's own conversion does the rest.
        if (type->kind == Kind::padding || type->kind == Kind::number_array ||
            type->kind == Kind::color_array || type->kind == Kind::anchor_offsets)
            return get;
        if (type->kind == Kind::array) {
            if (type->item == Kind::value) return Json::array({"array", get});
            const Json length = type->length < 0 ? Json() : Json(type->length);
            return Json::array({"array", name_of({type->item}), length, get});
        }
        if (otherwise.is_null()) return Json::array({name_of(*type), get});
        return Json::array({"case", Json::array({"==", Json::array({"typeof", get}), name_of(*type)}),
                            Json::array({name_of(*type), get}), output(otherwise)});
    }
    Json stops = Json::array();
    double last = -std::numeric_limits<double>::infinity();
    for (const Json& stop : function["stops"]) {
        Json input = stop.at(0);
        // Two stops at one place make a jump: the second counts from just behind it.
        if (input.is_number() && function.value("type", Json()) != "categorical") {
            if (input.get<double>() <= last)
                input = std::nextafter(last, std::numeric_limits<double>::infinity());
            last = input.get<double>();
        }
        stops.push_back(Json::array({input, output(stop.at(1))}));
    }
    if (stops.empty()) return Json();
    if (stops[0].at(0).is_object()) return zoom_and_property_function(function, stops, type, otherwise);
    if (function.contains("property")) return property_function(function, stops, type, otherwise);
    return curve(function, stops, !wants_step(function, type), Json::array({"zoom"}));
}

bool is_expression_filter(const Json& filter) {
    if (filter.is_boolean()) return true;
    if (!filter.is_array() || filter.empty() || !filter[0].is_string()) return false;
    const auto& name = filter[0].get_ref<const std::string&>();
    if (name == "has") return filter.size() >= 2 && filter[1] != "$id" && filter[1] != "$type";
    if (name == "in") return filter.size() >= 3 && (!filter[1].is_string() || filter[2].is_array());
    if (name == "!in" || name == "!has" || name == "none") return false;
    constexpr std::array<std::string_view, 6> kComparisons{"==", "!=", ">", ">=", "<", "<="};
    if (std::find(kComparisons.begin(), kComparisons.end(), name) != kComparisons.end()) {
        return filter.size() != 3 || filter[1].is_array() || filter[2].is_array();
    }
    if (name == "any" || name == "all") {
        return std::all_of(filter.begin() + 1, filter.end(), is_expression_filter);
    }
    return true;
}

Json expression_of_filter(const Json& filter) {
    if (!filter.is_array() || filter.empty()) return true;
    const std::string name = filter[0].is_string() ? filter[0].get<std::string>() : "";
    const auto key_of = [&]() -> Json {
        const Json& key = filter.at(1);
        if (key == "$type") return Json::array({"geometry-type"});
        if (key == "$id") return Json::array({"id"});
        return Json::array({"get", key});
    };
    if (name == "any" || name == "all" || name == "none") {
        Json out = Json::array({name == "none" ? "any" : name});
        for (std::size_t i = 1; i < filter.size(); ++i) {
            out.push_back(is_expression_filter(filter[i]) ? filter[i] : expression_of_filter(filter[i]));
        }
        return name == "none" ? Json::array({"!", out}) : out;
    }
    if (filter.size() < 2) return name != "<=" && name != "any";
    if (name == "has" || name == "!has") {
        const Json has = filter[1] == "$id"     ? Json::array({"!=", Json::array({"id"}), nullptr})
                         : filter[1] == "$type" ? Json(true)
                                                : Json::array({"has", filter[1]});
        return name == "has" ? has : Json::array({"!", has});
    }
    if (name == "in" || name == "!in") {
        Json out = Json::array({"any"});
        for (std::size_t i = 2; i < filter.size(); ++i)
            out.push_back(Json::array({"==", key_of(), filter[i]}));
        return name == "in" ? out : Json::array({"!", out});
    }
    if (filter.size() != 3) return filter;
    if (name == "==" || name == "!=") return Json::array({name, key_of(), filter[2]});
    // An ordering holds only between values of one type.
    return Json::array(
        {"all",
         Json::array({"==", Json::array({"typeof", key_of()}), filter[2].is_string() ? "string" : "number"}),
         Json::array({name, key_of(), filter[2]})});
}

Json expression_of_tokens(std::string_view text) {
    Json out = Json::array({"concat"});
    std::size_t from = 0;
    bool any = false;
    while (from < text.size()) {
        const std::size_t open = text.find('{', from);
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        if (open > from) out.push_back(std::string(text.substr(from, open - from)));
        const std::string key(text.substr(open + 1, close - open - 1));
        out.push_back(Json::array({"to-string", Json::array({"get", key})}));
        from = close + 1;
        any = true;
    }
    if (!any) return std::string(text);
    if (from < text.size()) out.push_back(std::string(text.substr(from)));
    return out;
}

}  // namespace dateline::expression
