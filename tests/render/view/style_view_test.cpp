// SPDX-License-Identifier: Apache-2.0
#include "render/view/style_view.h"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a style's world is 512 px wide at zoom 0, and its middle is the picture's middle") {
    const StyleView view({0, 0}, 1, {256, 128, 2});
    CHECK(view.device_width() == 512);
    CHECK(view.tile_side(1) == 1024);  // half the world of 1024 px, two device px each
    // The world's middle is the corner of tile 1/1/1, and the picture's.
    CHECK(view.origin({{1, 1, 1}, 1, 0}) == Point{256, 128});
    CHECK(view.to_device({{1, 0, 1}, 1, 0}, kTile_extent, 0) == Point{256, 128});
}

TEST_CASE("copies of the world cover a view that is wider than the world; none lies above it") {
    const auto tiles = StyleView({0, 0}, 0, {1024, 512, 1}).covering_tiles({});
    REQUIRE(tiles.size() == 3);  // half a world to each side
    CHECK(tiles[0].world == 0);  // the middle world first
    CHECK(tiles[1].world == -1);
    CHECK(tiles[2].world == 1);
}

TEST_CASE("nothing beyond the poles comes into view") {
    // Higher than the world at its zoom: the world is enlarged to fill it.
    CHECK(StyleView({0, 0}, 0, {512, 1024, 1}).zoom() == 1);
    // Near a pole the centre moves: half a picture of 256 px in a world of 1024 px.
    const StyleView north({0, 85}, 1, {256, 256, 1});
    CHECK(north.box().top == 0);
    CHECK(north.box().bottom == doctest::Approx(0.25));
}

TEST_CASE("beyond a source's largest zoom its tiles are drawn larger and prepared for the view's zoom") {
    const StyleView view({10, 10}, 5.5, {64, 64, 1});
    const auto tiles = view.covering_tiles({.max_zoom = 3});
    REQUIRE(!tiles.empty());
    CHECK(tiles[0].data.zoom == 3);
    CHECK(tiles[0].zoom == 5);
    CHECK(view.covering_tiles({.max_zoom = 3, .overscale = false})[0].zoom == 3);
    CHECK(view.covering_tiles({.min_zoom = 6}).empty());
    CHECK(view.covering_tiles({.round_zoom = true})[0].data.zoom == 6);
    CHECK(StyleView({0, 0}, -1, {64, 64, 1}).covering_tiles({}).front().data.zoom == 0);
}
