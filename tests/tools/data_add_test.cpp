// SPDX-License-Identifier: Apache-2.0
// dateline data add as a user calls it: what is wrong is named and nothing is kept.
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "tests/support/program.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("data add names file, line and value of what is wrong and keeps nothing") {
    const auto folder = std::filesystem::temp_directory_path() / ("dateline_add_" + std::to_string(getpid()));
    write_file(folder / "good.csv", "name,lat,lon\nTest-sur-Rien,10,20\n");
    write_file(folder / "bad.csv", "name,lat,lon\nTest-sur-Rien,10,20\nX,ten,20\n");
    const ProcessResult result =
        run_dateline({"data", "add", (folder / "good.csv").string(), (folder / "bad.csv").string()});
    CHECK(result.exit_code == 1);
    CHECK(result.output.find("bad.csv:3") != std::string::npos);
    CHECK(result.output.find("\"ten\"") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(data_dir() / "added" / "good.csv"));
    CHECK(run_dateline({"data", "add", (folder / "none.csv").string()}).exit_code == 1);
    CHECK(run_dateline({"data", "add"}).exit_code == 2);
    CHECK(run_dateline({"data", "add", "a/x.csv", "b/x.csv"}).exit_code == 2);
    std::filesystem::remove_all(folder);
}
