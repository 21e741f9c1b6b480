// SPDX-License-Identifier: Apache-2.0
#include "render/user_layers/user_layer.h"

#include "geodata/core/error.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

UserLayer parse(const std::string& features) {
    static const Style style = load_style("news");
    return parse_user_layer(R"({"type":"FeatureCollection","features":[)" + features + "]}", "front",
                            "front.shp", style);
}

std::string feature(const std::string& geometry, const std::string& properties) {
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + geometry + "}";
}

const std::string kSquare = R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]})";
const std::string kLine = R"({"type":"LineString","coordinates":[[0,0],[1,1]]})";

}  // namespace

TEST_CASE("features bring their own colours, widths and names, as simplestyle writes them") {
    const UserLayer layer = parse(feature(
        kSquare,
        R"("name":"Zone A","fill":"#ff0000","fill-opacity":0.5,"stroke":"#0000ff","stroke-width":3)"));
    REQUIRE(layer.features.size() == 1);
    const UserFeature& zone = layer.features[0];
    CHECK(zone.name == "Zone A");
    CHECK(zone.look.fill == Color{1, 0, 0, 0.5F});
    CHECK(zone.look.stroke == Color{0, 0, 1, 1});
    CHECK(zone.look.width_px == 3);
    CHECK_FALSE(zone.look.dashed);
    // The ring's repeated first point is dropped.
    CHECK(zone.geometry.points.size() == 4);
    CHECK(zone.geometry.kind == GeometryKind::polygon);
}

TEST_CASE("numbers may be words, and colours lack their sign") {
    const UserLayer layer =
        parse(feature(kLine, R"("stroke":"00ff00","stroke-width":"2.5","stroke-dasharray":"4 2")"));
    REQUIRE(layer.features.size() == 1);
    CHECK(layer.features[0].look.stroke == Color{0, 1, 0, 1});
    CHECK(layer.features[0].look.width_px == 2.5);
    CHECK(layer.features[0].look.dashed);
    CHECK(layer.features[0].name == "front");
}

TEST_CASE("what says nothing of its look takes the theme's: one colour a name") {
    const UserLayer layer = parse(feature(kSquare, R"("name":"A")") + "," +
                                  feature(kSquare, R"("name":"B")") + "," + feature(kLine, R"("name":"A")"));
    REQUIRE(layer.features.size() == 3);
    CHECK(layer.features[0].look.stroke != layer.features[1].look.stroke);
    CHECK(layer.features[0].look.stroke == layer.features[2].look.stroke);
    // The map shows through.
    CHECK(layer.features[0].look.fill.alpha < 0.5F);
}

TEST_CASE("the legend names each look once") {
    const std::vector<UserLayer> layers = {
        parse(feature(kSquare, R"("name":"A")") + "," + feature(kSquare, R"("name":"A")")),
        parse(feature(kLine, R"("name":"A")"))};
    const auto samples = samples_of(layers);
    REQUIRE(samples.size() == 2);
    CHECK(samples[0].kind == GeometryKind::polygon);
    CHECK(samples[1].kind == GeometryKind::line);
}

TEST_CASE("what is no layer, no colour or no number is refused by the file's name") {
    const Style style = load_style("news");
    CHECK_THROWS_WITH_AS(parse_user_layer("[]", "x", "x.json", style), doctest::Contains("x.json"), Error);
    CHECK_THROWS_WITH_AS(parse(feature(kSquare, R"("fill":"reddish")")), doctest::Contains("reddish"), Error);
    CHECK_THROWS_WITH_AS(parse(feature(kLine, R"("stroke-width":"wide")")), doctest::Contains("wide"), Error);
}

TEST_CASE("broken geometries are left out, collections taken apart") {
    CHECK(parse(feature("null", "")).features.empty());
    CHECK(parse(feature(R"({"type":"Polygon","coordinates":[[[0,0],[1,0]]]})", "")).features.empty());
    CHECK(parse(feature(R"({"type":"LineString","coordinates":"none"})", "")).features.empty());
    CHECK(parse(feature(R"({"type":"GeometryCollection","geometries":[)" + kSquare + "," + kLine + "]}", ""))
              .features.size() == 2);
    // The pole lies beyond Mercator.
    const UserLayer pole = parse(feature(R"({"type":"Point","coordinates":[0,90]})", ""));
    REQUIRE(pole.features.size() == 1);
    CHECK(pole.features[0].geometry.points[0].y >= -1e-9);
}
