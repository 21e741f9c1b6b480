// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/write_events.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/events/record.h"
#include "geodata/ogr/gdal_module.h"
#include "geodata/ogr/geojson.h"

#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace dateline {
namespace {

void add_field(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void add_value(std::string& out, const FieldValue& value) {
    if (const auto* words = std::get_if<std::string>(&value)) add_field(out, *words);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) out += std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) out += fmt::format("{}", *number);
}

}  // namespace

std::string to_csv(const std::vector<Event>& events) {
    std::string out;
    for (const FieldDefinition& definition : record_fields()) {
        if (!out.empty()) out += ',';
        out += definition.name;
    }
    out += "\r\n";
    for (const Event& event : events) {
        bool first = true;
        for (const FieldDefinition& definition : record_fields()) {
            if (!first) out += ',';
            first = false;
            add_value(out, value_of(event, definition.field));
        }
        out += "\r\n";
    }
    return out;
}

EventsWritten write_events(const std::vector<Event>& events, const EventTarget& target) {
    const std::filesystem::path path = target.where;
    const std::string extension = target.is_database() ? "" : path.extension().string();
    const bool is_json = extension == ".geojson" || extension == ".json";
    if (target.existing == ExistingEvents::updated && !target.is_database() && extension != ".gpkg")
        throw usage_error("events cannot be added to a file of this format", target.where,
                          "a GeoPackage (.gpkg) or a PostGIS database (PG:…)");
    if (is_json) {
        write_file(path, to_geojson(events));
    } else if (extension == ".csv") {
        write_file(path, (target.byte_order_mark ? "\xEF\xBB\xBF" : "") + to_csv(events));
    } else {
        return gdal_module().write_events(events, target);
    }
    return {events.size(), 0};
}

EventsWritten write_events(const std::vector<Event>& events, const std::filesystem::path& path) {
    EventTarget target;
    target.where = path.string();
    return write_events(events, target);
}

}  // namespace dateline
