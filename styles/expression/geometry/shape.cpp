// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/geometry/shape.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace dateline::expression {

namespace {

using Json = nlohmann::json;

// Throw Json::exception where the coordinates are of another form; shape_of_geojson catches it.
LonLat point_of(const Json& json) {
    return {json.at(0).get<double>(), json.at(1).get<double>()};
}

Shape::Line line_of(const Json& json) {
    Shape::Line line;
    for (const Json& point : json) line.push_back(point_of(point));
    return line;
}

Shape::Polygon polygon_of(const Json& json) {
    Shape::Polygon polygon;
    for (const Json& ring : json) polygon.push_back(line_of(ring));
    return polygon;
}

bool add_geojson(const Json& json, Shape& shape) {
    const auto word = json.is_object() ? json.find("type") : json.end();
    const std::string type = json.is_object() && word != json.end() && word->is_string()
                                 ? word->get<std::string>()
                                 : std::string();
    if (type == "Feature") return add_geojson(json.at("geometry"), shape);
    if (type == "FeatureCollection" || type == "GeometryCollection") {
        for (const Json& part : json.at(type == "FeatureCollection" ? "features" : "geometries"))
            if (!add_geojson(part, shape)) return false;
        return true;
    }
    if (type == "Point") {
        shape.points.push_back(point_of(json.at("coordinates")));
    } else if (type == "MultiPoint") {
        for (const Json& point : json.at("coordinates")) shape.points.push_back(point_of(point));
    } else if (type == "LineString") {
        shape.lines.push_back(line_of(json.at("coordinates")));
    } else if (type == "MultiLineString") {
        for (const Json& line : json.at("coordinates")) shape.lines.push_back(line_of(line));
    } else if (type == "Polygon") {
        shape.polygons.push_back(polygon_of(json.at("coordinates")));
    } else if (type == "MultiPolygon") {
        for (const Json& polygon : json.at("coordinates")) shape.polygons.push_back(polygon_of(polygon));
    } else {
        return false;
    }
    return true;
}

LonLat on_grid(LonLat p, double world_units) {
    constexpr double kPi = 3.14159265358979323846;
    const double y = 0.5 - std::log(std::tan(kPi / 4 + p.lat * kPi / 360)) / (2 * kPi);
    const double grid_x = std::round((p.lon / 360 + 0.5) * world_units) / world_units;
    const double grid_y = std::round(y * world_units) / world_units;
    return {(grid_x - 0.5) * 360, 360 / kPi * std::atan(std::exp((0.5 - grid_y) * 2 * kPi)) - 90};
}

}  // namespace

Shape on_tile_grid(const Shape& shape, int zoom) {
    constexpr double kTileUnits = 8192;
    const double world_units = std::ldexp(kTileUnits, zoom);
    Shape out = shape;
    const auto snap = [world_units](Shape::Line& line) {
        for (LonLat& p : line) p = on_grid(p, world_units);
    };
    snap(out.points);
    for (auto& line : out.lines) snap(line);
    for (auto& polygon : out.polygons)
        for (auto& ring : polygon) snap(ring);
    return out;
}

std::optional<Shape> shape_of_geojson(const Json& json) {
    Shape shape;
    try {
        if (!add_geojson(json, shape)) return std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
    return shape;
}

}  // namespace dateline::expression
