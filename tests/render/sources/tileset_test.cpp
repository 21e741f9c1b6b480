// SPDX-License-Identifier: Apache-2.0
#include "render/sources/tileset.h"

#include "geodata/core/error.h"
#include "render/containers/tile_sink.h"
#include "render/sources/location.h"
#include "render/sources/tile_template.h"
#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using Json = nlohmann::json;

TEST_CASE("addresses: paths, file URLs, and a clear refusal of everything else") {
    CHECK(locate("tiles/{z}/{x}.pbf", "/styles") == "/styles/tiles/{z}/{x}.pbf");
    CHECK(locate("/data/a.json", "/styles") == "/data/a.json");
    CHECK(locate("file:///data/a%20b.json", "/styles") == "/data/a b.json");
    CHECK(locate("mbtiles://world.mbtiles", "/styles") == "/styles/world.mbtiles");
    CHECK_THROWS_WITH_AS(locate("https://example.org/a.json", "/styles"),
                         doctest::Contains("https://example.org/a.json"), Error);
    CHECK_THROWS_AS(locate("mapbox://styles/a", "/styles"), Error);
}

TEST_CASE("templates: every token of the specification") {
    const TileId tile{3, 5, 2};
    CHECK(fill_template("{z}/{x}/{y}{ratio}.png", tile, TileScheme::xyz, 1) == "3/5/2.png");
    CHECK(fill_template("{z}/{x}/{y}{ratio}.png", tile, TileScheme::tms, 2) == "3/5/5@2x.png");
    // 5 = 101b, 2 = 010b: digits x + 2y from the top bit: 1, 2, 1.
    CHECK(fill_template("{quadkey} {prefix} {other}", tile, TileScheme::xyz, 1) == "121 52 {other}");
    CHECK(fill_template("{bbox-epsg-3857}", {0, 0, 0}, TileScheme::xyz, 1) ==
          "-20037508.342789244,-20037508.342789244,20037508.342789244,20037508.342789244");
}

TEST_CASE("a folder of tiles: what it has, what it lacks, what its limits leave out") {
    const test::ScratchFolder folder("tileset");
    folder.write("2-1-1.pbf", "one");
    folder.write("2-2-1.pbf", "two");
    const Json source = {{"tiles", {"{z}-{x}-{y}.pbf"}}, {"maxzoom", 2}, {"bounds", {-90, -10, 0, 60}}};
    const auto tiles = open_tileset(source, folder.path(), 1, "sources.a");
    CHECK(tiles->tile({2, 1, 1}) == "one");
    CHECK_FALSE(tiles->tile({2, 1, 2}));
    // East of the bounds, which end at longitude 0.
    CHECK_FALSE(tiles->tile({2, 2, 1}));
    CHECK_FALSE(tiles->tile({3, 1, 1}));
    CHECK_THROWS_AS(open_tileset(Json{{"tiles", {"https://a.org/{z}.pbf"}}}, folder.path(), 1, "s"), Error);
    CHECK_THROWS_WITH_AS(open_tileset(Json::object(), folder.path(), 1, "sources.a"),
                         doctest::Contains("sources.a"), Error);
    CHECK_THROWS_AS(open_tileset(Json{{"tiles", {"a"}}, {"scheme", "zyx"}}, folder.path(), 1, "s"), Error);
}

TEST_CASE("TileJSON: its paths count from its own folder, the style's own members go before it") {
    const test::ScratchFolder folder("tilejson");
    folder.write("sub/1/0/0.pbf", "upper left");
    folder.write("sub/1/0/1.pbf", "lower left");
    folder.write(
        "sub/tiles.json",
        R"({"tiles": ["{z}/{x}/{y}.pbf"], "scheme": "tms", "maxzoom": 3, "bounds": [0, 0, 10, 10]})");
    const Json source = {{"url", "sub/tiles.json"}, {"maxzoom", 1}, {"bounds", {-180, -80, 180, 80}}};
    const auto tiles = open_tileset(source, folder.path(), 1, "s");
    CHECK(tiles->info().max_zoom == 1);
    // Rows from the south: the file 0 is the southern one.
    CHECK(tiles->tile({1, 0, 1}) == "upper left");
    CHECK(tiles->tile({1, 0, 0}) == "lower left");
    folder.write("bad.json", "[]");
    CHECK_THROWS_WITH_AS(open_tileset(Json{{"url", "bad.json"}}, folder.path(), 1, "s"),
                         doctest::Contains("bad.json"), Error);
}

TEST_CASE("an MBTiles archive gives back what our own writer put into it") {
    const test::ScratchFolder folder("mbtiles");
    TileSetInfo info;
    info.bounds = {-10, -20, 30, 40};
    info.min_zoom = 1;
    info.max_zoom = 2;
    const auto sink = make_mbtiles_sink(folder / "a.mbtiles", info);
    sink->put("", {1, 0, 0}, "north west");
    sink->put("", {2, 3, 3}, "south east");
    sink->finish();
    const auto tiles = open_mbtiles(folder / "a.mbtiles");
    CHECK(tiles->info().min_zoom == 1);
    CHECK(tiles->info().max_zoom == 2);
    CHECK(tiles->info().bounds == LonLatBox{-10, -20, 30, 40});
    CHECK(tiles->tile({1, 0, 0}) == "north west");
    CHECK_FALSE(tiles->tile({2, 2, 1}));
    const auto limited =
        open_tileset(Json{{"url", "a.mbtiles"}, {"bounds", {-180, -85, 180, 85}}}, folder.path(), 1, "s");
    CHECK(limited->tile({1, 0, 0}) == "north west");
    CHECK_THROWS_WITH_AS(
        open_mbtiles(folder.write("text.mbtiles", "no database, but longer than a header of one")),
        doctest::Contains("text.mbtiles"), Error);
    CHECK_THROWS_AS(open_mbtiles(folder / "none.mbtiles"), Error);
}
