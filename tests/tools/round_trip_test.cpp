// SPDX-License-Identifier: Apache-2.0
// The event file is the interface: written in any format and drawn from, it gives the map that the articles
// give.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

void succeed(const std::vector<std::string>& arguments) {
    const ProcessResult result = run_dateline(arguments);
    CAPTURE(result.output);
    CHECK(result.exit_code == 0);
}

std::string map_of(const std::string& input, std::vector<std::string> options, const fs::path& file) {
    options.insert(options.begin(), {"map", input, "-o", file.string()});
    succeed(options);
    return read_file(file);
}

}  // namespace

TEST_CASE("events to a file, a map from it: the same bytes as from the articles") {
    const ScratchFolder folder("round-trip");
    // Each sample article beside a second telling, so that links and their tolls are on the road too.
    fs::create_directories(folder / "in/b");
    fs::copy("tests/articles", folder / "in/a", fs::copy_options::recursive);
    for (const char* name :
         {"frappe-raqqa.txt", "frappe-raqqa.meta.json", "mine-mayadine.txt", "mine-mayadine.meta.json"})
        fs::copy(fs::path("tests/articles") / name, folder / "in/b" / name);
    const std::string articles = (folder / "in").string();
    const std::vector<std::vector<std::string>> maps = {
        {}, {"--date", "2031-03-12"}, {"--from", "2031-03-01", "--to", "2031-03-10", "--lang", "ar"}};
    std::vector<std::string> drawn;
    for (const auto& options : maps) drawn.push_back(map_of(articles, options, folder / "articles.svg"));
    CHECK(drawn[0] != drawn[1]);
    const std::string geojson = (folder / "e.geojson").string();
    succeed({"events", articles, "-o", geojson});
    const std::string again = (folder / "again.geojson").string();
    // All sample events have a place; FlatGeobuf would lose others.
    for (const char* name : {"e.geojson", "e.gpkg", "e.csv", "e.kml", "e.fgb"}) {
        CAPTURE(name);
        const std::string file = (folder / name).string();
        succeed({"events", articles, "-o", file});
        succeed({"events", file, "-o", again});
        CHECK(read_file(again) == read_file(geojson));
        for (std::size_t i = 0; i < maps.size(); ++i) {
            CAPTURE(i);
            CHECK(map_of(file, maps[i], folder / "file.svg") == drawn[i]);
        }
    }
}
