// SPDX-License-Identifier: Apache-2.0
#include "render/sources/outside_files.h"

#include "render/sources/style_data.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;

TEST_CASE("a style's outside files are its data, tiles, images and the base map's archive") {
    const test::ScratchFolder folder("outside-files");
    folder.write("zones.geojson", "{}");
    folder.write("tiles.json", R"({"tiles": ["sub/tiles/{z}/{x}/{y}.mvt"]})");
    const Style style = Style::parse(R"({"version": 8, "sprite": "icons", "layers": [], "sources": {
        "inline": {"type": "geojson", "data": {"type": "FeatureCollection", "features": []}},
        "file": {"type": "geojson", "data": "zones.geojson"},
        "far": {"type": "geojson", "data": "https://example.org/far.geojson"},
        "tiles": {"type": "vector", "tiles": ["grid/{z}-{x}-{y}.mvt"]},
        "json": {"type": "vector", "url": "tiles.json"},
        "base": {"type": "vector", "url": "dateline://basemap"},
        "archive": {"type": "vector", "url": "mbtiles://roads.mbtiles"}}})",
                                     "test");
    const auto found = outside_files(style, {folder.path(), folder.path() / "base.mbtiles", nullptr});
    const auto has = [&](const char* name) {
        return std::find(found.begin(), found.end(), folder.path() / name) != found.end();
    };
    for (const char* name :
         {"zones.geojson", "tiles.json", "roads.mbtiles", "base.mbtiles", "icons.json", "icons.png"}) {
        CAPTURE(std::string(name));
        CHECK(has(name));
    }
    CHECK(std::is_sorted(found.begin(), found.end()));
    CHECK(std::none_of(found.begin(), found.end(), [](const auto& path) {
        return path.string().find("example.org") != std::string::npos;
    }));
}

TEST_CASE("the hash of a path changes with its bytes, a folder's with its files and their names") {
    const test::ScratchFolder folder("path-hash");
    std::filesystem::create_directories(folder.path() / "tiles" / "1");
    folder.write("tiles/1/a.mvt", "one");
    folder.write("roads.shp", "shapes");
    const std::string tiles = hash_of_path(folder.path() / "tiles"),
                      roads = hash_of_path(folder.path() / "roads.shp");
    CHECK(hash_of_path(folder.path() / "tiles") == tiles);
    CHECK(hash_of_path(folder.path() / "none").empty());
    folder.write("tiles/1/a.mvt", "two");
    const std::string changed = hash_of_path(folder.path() / "tiles");
    CHECK(changed != tiles);
    folder.write("tiles/1/b.mvt", "");
    CHECK(hash_of_path(folder.path() / "tiles") != changed);
    // A table belongs to its shapes.
    folder.write("roads.dbf", "names");
    CHECK(hash_of_path(folder.path() / "roads.shp") != roads);
}

TEST_CASE("a map without events has the source of events all the same, without a warning") {
    const Style style = Style::parse(R"({"version": 8, "sources": {}, "layers": []})", "test");
    CollectedDiagnostics diagnostics;
    StyleData data(style, {".", {}, nullptr}, diagnostics);
    CHECK(data.sources().features_of(kEvent_source) != nullptr);
    CHECK(diagnostics.warnings().empty());
    CHECK(data.sources().features_of("nothing") == nullptr);
    CHECK(diagnostics.warnings().size() == 1);
}
