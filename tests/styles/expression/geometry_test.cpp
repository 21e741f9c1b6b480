// SPDX-License-Identifier: Apache-2.0
// Expected values follow from the MapLibre Style Specification ("within", "distance") and from the length of
// a degree on the WGS 84 ellipsoid.
#include "geodata/core/error.h"
#include "styles/expression/expression.h"
#include "styles/expression/geometry/ruler.h"
#include "styles/expression/geometry/shape.h"

#include <cmath>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using nlohmann::json;

namespace {

Shape shape_of(const char* geojson) {
    const auto shape = expression::shape_of_geojson(json::parse(geojson));
    REQUIRE(shape);
    return *shape;
}

bool lies_within(const char* polygon, const char* feature, int zoom = 8) {
    const Expression within = Expression::compile(json::array({"within", json::parse(polygon)}), "boolean");
    const Shape shape = shape_of(feature);
    EvaluationContext context;
    context.shape = &shape;
    context.tile_zoom = zoom;
    return within.boolean(context);
}

const char* const kSquare = R"({"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]]]})";
const char* const kWithHole =
    R"({"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[4,4],[6,4],[6,6],[4,6],[4,4]]]})";

}  // namespace

TEST_CASE("within: inside, outside, on the boundary, in a hole") {
    CHECK(lies_within(kSquare, R"({"type":"Point","coordinates":[5,5]})"));
    CHECK_FALSE(lies_within(kSquare, R"({"type":"Point","coordinates":[11,5]})"));
    CHECK_FALSE(lies_within(kSquare, R"({"type":"Point","coordinates":[0,5]})"));
    CHECK_FALSE(lies_within(kWithHole, R"({"type":"Point","coordinates":[5,5]})"));
    CHECK(lies_within(kWithHole, R"({"type":"Point","coordinates":[2,5]})"));
    CHECK_FALSE(lies_within(kSquare, R"({"type":"MultiPoint","coordinates":[[5,5],[11,5]]})"));
}

TEST_CASE("within: a line must not leave, nor jump over a hole; areas are never within") {
    CHECK(lies_within(kSquare, R"({"type":"LineString","coordinates":[[1,1],[9,9]]})"));
    CHECK_FALSE(lies_within(kWithHole, R"({"type":"LineString","coordinates":[[1,5],[9,5.1]]})"));
    CHECK_FALSE(lies_within(kSquare, R"({"type":"LineString","coordinates":[[5,5],[15,5]]})"));
    CHECK_FALSE(lies_within(kSquare, kSquare));
}

TEST_CASE("within: the antimeridian") {
    const char* fiji =
        R"({"type":"Polygon","coordinates":[[[176,-20],[183,-20],[183,-15],[176,-15],[176,-20]]]})";
    CHECK(lies_within(fiji, R"({"type":"Point","coordinates":[178,-17]})"));
    CHECK(lies_within(fiji, R"({"type":"Point","coordinates":[-178,-17]})"));
    CHECK_FALSE(lies_within(fiji, R"({"type":"Point","coordinates":[-170,-17]})"));
}

TEST_CASE("distance: a degree along the equator and along the meridian") {
    // Equator: 2 pi 6378137 m / 360. Meridian at the equator: that times 1 - e2, with e2 = f (2 - f).
    const double equator_m = 2 * 3.14159265358979323846 * 6378137 / 360;
    const double flattening = 1 / 298.257223563;
    const Shape origin = shape_of(R"({"type":"Point","coordinates":[0,0]})");
    const Shape east = shape_of(R"({"type":"Point","coordinates":[1,0]})");
    const Shape north = shape_of(R"({"type":"Point","coordinates":[0,1]})");
    CHECK(expression::distance_between_m(origin, east) == doctest::Approx(equator_m));
    CHECK(expression::distance_between_m(origin, north) ==
          doctest::Approx(equator_m * (1 - flattening * (2 - flattening))));
}

TEST_CASE("distance: nothing apart where shapes touch, cross or hold each other") {
    const Shape square = shape_of(kSquare), with_hole = shape_of(kWithHole);
    const Shape point = shape_of(R"({"type":"Point","coordinates":[2,2]})");
    const Shape across = shape_of(R"({"type":"LineString","coordinates":[[-5,5],[15,5]]})");
    CHECK(expression::distance_between_m(point, square) == 0);
    CHECK(expression::distance_between_m(square, point) == 0);
    CHECK(expression::distance_between_m(across, square) == 0);
    const Shape in_hole = shape_of(R"({"type":"Point","coordinates":[5,5]})");
    CHECK(expression::distance_between_m(in_hole, with_hole) > 100'000);
    const Shape far = shape_of(R"({"type":"LineString","coordinates":[[12,0],[12,10]]})");
    CHECK(expression::distance_between_m(far, square) > 0);
    CHECK(std::isinf(expression::distance_between_m(Shape{}, square)));
}

TEST_CASE("operands that are no GeoJSON are refused") {
    const auto compile = [](const char* text) { return Expression::compile(json::parse(text), ""); };
    CHECK_THROWS_AS(compile(R"(["within"])"), Error);
    CHECK_THROWS_AS(compile(R"(["within", {"type":"Point","coordinates":[0,0]}])"), Error);
    CHECK_THROWS_AS(compile(R"(["within", {"type":"Polygon","coordinates":"none"}])"), Error);
    CHECK_THROWS_AS(compile(R"(["distance", {"type":"Circle"}])"), Error);
    CHECK_THROWS_AS(compile(R"(["distance", 7])"), Error);
}
