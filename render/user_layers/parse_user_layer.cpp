// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/lonlat.h"
#include "render/user_layers/user_layer.h"
#include "styles/document/color.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using nlohmann::json;

constexpr float kZoneFill = 0.22F;
constexpr double kLineWidth = 2;
constexpr double kZoneWidth = 1.1;
constexpr int kZones = 4;
/// Mercator ends there.
constexpr double kMostLat = 85.051129;

class Parser {
  public:
    Parser(std::string layer_name, std::string shown, const Style& style)
        : layer_name_(std::move(layer_name)), shown_(std::move(shown)), style_(style) {}

    UserLayer parse(std::string_view text) {
        const json document = json::parse(text, nullptr, false);
        if (!document.is_object() || !document.contains("features") || !document["features"].is_array())
            throw input_error({shown_}, "is no collection of features");
        for (const json& feature : document["features"]) {
            if (!feature.is_object()) continue;
            const auto properties = feature.find("properties");
            const json own =
                properties != feature.end() && properties->is_object() ? *properties : json::object();
            if (const auto geometry = feature.find("geometry"); geometry != feature.end())
                add(*geometry, own);
        }
        return std::move(layer_);
    }

  private:
    void add(const json& geometry, const json& properties) {
        if (!geometry.is_object()) return;
        const std::string type = text_of(geometry, "type").value_or("");
        if (type == "GeometryCollection") {
            for (const json& part : geometry.value("geometries", json::array())) add(part, properties);
            return;
        }
        const auto coordinates = geometry.find("coordinates");
        if (coordinates == geometry.end() || !coordinates->is_array()) return;
        UserFeature feature;
        MercatorGeometry& into = feature.geometry;
        const std::string single = type.rfind("Multi", 0) == 0 ? type.substr(5) : type;
        const bool many = single != type;
        if (single == "Polygon") {
            into.kind = GeometryKind::polygon;
            if (!many) add_lines(into, *coordinates);
            for (const json& polygon : many ? *coordinates : json::array()) add_lines(into, polygon);
        } else if (single == "LineString") {
            into.kind = GeometryKind::line;
            if (many) {
                add_lines(into, *coordinates);
            } else {
                add_line(into, *coordinates);
            }
        } else if (single == "Point") {
            into.kind = GeometryKind::point;
            add_line(into, many ? *coordinates : json::array({*coordinates}));
        }
        if (into.points.empty()) return;
        feature.name =
            text_of(properties, "name")
                .value_or(
                    text_of(properties, "title").value_or(text_of(properties, "Name").value_or(layer_name_)));
        feature.look = look_of(properties, feature);
        layer_.features.push_back(std::move(feature));
    }

    static void add_lines(MercatorGeometry& into, const json& lines) {
        if (!lines.is_array()) return;
        for (const json& line : lines) add_line(into, line);
    }

    static void add_line(MercatorGeometry& into, const json& positions) {
        if (!positions.is_array() || positions.empty()) return;
        const bool ring = into.kind == GeometryKind::polygon;
        const auto start = static_cast<std::uint32_t>(into.points.size());
        for (const json& position : positions) {
            if (!position.is_array() || position.size() < 2 || !position[0].is_number() ||
                !position[1].is_number())
                continue;
            const double lon = position[0].get<double>(), lat = position[1].get<double>();
            if (!std::isfinite(lon) || !std::isfinite(lat)) continue;
            into.points.push_back(to_mercator({lon, std::clamp(lat, -kMostLat, kMostLat)}));
        }
        // Rings repeat their first point there, not here.
        if (ring && into.points.size() > start + 1 && same(into.points[start], into.points.back()))
            into.points.pop_back();
        if (into.points.size() < start + (ring ? 3U : 1U)) {
            into.points.resize(start);
            return;
        }
        into.parts.push_back(start);
    }

    static bool same(MercatorPoint a, MercatorPoint b) { return a.x == b.x && a.y == b.y; }

    static std::optional<std::string> text_of(const json& object, const char* key) {
        const auto value = object.find(key);
        if (value == object.end() || !value->is_string() || value->get_ref<const std::string&>().empty())
            return std::nullopt;
        return value->get<std::string>();
    }

    /// Formats without types of their own bring numbers as words.
    std::optional<double> number_of(const json& properties, const char* key) const {
        const auto value = properties.find(key);
        if (value == properties.end()) return std::nullopt;
        if (value->is_number()) return value->get<double>();
        const auto words = text_of(properties, key);
        if (!words) return std::nullopt;
        const json number = json::parse(*words, nullptr, false);
        if (!number.is_number()) throw input_error({shown_}, std::string(key) + " is no number", *words);
        return number.get<double>();
    }

    std::optional<Color> color_of(const json& properties, const char* key, const char* opacity_key) const {
        const auto words = text_of(properties, key);
        if (!words) return std::nullopt;
        auto color = parse_color(*words);
        // simplestyle also takes the digits alone.
        if (!color) color = parse_color("#" + *words);
        if (!color)
            throw input_error({shown_}, std::string(key) + " is no colour", *words, "such as #b3370f");
        if (opacity_key != nullptr) {
            if (const auto opacity = number_of(properties, opacity_key))
                color->alpha *= static_cast<float>(std::clamp(*opacity, 0.0, 1.0));
        }
        return color;
    }

    Color zone_color(const std::string& name) {
        const auto known = std::find(names_.begin(), names_.end(), name);
        const auto number = known - names_.begin();
        if (known == names_.end()) names_.push_back(name);
        const std::string token = fmt::format("zone-{}", number % kZones + 1);
        return style_.token_color(style_.has_token(token) ? token : "precision");
    }

    UserLook look_of(const json& properties, const UserFeature& feature) {
        const bool is_area = feature.geometry.kind == GeometryKind::polygon;
        UserLook look;
        const auto fill = color_of(properties, "fill", "fill-opacity");
        const auto stroke = color_of(properties, "stroke", "stroke-opacity");
        const auto marker = color_of(properties, "marker-color", nullptr);
        const auto own = fill ? fill : stroke ? stroke : marker;
        const Color colour = own ? own->with_alpha(1) : zone_color(feature.name);
        if (is_area) {
            look.fill = fill.value_or(colour.with_alpha(kZoneFill));
            if (fill && !properties.contains("fill-opacity")) look.fill.alpha *= kZoneFill;
            if (!fill && number_of(properties, "fill-opacity"))
                look.fill.alpha =
                    static_cast<float>(std::clamp(*number_of(properties, "fill-opacity"), 0.0, 1.0));
        } else if (feature.geometry.kind == GeometryKind::point) {
            look.fill = marker.value_or(colour);
        }
        look.stroke = stroke.value_or(colour);
        look.width_px = std::clamp(
            number_of(properties, "stroke-width").value_or(is_area ? kZoneWidth : kLineWidth), 0.0, 40.0);
        look.dashed = properties.contains("stroke-dasharray") && !properties["stroke-dasharray"].is_null();
        return look;
    }

    std::string layer_name_, shown_;
    const Style& style_;
    std::vector<std::string> names_;
    UserLayer layer_;
};

}  // namespace

UserLayer parse_user_layer(std::string_view geojson, const std::string& layer_name, const std::string& shown,
                           const Style& style) {
    return Parser(layer_name, shown, style).parse(geojson);
}

}  // namespace dateline
