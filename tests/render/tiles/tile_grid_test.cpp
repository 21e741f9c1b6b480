// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/tile_grid.h"

#include <set>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::set<TileId> tiles_of(const LonLatBox& box, int min_zoom, int max_zoom) {
    std::set<TileId> tiles;
    for (const MetatilePlan& plan : plan_tiles(std::vector{box}, min_zoom, max_zoom)) {
        for (const TileId tile : plan.tiles) {
            CHECK(tile.zoom == plan.metatile.zoom);
            CHECK(tile.x / kMetatileTiles == plan.metatile.x);
            CHECK(tile.y / kMetatileTiles == plan.metatile.y);
            CHECK(tiles.insert(tile).second);
        }
    }
    return tiles;
}

}  // namespace

TEST_CASE("the whole world has 4^zoom tiles") {
    CHECK(tiles_of({-180, -85.06, 180, 85.06}, 0, 3).size() == 1 + 4 + 16 + 64);
}

TEST_CASE("a box inside one tile is one tile of each zoom") {
    // Tile 8/150/99 spans 30.9375° to 32.34375° E; its middle row lies near 37.16° N (OpenStreetMap's formula
    // of tile names).
    const auto tiles = tiles_of({31.5, 37.1, 31.7, 37.2}, 8, 8);
    CHECK(tiles == std::set<TileId>{{8, 150, 99}});
}

TEST_CASE("a box that only meets a tile's edge does not take the tile") {
    // 45° E is the edge between columns 4 and 5 of zoom 3 (45° a tile).
    const auto tiles = tiles_of({0, 10, 45, 20}, 3, 3);
    CHECK(tiles == std::set<TileId>{{3, 4, 3}});
}

TEST_CASE("a box across the antimeridian has tiles on both sides, and none between") {
    const auto tiles = tiles_of({170, -20, -170, -10}, 3, 3);
    CHECK(tiles == std::set<TileId>{{3, 0, 4}, {3, 7, 4}});
}

TEST_CASE("boxes that overlap take their tiles once") {
    const std::vector<LonLatBox> boxes = {{0, 0, 60, 60}, {30, 30, 90, 66}};
    std::size_t tiles = 0;
    for (const MetatilePlan& plan : plan_tiles(boxes, 3, 3)) tiles += plan.tiles.size();
    // 2 x 2 tiles of 45° and 2 x 2 moved by one column (66° N is still in the second row): one pair is
    // shared.
    CHECK(tiles == tiles_of(boxes[0], 3, 3).size() + tiles_of({45.1, 30, 89.9, 66}, 3, 3).size() - 2);
}

TEST_CASE("metatiles come by zoom, row and column") {
    const auto plans = plan_tiles(std::vector{LonLatBox{-180, -85, 180, 85}}, 3, 4);
    REQUIRE(plans.size() == 4 + 16);
    CHECK(plans[1].metatile == Metatile{3, 1, 0});
    CHECK(plans[2].metatile == Metatile{3, 0, 1});
    CHECK(plans[4].metatile == Metatile{4, 0, 0});
}
