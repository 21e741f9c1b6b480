// SPDX-License-Identifier: Apache-2.0
// The dates protocol: JSON lines in, JSON lines out, in the same order, offsets in code points.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Runs `dateline dates` with the text on its standard input; what it says on stderr is in the output too.
ProcessResult run_dates(const ScratchFolder& folder, const std::string& lines,
                        const std::string& options = {}) {
    write_file(folder / "lines.jsonl", lines);
    const std::string program = (executable_dir() / "dateline").string();
    return run_process({"sh", "-c", program + " dates " + options + " < lines.jsonl"}, folder.path());
}

}  // namespace

TEST_CASE("dates answers every line in order; offsets count code points, not bytes") {
    const ScratchFolder folder("dates-protocol");
    // "Été à Hié, le 3 mai 2020." has four two-byte letters before the date: "le 3 mai 2020" is code points
    // 11 to 24.
    const ProcessResult result = run_dates(
        folder,
        "{\"id\":\"a\",\"text\":\"\u00C9t\u00E9 \u00E0 Hi\u00E9, le 3 mai 2020.\",\"language\":\"fr\"}\n\n"
        "{\"id\":\"b\",\"text\":\"Un pont a saut\u00E9 "
        "hier.\",\"lang\":\"fr\",\"dct\":\"2024-10-09\",\"more\":1}\n");
    CHECK(result.exit_code == 0);
    CHECK(
        result.output ==
        "{\"id\":\"a\",\"timexes\":[{\"start\":11,\"end\":24,\"type\":\"DATE\",\"value\":\"2020-05-03\"}]}\n"
        "{\"id\":\"b\",\"timexes\":[{\"start\":16,\"end\":20,\"type\":\"DATE\",\"value\":\"2024-10-08\"}]}"
        "\n");
}

TEST_CASE("a bad line is named, the others are answered, and the exit code is 1") {
    const ScratchFolder folder("dates-bad-lines");
    const ProcessResult result =
        run_dates(folder,
                  "{broken\n{\"id\":\"b\",\"text\":\"Yesterday.\",\"published\":\"9/10/24\"}\n"
                  "{\"id\":\"c\",\"text\":\"Yesterday.\",\"published\":\"2024-10-09\"}\n",
                  "--text-lang en");
    CHECK(result.exit_code == 1);
    CHECK(result.output.find("standard input:1:") != std::string::npos);
    CHECK(result.output.find("standard input:2: key \"published\" is not a date") != std::string::npos);
    CHECK(result.output.find("\"id\":\"c\",\"timexes\":[{\"start\":0,\"end\":9") != std::string::npos);
}
