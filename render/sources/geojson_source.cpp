// SPDX-License-Identifier: Apache-2.0
#include "render/sources/geojson_source.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/ogr/gdal_module.h"
#include "render/sources/location.h"
#include "render/sources/point_clusters.h"
#include "render/sources/tile_cutter.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

namespace {

using Json = nlohmann::json;

constexpr int kMost_zoom = 24;
/// Collections may hold collections; deeper ones are taken for damage.
constexpr int kDeepest_collection = 64;

/// "type" where it is a word, else nothing.
std::string word_of(const Json& json) {
    const auto type = json.is_object() ? json.find("type") : json.end();
    return json.is_object() && type != json.end() && type->is_string() ? type->get<std::string>()
                                                                       : std::string();
}

/// What of a source's definition concerns reading.
struct Reading {
    std::string name;
    CutOptions options;
    bool generate_ids = false;
    std::string promoted;  ///< property that becomes the id
    std::optional<Expression> filter;

    [[noreturn]] void fail(std::string_view problem, const Json& value, std::string_view accepted) const {
        throw input_error({}, fmt::format("source {}: {}", name, problem),
                          value.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 80), accepted);
    }
    double number(const Json& definition, const char* key, double otherwise) const {
        const auto found = definition.find(key);
        if (found == definition.end()) return otherwise;
        if (!found->is_number()) fail(fmt::format("{} is not a number", key), *found, "a number");
        return found->get<double>();
    }
};

class GeojsonReader {
  public:
    explicit GeojsonReader(const Reading& reading) : reading_(reading) {}

    std::vector<CutFeature> read(const Json& document) {
        if (word_of(document) == "FeatureCollection") {
            const auto features = document.find("features");
            if (features == document.end() || !features->is_array()) {
                reading_.fail("a collection without features", document, "\"features\": […]");
            }
            for (const Json& feature : *features) read_feature(feature);
        } else {
            read_feature(document);
        }
        return std::move(out_);
    }

  private:
    void read_feature(const Json& json) {
        if (!json.is_object()) reading_.fail("not GeoJSON", json, "a feature, geometry or collection");
        CutFeature blank;
        blank.properties = std::make_shared<ValueObject>();
        const bool is_feature = word_of(json) == "Feature";
        if (is_feature) {
            const Json& properties = json.contains("properties") ? json["properties"] : Json();
            if (properties.is_object()) {
                blank.properties =
                    std::get<std::shared_ptr<const ValueObject>>(expression::value_from(properties).data);
            }
            if (json.contains("id")) blank.id = expression::value_from(json["id"]);
        }
        if (reading_.generate_ids) blank.id = Value{static_cast<double>(count_)};
        if (!reading_.promoted.empty()) {
            const Value* id = blank.properties->find(reading_.promoted);
            blank.id = id != nullptr ? *id : Value{};
        }
        ++count_;
        if (is_feature && !json.contains("geometry")) return;
        read_geometry(is_feature ? json["geometry"] : json, blank, 0);
    }

