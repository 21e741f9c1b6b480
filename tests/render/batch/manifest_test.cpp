// SPDX-License-Identifier: Apache-2.0
#include "render/batch/manifest.h"

#include "geodata/core/error.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const std::string kHash(64, 'a');

Manifest sample() {
    Manifest manifest;
    manifest.program = "dateline 1.2.3";
    manifest.inputs = {{"news/à lire.txt", Content{120, kHash}}, {"-", {}}};
    manifest.sources = {{"style", kHash}, {"base map", "stamp"}};
    manifest.options = {{"by", "day"}, {"title", "\"Titre\" <b>"}};
    manifest.frame = LonLatBox{35.1, 32.25, 42, 37};
    manifest.events = 4;
    manifest.undated = 1;
    manifest.events_content = {4321, kHash};
    manifest.index_content = {99, kHash};
    manifest.warnings = {"one: a warning"};
    DateRecord day;
    day.name = "2015-10-07";
    day.drawn = 2;
    day.listed = 1;
    day.warnings = {"2015-10-07: crowded"};
    day.maps = {{PageFormat::png, "dep", {99, kHash}}, {PageFormat::svg, "dep2", {}}};
    day.tiles = {{{5, {{{0, 1}, {12, 13}}, {{31, 31}, {12, 13}}}}, "dep3", {1000, kHash}}};
    day.alt = {77, kHash};
    manifest.dates = {day};
    return manifest;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a manifest read back is the manifest written") {
    const Manifest manifest = sample();
    CHECK(parse_manifest(to_json(manifest), "m") == manifest);
    CHECK(parse_manifest(to_json(Manifest{}), "m") == Manifest{});
    CHECK(to_json(parse_manifest(to_json(manifest), "m")) == to_json(manifest));
}

TEST_CASE("a manifest names every file of its dates") {
    const auto files = files_of(sample());
    // Two maps and their words; columns 0, 1 and 31 with rows 12 and 13 are six tiles.
    CHECK(files.size() == 3 + 6);
    const std::vector<std::filesystem::path> expected = {
        "maps/2015-10-07.alt.txt",     "maps/2015-10-07.png",          "maps/2015-10-07.svg",
        "tiles/2015-10-07/5/0/12.png", "tiles/2015-10-07/5/0/13.png",  "tiles/2015-10-07/5/1/12.png",
        "tiles/2015-10-07/5/1/13.png", "tiles/2015-10-07/5/31/12.png", "tiles/2015-10-07/5/31/13.png"};
    CHECK(files == expected);
}

TEST_CASE("nothing but a manifest is taken for one, least of all names that lead elsewhere") {
    const std::string good = to_json(sample());
    for (const std::string& bad : {
             std::string(),
             std::string("[]"),
             std::string("{}"),
             good.substr(0, good.size() / 2),
             replaced(good, "\"2015-10-07\"", "\"../../home\""),
             replaced(good, "\"date\": \"2015-10-07\"", "\"date\": \"\""),
             replaced(good, "\"format\": \"png\"", "\"format\": \"png/../x\""),
             replaced(good, "\"zoom\": 5", "\"zoom\": 99"),
             replaced(good, "\"zoom\": 5", "\"zoom\": 4"),  // column 31 is outside the world of zoom 4
             replaced(good, "\"format_version\": 1", "\"format_version\": 2"),
         }) {
        CAPTURE(bad);
        CHECK_THROWS_AS(parse_manifest(bad, "m"), Error);
    }
}
