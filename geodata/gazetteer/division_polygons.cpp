// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/division_polygons.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/draft.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& properties, const char* key) {
    const auto found = properties.find(key);
    return found != properties.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

double number_of(const Json& properties, const char* key) {
    const auto found = properties.find(key);
    return found != properties.end() && found->is_number() ? found->get<double>() : 0;
}

/// "Alep|Haleb", "Hasaka (Al Haksa)": one name each.
void split_names(std::string_view list, std::vector<std::string>& out) {
    std::string name;
    const auto finish = [&] {
        while (name.ends_with(' ')) name.pop_back();
        if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
        name.clear();
    };
    for (const char c : list) {
        if (c == '|' || c == '(' || c == ')' || c == ',' || c == ';') {
            finish();
        } else if (c != ' ' || !name.empty()) {
            name += c;
        }
    }
    finish();
}

/// Area and centroid of a ring (shoelace formula), longitudes shrunk by the cosine of the ring's middle
/// latitude.
struct RingMeasure {
    double area_deg2 = 0;
    LonLat centroid;
};

RingMeasure measure(const std::vector<LonLat>& ring) {
    double twice_area = 0, x = 0, y = 0, south = 90, north = -90;
    const LonLat origin = ring.front();
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const double ax = ring[i].lon - origin.lon, ay = ring[i].lat - origin.lat;
        const double bx = ring[i + 1].lon - origin.lon, by = ring[i + 1].lat - origin.lat;
        const double cross = ax * by - bx * ay;
        twice_area += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
        south = std::min(south, ring[i].lat);
        north = std::max(north, ring[i].lat);
    }
    constexpr double kRadians = 3.14159265358979323846 / 180;
    RingMeasure out{std::abs(twice_area) / 2 * std::cos((south + north) / 2 * kRadians), origin};
    if (twice_area != 0)
        out.centroid = {origin.lon + x / (3 * twice_area), origin.lat + y / (3 * twice_area)};
    return out;
}

bool is_inside(const std::vector<LonLat>& ring, LonLat where) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const LonLat a = ring[i], b = ring[i + 1];
        if ((a.lat > where.lat) == (b.lat > where.lat)) continue;
        if (where.lon < (b.lon - a.lon) * (where.lat - a.lat) / (b.lat - a.lat) + a.lon) inside = !inside;
    }
    return inside;
}

void add_part(const Json& part, DivisionPolygon& out, double& largest) {
    bool outer = true;
    for (const Json& line : part) {
        std::vector<LonLat> ring;
        ring.reserve(line.size());
        for (const Json& position : line)
            ring.push_back({position.at(0).get<double>(), position.at(1).get<double>()});
        if (ring.size() < 4) continue;
        if (outer) {
            const RingMeasure measured = measure(ring);
            out.area_deg2 += measured.area_deg2;
            if (measured.area_deg2 > largest) {
                largest = measured.area_deg2;
                out.point = measured.centroid;
            }
        }
        outer = false;
        out.rings.push_back(std::move(ring));
    }
}

/// The box of all vertices; where it would span more than half the world, the polygon crosses the
/// antimeridian and western longitudes count as 180 and more.
LonLatBox extent_of(const std::vector<std::vector<LonLat>>& rings) {
    const auto box = [&](bool crossing) {
        LonLatBox out{540, 90, -540, -90};
        for (const auto& ring : rings) {
            for (const LonLat& vertex : ring) {
                const double lon = crossing && vertex.lon < 0 ? vertex.lon + 360 : vertex.lon;
                out = {std::min(out.west, lon), std::min(out.south, vertex.lat), std::max(out.east, lon),
                       std::max(out.north, vertex.lat)};
            }
        }
        return out;
    };
    const LonLatBox plain = box(false);
    return plain.east - plain.west > 180 ? box(true) : plain;
}

DivisionPolygon read_feature(const Json& feature) {
    DivisionPolygon out;
    const Json& properties = feature.at("properties");
    out.country = text_of(properties, "iso_a2");
    out.iso_3166_2 = text_of(properties, "iso_3166_2");
    out.gn_code = text_of(properties, "gn_a1_code");
    out.gn_id = std::max<std::int64_t>(0, static_cast<std::int64_t>(number_of(properties, "gn_id")));
    out.gn_level = static_cast<int>(number_of(properties, "gn_level"));
    out.region = text_of(properties, "region");
    for (const char* key : {"name", "name_alt", "name_local", "gn_name", "woe_name"})
        split_names(text_of(properties, key), out.alternates);
    if (!out.alternates.empty()) out.name = out.alternates.front();
    for (const std::string_view language : kLabelLanguages) {
        const std::string label = text_of(properties, ("name_" + std::string(language)).c_str());
        if (!label.empty()) out.labels.emplace(language, label);
    }

    const Json& geometry = feature.at("geometry");
    double largest = 0;
    if (geometry.at("type") == "MultiPolygon") {
        for (const Json& part : geometry.at("coordinates")) add_part(part, out, largest);
    } else {
        add_part(geometry.at("coordinates"), out, largest);
    }
    out.extent = extent_of(out.rings);
    if (!out.contains(out.point))
        out.point = {number_of(properties, "longitude"), number_of(properties, "latitude")};
    return out;
}

}  // namespace

bool DivisionPolygon::contains(LonLat where) const {
    const double lon = where.lon < extent.west ? where.lon + 360 : where.lon;
    if (lon < extent.west || lon > extent.east || where.lat < extent.south || where.lat > extent.north)
        return false;
    bool inside = false;
    for (const auto& ring : rings) inside = inside != is_inside(ring, where);
    return inside;
}

std::vector<DivisionPolygon> read_division_polygons(const std::filesystem::path& path) {
    std::vector<DivisionPolygon> out;
    constexpr int kFeatureDepth = 2;  // the collection, its list of features, the feature
    const auto take_features = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth != kFeatureDepth || event != Json::parse_event_t::object_end) return true;
        out.push_back(read_feature(parsed));
        return false;  // the tree of all features would take a gigabyte
    };
    try {
        const Json rest = Json::parse(read_file(path), take_features);
        if (!rest.is_object()) throw input_error({path.string()}, "not a GeoJSON object");
    } catch (const Json::exception& error) {
        throw input_error({path.string()},
                          std::string("not the expected GeoJSON of divisions (") + error.what() + ")");
    }
    return out;
}

}  // namespace dateline
