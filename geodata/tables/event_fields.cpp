// SPDX-License-Identifier: Apache-2.0
// The part of EventMapper that reads where and what: all but the date.
#include "geodata/core/error.h"
#include "geodata/tables/coordinates.h"
#include "geodata/tables/event_mapper.h"

#include <algorithm>

#include <fmt/format.h>

namespace dateline {
namespace {

/// What a code for "no place" is called in the schemas.
constexpr std::string_view kNoPlaceWord = "none";

}  // namespace

std::optional<RowFault> EventMapper::read_point(const DataRow& row, std::optional<RowPoint>& point) {
    begin(row);
    point.reset();
    for (const Rule& rule : rules_) {
        if (rule.field != Field::place_precision) continue;
        for (const Text& text : rule.texts)
            if (written(row, text) == kNoPlaceWord) return std::nullopt;
    }
    if (row.geometry != RowGeometry::none) {
        point = RowPoint{row.point.lat, row.point.lon};
        return std::nullopt;
    }
    if (!lat_ || !lon_) return std::nullopt;
    const std::string_view lat = value_of(row, *lat_), lon = value_of(row, *lon_);
    if (lat.empty() && lon.empty()) return std::nullopt;
    if (lat.empty() || lon.empty())
        return RowFault{"only one of two coordinates",
                        fmt::format("{} stands alone: a latitude and a longitude must stand together",
                                    lat.empty() ? named(*lon_, lon) : named(*lat_, lat))};
    const auto north = parse_degrees(lat), east = parse_degrees(lon);
    if (!north || !east)
        return RowFault{"coordinates that are no degrees",
                        (!north ? named(*lat_, lat) : named(*lon_, lon)) + " is no number of degrees"};
    point = RowPoint{*north, *east};
    return std::nullopt;
}

std::string EventMapper::clean_place(std::string name) const {
    if (!schema_.place_until.empty()) name.resize(std::min(name.find(schema_.place_until), name.size()));
    for (const std::string& ending : schema_.cut_from_place) {
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
            break;
        }
    }
    return name;
}

std::optional<RowFault> EventMapper::read_fields(const DataRow& row, Event& event) {
    begin(row);
    bool has_lat = false, has_lon = false, has_type = false;
    for (const Rule& rule : rules_) {
        std::string value;
        for (const Text& text : rule.texts) {
            value = written(row, text);
            if (!value.empty()) break;
        }
        if (rule.field == Field::place_name) value = clean_place(std::move(value));
        if (value.empty() || (rule.field == Field::place_precision && value == kNoPlaceWord)) continue;
        has_lat = has_lat || rule.field == Field::lat;
        has_lon = has_lon || rule.field == Field::lon;
        has_type = has_type || rule.field == Field::event_type;
        try {
            set_value(event, rule.field, value);
        } catch (const Error& error) {
            const std::string_view name = record_fields()[static_cast<std::size_t>(rule.field)].name;
            return RowFault{fmt::format("a {} that cannot be used", name), error.what()};
        }
    }
    if (has_lat != has_lon)
        return RowFault{"only one of two coordinates", "a latitude and a longitude must stand together"};
    if (event.sub_type && !has_type) event.type = type_of(*event.sub_type);
    return std::nullopt;
}

}  // namespace dateline
