// SPDX-License-Identifier: Apache-2.0
#include "render/sources/geojson_source.h"

#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using Json = nlohmann::json;

namespace {

std::unique_ptr<FeatureSource> source_of(const char* data, Json options = Json::object()) {
    options["data"] = Json::parse(data);
    return make_geojson_source(options, "test", ".");
}

}  // namespace

TEST_CASE(
    "a point is given in units of the tile that holds it, and to the neighbour that has it in its margin") {
    const auto source = source_of(R"({"type": "Point", "coordinates": [9, 0]})");
    // 9° of 360° are 1/40 of the world; at zoom 1 a tile is half the world.
    CHECK(source->features({1, 1, 1}, "")->at(0).parts[0][0] == TilePoint{410, 0});  // 8192 / 20 = 409.6
}

TEST_CASE("an inline feature keeps properties, id and kind") {
    const auto source = source_of(
        R"({"type": "Feature", "id": 7, "properties": {"a": [1, 2]}, "geometry": {"type": "LineString", "coordinates": [[-45, 0], [45, 0]]}})");
    const auto features = source->features({0, 0, 0}, "");
    REQUIRE(features->size() == 1);
    const StyleFeature& line = features->front();
    CHECK(line.type == FeatureType::line);
    CHECK(std::get<double>(line.id.data) == 7);
    REQUIRE(line.properties->find("a") != nullptr);
    CHECK(line.parts[0].front() == TilePoint{3072, 4096});
    CHECK(line.parts[0].back() == TilePoint{5120, 4096});
}

TEST_CASE("a line is cut at the tile's margin, and its stretch says which part is left") {
    const auto source = source_of(R"({"type": "LineString", "coordinates": [[-170, 1], [170, 1]]})",
                                  {{"lineMetrics", true}, {"buffer", 0}});
    const auto west = source->features({1, 0, 0}, "");
    REQUIRE(west->size() >= 1);
    REQUIRE(west->back().stretch);
    CHECK(west->back().stretch->from == doctest::Approx(0));
    CHECK(west->back().stretch->to == doctest::Approx(0.5));
}

TEST_CASE("a feature across the antimeridian is seen from both sides") {
    const auto source = source_of(R"({"type": "LineString", "coordinates": [[170, 10], [190, 10]]})");
    CHECK(source->features({2, 3, 1}, "")->size() == 1);
    CHECK(source->features({2, 0, 1}, "")->size() == 1);
    CHECK(source->features({2, 1, 1}, "")->empty());
}

TEST_CASE("outer rings wind one way and holes the other, however the data have them") {
    const auto source = source_of(
        R"({"type": "Polygon", "coordinates": [[[0,0],[0,40],[40,40],[40,0],[0,0]], [[10,10],[10,20],[20,20],[20,10],[10,10]]]})");
    const auto area = [](const std::vector<TilePoint>& ring) {
        double sum = 0;
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            sum += double(ring[j].x) * ring[i].y - double(ring[i].x) * ring[j].y;
        return sum;
    };
    const auto features = source->features({0, 0, 0}, "");
    const auto& rings = features->at(0).parts;
    REQUIRE(rings.size() == 2);
    CHECK(area(rings[0]) * area(rings[1]) < 0);
}

TEST_CASE("bad GeoJSON is refused by name") {
    CHECK(test::message_of([] { source_of(R"({"type": "Point", "coordinates": ["a", 0]})"); }).find("test") !=
          std::string::npos);
    CHECK(!test::message_of([] { source_of("[]"); }).empty());
    CHECK(!test::message_of([] { source_of(R"({"type": "FeatureCollection"})"); }).empty());
    CHECK(!test::message_of([] { source_of(R"({"type": "Circle", "coordinates": [0, 0]})"); }).empty());
    CHECK(!test::message_of([] { make_geojson_source(Json::object(), "test", "."); }).empty());
    CHECK(!test::message_of([] { source_of(R"({"type": "Polygon", "coordinates": [1]})"); }).empty());
}
