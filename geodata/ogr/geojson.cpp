// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/geojson.h"

#include "geodata/core/files.h"
#include "geodata/events/record.h"
#include "geodata/ogr/gdal_module.h"

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

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

}  // namespace

std::string to_geojson(const std::vector<Event>& events) {
    std::string out = R"({"type":"FeatureCollection","name":"events","features":[)";
    for (std::size_t i = 0; i < events.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        out += feature(events[i]).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    out += "\n]}\n";
    return out;
}

void write_events(const std::vector<Event>& events, const std::filesystem::path& path) {
    const std::string extension = path.extension().string();
    if (extension == ".geojson" || extension == ".json")
        write_file(path, to_geojson(events));
    else
        gdal_module().write_events(events, path);
}

}  // namespace dateline