    void read_geometry(const Json& json, const CutFeature& blank, int depth) {
        if (json.is_null()) return;
        const std::string type = word_of(json);
        if (type == "GeometryCollection" && json.contains("geometries") && depth < kDeepest_collection) {
            for (const Json& part : json["geometries"]) read_geometry(part, blank, depth + 1);
            return;
        }
        const auto coordinates = json.is_object() ? json.find("coordinates") : json.end();
        if (!json.is_object() || coordinates == json.end() || !coordinates->is_array()) {
            reading_.fail("not a geometry", json, "{\"type\": \"Point\", \"coordinates\": […]}");
        }
        if (coordinates->empty()) return;
        CutFeature feature = blank;
        if (type == "Point") {
            feature.groups.push_back({line_of(Json::array({*coordinates}), FeatureType::point)});
        } else if (type == "MultiPoint") {
            feature.groups.push_back({line_of(*coordinates, FeatureType::point)});
        } else if (type == "LineString") {
            feature.type = FeatureType::line;
            feature.groups.push_back({line_of(*coordinates, FeatureType::line)});
        } else if (type == "MultiLineString") {
            feature.type = FeatureType::line;
            if (reading_.options.line_metrics) {
                // Each line has its own progress from 0 to 1.
                for (const Json& line : *coordinates) {
                    CutFeature one = blank;
                    one.type = FeatureType::line;
                    one.groups.push_back({line_of(line, FeatureType::line)});
                    keep(std::move(one));
                }
                return;
            }
            feature.groups.push_back(lines_of(*coordinates, FeatureType::line));
        } else if (type == "Polygon") {
            feature.type = FeatureType::polygon;
            feature.groups.push_back(lines_of(*coordinates, FeatureType::polygon));
        } else if (type == "MultiPolygon") {
            feature.type = FeatureType::polygon;
            for (const Json& polygon : *coordinates) {
                feature.groups.push_back(lines_of(polygon, FeatureType::polygon));
            }
        } else {
            reading_.fail("unknown geometry", json, "Point, LineString, Polygon, Multi…, GeometryCollection");
        }
        keep(std::move(feature));
    }

    std::vector<CutLine> lines_of(const Json& json, FeatureType type) const {
        if (!json.is_array()) reading_.fail("expected lines of positions", json, "[[[lon, lat], …], …]");
        std::vector<CutLine> out;
        for (const Json& line : json) out.push_back(line_of(line, type));
        return out;
    }

    CutLine line_of(const Json& json, FeatureType type) const {
        if (!json.is_array()) reading_.fail("expected positions", json, "[[lon, lat], …]");
        CutLine out;
        for (const Json& position : json) {
            if (!position.is_array() || position.size() < 2 || !position[0].is_number() ||
                !position[1].is_number()) {
                reading_.fail("not a position", position, "[lon, lat]");
            }
            // Longitudes beyond ±180 stay where they are: the copies of the world sort them out.
            const double lon = position[0].get<double>();
            const MercatorPoint at = to_mercator(LonLat{0, position[1].get<double>()});
            out.points.push_back({lon / 360 + 0.5, at.y, 0});
        }
        TileCutter::measure(out, type, reading_.options);
        return out;
    }

    void keep(CutFeature feature) {
        if (reading_.filter && !accepted(feature)) return;
        bool first = true;
        for (const auto& group : feature.groups) {
            for (const CutLine& line : group) {
                for (const CutPoint& p : line.points) {
                    MercatorBox& box = feature.box;
                    if (std::exchange(first, false)) box = {p.x, p.y, p.x, p.y};
                    box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
                           std::max(box.bottom, p.y)};
                }
            }
        }
        if (!first) out_.push_back(std::move(feature));
    }

    bool accepted(const CutFeature& feature) const {
        EvaluationContext context;
        context.properties = feature.properties.get();
        context.feature_id = &feature.id;
        context.geometry_type = feature.type == FeatureType::point  ? "Point"
                                : feature.type == FeatureType::line ? "LineString"
                                                                    : "Polygon";
        try {
            return reading_.filter->boolean(context);
        } catch (const Error&) {
            return false;  // as a layer's filter: what cannot be evaluated is refused
        }
    }

    const Reading& reading_;
    std::vector<CutFeature> out_;
    std::size_t count_ = 0;
};

class GeojsonSource final : public FeatureSource {
  public:
    explicit GeojsonSource(TileCutter cutter) : cutter_(std::move(cutter)) {}

    StyleView::TileRange tiles() const override { return {0, cutter_.options().max_zoom, 512, false, true}; }

    std::shared_ptr<const TileFeatures> features(TileId tile, std::string_view) override {
        auto& kept = kept_[tile];
        if (!kept) kept = std::make_shared<const TileFeatures>(cutter_.cut(tile));
        return kept;
    }

