// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/basemap.h"
#include "geodata/core/error.h"
#include "render/sources/basemap_source.h"
#include "render/sources/geojson_source.h"
#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;

TEST_CASE("a geojson source takes a table that OGR opens") {
    const test::ScratchFolder folder("ogr-source");
    folder.write("places.csv", "WKT,name\n\"POINT (0 0)\",middle\n\"POINT (-90 0)\",west\n");
    const auto source = make_geojson_source({{"data", "places.csv"}}, "p", folder.path());
    const auto features = source->features({0, 0, 0}, {});
    REQUIRE(features->size() == 2);
    // Longitude -90 stands a quarter into the world's tile.
    CHECK(features->at(0).parts.front().front() == TilePoint{kTile_extent / 2, kTile_extent / 2});
    CHECK(features->at(1).parts.front().front() == TilePoint{kTile_extent / 4, kTile_extent / 2});
    CHECK(std::get<std::string>(features->at(1).properties->find("name")->data) == "west");
    CHECK_THROWS_WITH_AS(make_geojson_source({{"data", "none.gpkg"}}, "p", folder.path()),
                         doctest::Contains("none.gpkg"), Error);
    CHECK_THROWS_WITH_AS(make_geojson_source({{"data", "https://a.org/b.geojson"}}, "p", folder.path()),
                         doctest::Contains("https://a.org/b.geojson"), Error);
}

TEST_CASE("GeoJSON whose words are no words is refused by name") {
    for (const char* data : {R"({"type": ["Point"], "coordinates": [1, 2]})",
                             R"({"type": "FeatureCollection", "features": [{"type": 7}]})",
                             R"({"type": "Feature", "geometry": {"type": {}, "coordinates": [1, 2]}})"}) {
        CAPTURE(data);
        CHECK_THROWS_WITH_AS(make_geojson_source({{"data", nlohmann::json::parse(data)}}, "odd", "."),
                             doctest::Contains("odd"), Error);
    }
}

TEST_CASE("the built-in base map is a source of vector tiles") {
    const auto source = make_basemap_source(basemap_path());
    const auto land = source->features({0, 0, 0}, "land");
    REQUIRE_FALSE(land->empty());
    for (const StyleFeature& feature : *land) {
        CHECK(feature.type == FeatureType::polygon);
        for (const auto& ring : feature.parts) CHECK(ring.front() == ring.back());
    }
    const auto places = source->features({4, 9, 6}, "place");
    REQUIRE_FALSE(places->empty());
    CHECK(places->front().properties->find("class") != nullptr);
    CHECK(source->features({0, 0, 0}, "no-such-layer")->empty());
    CHECK_THROWS_AS(make_basemap_source("/nowhere/basemap.pack"), Error);
}
