// SPDX-License-Identifier: Apache-2.0
#include "render/batch/contents.h"

#include "geodata/core/files.h"
#include "render/batch/leftovers.h"
#include "render/tiles/tile_grid.h"
#include "tests/support/program.h"

#include <set>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

TEST_CASE("blocks name the tiles that the tile grid plans: over the antimeridian, of several areas") {
    const LonLatBox levant{35, 32, 43, 38}, fiji{170, -22, -170, -10}, caucasus{42, 37, 48, 43};
    for (const std::vector<LonLatBox>& areas :
         {std::vector{levant}, std::vector{fiji}, std::vector{levant, caucasus, fiji}}) {
        std::set<TileId> planned;
        for (const MetatilePlan& plan : plan_tiles(areas, 3, 7)) {
            planned.insert(plan.tiles.begin(), plan.tiles.end());
        }
        std::vector<TileId> named;
        for (const TileBlock& block : tile_blocks(areas, 3, 7)) {
            const std::vector<TileId> tiles = block.tiles();
            named.insert(named.end(), tiles.begin(), tiles.end());
        }
        CHECK(std::vector(planned.begin(), planned.end()) == named);
    }
}

TEST_CASE("the digest taken while tiles are written is the digest of the files; any change shows") {
    const ScratchFolder folder("batch-digest");
    const auto behind = make_directory_sink(folder / "tiles", TileFormat::png);
    const TileBlock block{3, {{{4, 5}, {2, 3}}}};
    DigestingSink sink(*behind);
    // Two equal tiles: the directory links them. The order is not that of the block.
    sink.put("2020-01-01", {3, 5, 3}, "sea");
    sink.put("2020-01-01", {3, 4, 2}, "sea");
    sink.put("2020-01-01", {3, 5, 2}, "coast");
    sink.put("2020-01-01", {3, 4, 3}, "land");
    const Content written = sink.content("2020-01-01");
    CHECK(written.bytes == 3 + 3 + 5 + 4);
    CHECK(FolderContents(folder.path()).tiles("2020-01-01", block) == written);

    const fs::path tile = folder.path() / tile_path("2020-01-01", {3, 4, 3});
    write_file(tile, "sand");  // the same length
    CHECK(FolderContents(folder.path()).tiles("2020-01-01", block) != written);
    fs::remove(tile);
    CHECK_FALSE(FolderContents(folder.path()).tiles("2020-01-01", block));
}

TEST_CASE("removing files takes the folders they leave empty, and nothing else") {
    const ScratchFolder folder("batch-remove");
    for (const char* name : {"maps/a.png", "maps/keep.txt", "tiles/d/1/0/0.png", "tiles/d/1/0/1.png"}) {
        write_file(folder / name, "x");
    }
    CHECK(remove_files(folder.path(),
                       {"maps/a.png", "tiles/d/1/0/0.png", "tiles/d/1/0/1.png", "maps/gone.png"}) == 3);
    CHECK(fs::exists(folder / "maps/keep.txt"));
    CHECK_FALSE(fs::exists(folder / "tiles"));
    CHECK(fs::exists(folder.path()));
}

TEST_CASE("half-written neighbours of our files go, other hidden files stay") {
    const ScratchFolder folder("batch-temporaries");
    const fs::path target = folder / "maps/2020-01-01.png";
    fs::path left;
    {
        PendingFile pending(target);
        left = pending.path();
    }
    write_file(left, "half");
    write_file(folder / "maps/.notes.tmp.png", "mine");
    write_file(folder / "maps/.other.1-2.tmp.png", "mine");
    remove_temporaries(folder.path(), {"maps/2020-01-01.png"});
    CHECK_FALSE(fs::exists(left));
    CHECK(fs::exists(folder / "maps/.notes.tmp.png"));
    CHECK(fs::exists(folder / "maps/.other.1-2.tmp.png"));
}
