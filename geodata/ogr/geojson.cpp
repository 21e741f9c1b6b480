// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/geojson.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/events/record.h"

#include <cmath>
#include <cstdint>
#include <map>
#include <string_view>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kBeginning = R"({"type":"FeatureCollection","name":"events","features":[)";

Json json_value(const FieldValue& value) {
    return std::visit(
        [](const auto& held) -> Json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return nullptr;
            else
                return held;
        },
        value);
}

Json feature(const Event& event) {
    Json properties = Json::object();
    for (const FieldDefinition& definition : record_fields())
        properties[std::string(definition.name)] = json_value(value_of(event, definition.field));
    Json geometry = nullptr;
    if (event.point) geometry = {{"type", "Point"}, {"coordinates", {event.point->lon, event.point->lat}}};
    return {{"type", "Feature"}, {"geometry", std::move(geometry)}, {"properties", std::move(properties)}};
}

/// Thrown within this file alone: the document is not ours.
struct NotOurs {};

FieldValue field_value(const nlohmann::json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return text.empty() ? FieldValue() : FieldValue(text);
    }
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (value.is_number_float()) return value.get<double>();
    throw NotOurs();
}

std::optional<LonLat> point_of(const nlohmann::json& geometry) {
    if (geometry.is_null()) return std::nullopt;
    const auto& coordinates = geometry.at("coordinates");
    if (geometry.size() != 2 || geometry.at("type") != "Point" || coordinates.size() != 2) throw NotOurs();
    const LonLat point{coordinates.at(0).get<double>(), coordinates.at(1).get<double>()};
    if (!(std::abs(point.lon) <= 180 && std::abs(point.lat) <= 90)) throw NotOurs();
    return point;
}

Event event_of(const nlohmann::json& feature, const std::map<std::string_view, Field>& fields) {
    const auto& properties = feature.at("properties");
    if (feature.size() != 3 || feature.at("type") != "Feature" || properties.size() != fields.size())
        throw NotOurs();
    Event event;
    for (const auto& [name, value] : properties.items()) {
        const auto field = fields.find(name);
        if (field == fields.end()) throw NotOurs();
        const FieldValue held = field_value(value);
        if (!std::holds_alternative<std::monostate>(held)) set_value(event, field->second, held);
    }
    const bool located = event.point.has_value();
    const auto point = point_of(feature.at("geometry"));
    if (point.has_value() != located || event.id.empty() || event.article.empty()) throw NotOurs();
    event.point = point;
    return event;
}

}  // namespace

std::optional<std::vector<Event>> read_own_geojson(const std::filesystem::path& file) {
    try {
        if (file.extension() != ".geojson" && file.extension() != ".json") return std::nullopt;
        const std::string bytes = read_file(file);
        if (!bytes.starts_with(kBeginning)) return std::nullopt;
        const auto document = nlohmann::json::parse(bytes);
        std::map<std::string_view, Field> fields;
        for (const FieldDefinition& definition : record_fields()) fields[definition.name] = definition.field;
        if (document.size() != 3) return std::nullopt;
        std::vector<Event> events;
        for (const auto& feature : document.at("features")) events.push_back(event_of(feature, fields));
        return events;
    } catch (const NotOurs&) {
    } catch (const nlohmann::json::exception&) {
    } catch (const Error&) {
        // Whatever is wrong with it, GDAL's reader reports it in its own way.
    }
    return std::nullopt;
}

std::string to_geojson(const std::vector<Event>& events) {
    std::string out(kBeginning);
    for (std::size_t i = 0; i < events.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        out += feature(events[i]).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    out += "\n]}\n";
    return out;
}

}  // namespace dateline