    void visit(const FeatureRegion& region, std::string_view, const MapFeatureVisitor& take) override {
        cutter_.visit(region, take);
    }

  private:
    TileCutter cutter_;
    std::map<TileId, std::shared_ptr<const TileFeatures>> kept_;
};

class ClusteredSource final : public FeatureSource {
  public:
    ClusteredSource(PointClusters clusters, int max_zoom)
        : clusters_(std::move(clusters)), max_zoom_(max_zoom) {}

    StyleView::TileRange tiles() const override { return {0, max_zoom_, 512, false, true}; }

    std::shared_ptr<const TileFeatures> features(TileId tile, std::string_view) override {
        auto& kept = kept_[tile];
        if (!kept) kept = std::make_shared<const TileFeatures>(clusters_.cut(tile));
        return kept;
    }

  private:
    PointClusters clusters_;
    int max_zoom_;
    std::map<TileId, std::shared_ptr<const TileFeatures>> kept_;
};

ClusterOptions cluster_options(const Json& definition, const Reading& reading, double units_per_px) {
    ClusterOptions out;
    out.radius_units = units_per_px * std::max(1.0, reading.number(definition, "clusterRadius", 50));
    const double max_zoom = reading.number(definition, "clusterMaxZoom", reading.options.max_zoom - 1);
    out.max_zoom = static_cast<int>(std::clamp(std::floor(max_zoom + 0.5), 0.0, double{kMost_zoom}));
    out.min_points =
        static_cast<std::size_t>(std::clamp(reading.number(definition, "clusterMinPoints", 2), 2.0, 1e9));
    out.properties = read_cluster_properties(definition.value("clusterProperties", Json()));
    return out;
}

/// A GeoJSON file, or whatever else OGR opens: GeoPackage, shapefiles, FlatGeobuf, CSV …
Json read_features(const std::filesystem::path& path) {
    const auto extension = path.extension();
    const bool is_json = extension == ".geojson" || extension == ".json";
    Json out = Json::parse(is_json ? read_file(path) : gdal_module().features_as_geojson(path.string()),
                           nullptr, false);
    if (out.is_discarded()) throw input_error({path.string()}, "this is not JSON", {}, "GeoJSON");
    return out;
}

}  // namespace

std::unique_ptr<FeatureSource> make_geojson_source(const Json& definition, std::string_view name,
                                                   const std::filesystem::path& folder) {
    // A tile is 512 px wide: 16 units to the px in which the specification counts these.
    constexpr double kUnits_per_px = kTile_extent / 512.0;
    Reading reading;
    reading.name = name;
    reading.options.max_zoom =
        static_cast<int>(std::clamp(reading.number(definition, "maxzoom", 18), 0.0, double{kMost_zoom}));
    reading.options.margin_units = kUnits_per_px * reading.number(definition, "buffer", 128);
    reading.options.tolerance_units = kUnits_per_px * reading.number(definition, "tolerance", 0.375);
    reading.options.line_metrics = definition.value("lineMetrics", Json()) == true;
    reading.generate_ids = definition.value("generateId", Json()) == true;
    if (const Json promoted = definition.value("promoteId", Json()); promoted.is_string()) {
        reading.promoted = promoted.get<std::string>();
    }
    if (definition.contains("filter")) reading.filter = Expression::compile_filter(definition["filter"]);

    Json data = definition.value("data", Json());
    if (data.is_string()) data = read_features(locate(data.get<std::string>(), folder));
    if (data.is_null())
        reading.fail("a geojson source needs its data", data, "GeoJSON or the path of a file");
    std::vector<CutFeature> features = GeojsonReader(reading).read(data);
    if (definition.value("cluster", Json()) == true) {
        return std::make_unique<ClusteredSource>(
            PointClusters(features, cluster_options(definition, reading, kUnits_per_px)),
            reading.options.max_zoom);
    }
    return std::make_unique<GeojsonSource>(TileCutter(std::move(features), reading.options));
}

}  // namespace dateline
