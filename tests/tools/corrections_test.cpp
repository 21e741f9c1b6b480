// SPDX-License-Identifier: Apache-2.0
// Corrections as a user works with them: a template, a few cells filled in, the next run.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

TEST_CASE(
    "from the template to the corrected run; what is wrong is named, what was filled in is never lost") {
    const ScratchFolder folder("corrections");
    write_file(
        folder / "in.jsonl",
        R"({"id":"a","lang":"fr","published":"2031-03-13","text":"Des avions ont bombardé Idlib mardi."})"
        "\n");
    const std::string table = (folder / "found.csv").string();
    const auto events = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"events", (folder / "in.jsonl").string()});
        return run_dateline(options);
    };
    REQUIRE(events({"--write-corrections", table}).exit_code == 0);
    std::string text = read_file(table);
    const std::size_t action = text.find(",,", text.find("mardi."));
    REQUIRE(action != std::string::npos);

    text.insert(action + 1, "drop");
    write_file(table, text);
    const ProcessResult dropped = events({"--corrections", table, "-o", "-", "--verbose"});
    CHECK(dropped.exit_code == 0);
    CHECK(dropped.output.find("found.csv:2: event") != std::string::npos);
    CHECK(dropped.output.find("bombard") == std::string::npos);
    CHECK(events({"-o", "-"}).output.find("bombard") != std::string::npos);

    CHECK(events({"--write-corrections", table}).exit_code == 2);
    CHECK(read_file(table) == text);
    CHECK(events({"--write-corrections", table + "x", "--corrections", table}).exit_code == 2);
    CHECK(events({}).exit_code == 2);

    // Beside the articles, in the folder that is read, the table is no event file.
    CHECK(run_dateline({"events", folder.path().string(), "--corrections", table, "-o", "-"}).exit_code == 0);

    write_file(table, "id,action\nnobody,drop\n");
    const ProcessResult unmatched = events({"--corrections", table, "-o", "-"});
    CHECK(unmatched.exit_code == 0);
    CHECK(unmatched.output.find("\"nobody\"") != std::string::npos);
    write_file(table, "id,action\nnobody,destroy\n");
    const ProcessResult wrong = events({"--corrections", table, "-o", "-"});
    CHECK(wrong.exit_code == 1);
    CHECK(wrong.output.find("found.csv:2") != std::string::npos);
    CHECK(wrong.output.find("\"destroy\"") != std::string::npos);
}
