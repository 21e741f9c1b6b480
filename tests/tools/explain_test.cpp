// SPDX-License-Identifier: Apache-2.0
// events --explain as a user meets it: ids and their beginnings, ids that are not there, event files.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("--explain takes ids and their beginnings, names near ones, and reads event files") {
    const ScratchFolder folder("explain");
    const std::string input = (folder / "in.jsonl").string();
    write_file(
        input,
        R"({"id":"a","lang":"fr","published":"2031-03-13","text":"Des avions ont bombardé Idlib mardi."})"
        "\n");
    const std::string file = (folder / "out.geojson").string();
    REQUIRE(run_dateline({"events", input, "-o", file}).exit_code == 0);
    const std::string written = read_file(file);
    const std::string key = "\"id\":";
    const std::size_t begin = written.find('"', written.find(key) + key.size()) + 1;
    const std::string id = written.substr(begin, written.find('"', begin) - begin);
    REQUIRE(id.size() >= 8);

    const ProcessResult whole = run_dateline({"events", input, "--explain", id});
    CHECK(whole.exit_code == 0);
    CHECK(whole.output.find("Des avions ont [bombardé] Idlib mardi.") != std::string::npos);
    CHECK(run_dateline({"events", input, "--explain", id.substr(0, 5)}).output == whole.output);
    // Asked twice, told once; the option takes one id, what follows is an input.
    CHECK(run_dateline({"events", "--explain", id, "--explain", id.substr(0, 5), input}).output ==
          whole.output);

    const ProcessResult unknown = run_dateline({"events", input, "--explain", id.substr(0, 4) + "zz"});
    CHECK(unknown.exit_code == 2);
    CHECK(unknown.output.find(id) != std::string::npos);

    const ProcessResult from_file = run_dateline({"events", file, "--explain", id});
    CHECK(from_file.exit_code == 0);
    CHECK(from_file.output.find("the record holds no more") != std::string::npos);
}
