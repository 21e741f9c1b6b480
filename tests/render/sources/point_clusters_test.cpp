// SPDX-License-Identifier: Apache-2.0
#include "render/sources/geojson_source.h"
#include "tests/support/scratch_folder.h"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using Json = nlohmann::json;

namespace {

/// At zoom 0 the world is 512 px: 1° is 1.42 px, 50 px are 35°.
std::shared_ptr<const TileFeatures> clustered(int zoom, const Json& more = Json::object()) {
    Json definition = more;
    definition["cluster"] = true;
    definition["data"] = Json::parse(R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"v": 1}, "geometry": {"type": "Point", "coordinates": [-10, 0]}},
        {"type": "Feature", "properties": {"v": 2}, "geometry": {"type": "Point", "coordinates": [-8, 0]}},
        {"type": "Feature", "properties": {"v": 4}, "geometry": {"type": "Point", "coordinates": [-6, 0]}},
        {"type": "Feature", "properties": {"v": 8}, "geometry": {"type": "Point", "coordinates": [100, 0]}}]})");
    const auto tile_x = zoom == 0 ? 0U : (1U << (zoom - 1)) - 1;
    return make_geojson_source(definition, "test", ".")
        ->features({static_cast<std::uint8_t>(zoom), tile_x, zoom == 0 ? 0U : 1U << (zoom - 1)}, "");
}

double number_of(const StyleFeature& feature, const char* name) {
    const Value* value = feature.properties->find(name);
    REQUIRE(value != nullptr);
    return std::get<double>(value->data);
}

}  // namespace

TEST_CASE("points near each other become one at their common centre; the others stay") {
    const auto features = clustered(0);
    REQUIRE(features->size() == 2);
    const StyleFeature& cluster = features->at(0);
    CHECK(number_of(cluster, "point_count") == 3);
    CHECK(cluster.properties->find("cluster") != nullptr);
    // The mean of -10, -8 and -6 degrees: (180 - 8) / 360 of 8192 units.
    CHECK(cluster.parts[0][0] == TilePoint{3914, 4096});
    CHECK(number_of(features->at(1), "v") == 8);
    CHECK(features->at(1).properties->find("cluster") == nullptr);
}

TEST_CASE("beyond its largest zoom, or below its least number, nothing is clustered") {
    const auto apart = clustered(3, {{"clusterMaxZoom", 2}});
    CHECK(apart->size() == 3);
    CHECK(clustered(0, {{"clusterMinPoints", 4}})->size() == 4);
    CHECK(clustered(0, {{"clusterRadius", 1}})->size() == 4);
}

TEST_CASE("clusters add up properties of their points") {
    const auto sums = clustered(0, {{"clusterProperties",
                                     {{"sum", {"+", {"get", "v"}}},
                                      {"most", {{"max", {"accumulated"}, {"get", "most"}}, {"get", "v"}}}}}});
    CHECK(number_of(sums->at(0), "sum") == 7);
    CHECK(number_of(sums->at(0), "most") == 4);
    CHECK(!test::message_of([] { clustered(0, {{"clusterProperties", {{"sum", "v"}}}}); }).empty());
}
