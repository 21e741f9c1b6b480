// SPDX-License-Identifier: Apache-2.0
// dateline batch as a user calls it.
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

const std::string kFirst =
    "Trois morts dans une frappe sur Tripoli\n\nPublié le : Mardi 4 Février 2020 - 10:12\n\nUne frappe "
    "aérienne a tué trois personnes lundi à Tripoli, selon les secours.\n";
const std::string kSecond =
    "Combats à Misrata\n\nPublié le : Jeudi 6 Février 2020 - 09:40\n\nDes combats ont fait deux morts "
    "mercredi à Misrata, selon un médecin.\n";

ProcessResult run_batch_in(const ScratchFolder& folder, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"batch", "news", "-o", "out", "--zoom", "5", "--size", "500x400"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_dateline(arguments, folder.path());
}

bool says(const ProcessResult& result, const std::string& words) {
    return result.output.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "batch: every date its map and tiles; nothing changed the second time; one more article, one more date") {
    const ScratchFolder folder("batch-command");
    write_file(folder / "news/tripoli.txt", kFirst);
    const ProcessResult first = run_batch_in(folder);
    CAPTURE(first.output);
    REQUIRE(first.exit_code == 0);
    for (const char* name : {"out/maps/2020-02-03.png", "out/tiles/2020-02-03/5", "out/events.geojson"}) {
        CAPTURE(name);
        CHECK(fs::exists(folder / name));
    }
    const std::string manifest = read_file(folder / "out/manifest.json");
    CHECK(manifest.find("\"news/tripoli.txt\"") != std::string::npos);
    CHECK(manifest.find(folder.path().string()) == std::string::npos);

    const ProcessResult second = run_batch_in(folder);
    CHECK(second.exit_code == 0);
    CHECK(says(second, "nothing changed"));

    write_file(folder / "news/misrata.txt", kSecond);
    const ProcessResult third = run_batch_in(folder, {"--bbox", "10,30,18,35"});
    CHECK(third.exit_code == 0);
    CHECK(fs::exists(folder / "out/maps/2020-02-05.png"));
}

TEST_CASE("batch: wrong options end with 2, its own output as input too") {
    const ScratchFolder folder("batch-usage");
    write_file(folder / "news/tripoli.txt", kFirst);
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--by", "fortnight"},
                                                  {"--formats", "png,gif"},
                                                  {"--formats", ""},
                                                  {"--scale", "1.5"},
                                                  {"--zoom", "9-5"},
                                                  {"--bbox", "1,2"}}) {
        CAPTURE(wrong[0]);
        CAPTURE(wrong[1]);
        CHECK(run_batch_in(folder, wrong).exit_code == 2);
    }
    CHECK_FALSE(fs::exists(folder / "out"));
    write_file(folder / "news/out/events.geojson", R"({"type":"FeatureCollection","features":[]})");
    const ProcessResult own = run_dateline({"batch", "news", "-o", "news/out"}, folder.path());
    CHECK(own.exit_code == 2);
    CHECK(says(own, "events.geojson"));
}
