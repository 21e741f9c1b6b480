// SPDX-License-Identifier: Apache-2.0
// The geoparse protocol: JSON lines in, JSON lines out, in the same order, offsets in code points.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

namespace {

ProcessResult run_geoparse(const ScratchFolder& folder, const std::string& lines,
                           const std::string& options = {}) {
    write_file(folder / "lines.jsonl", lines);
    const std::string program = (executable_dir() / "dateline").string();
    return run_process({"sh", "-c", program + " geoparse " + options + " < lines.jsonl"}, folder.path());
}

}  // namespace

TEST_CASE("geoparse counts code points and answers in order") {
    const ScratchFolder folder("geoparse-protocol");
    // "Été à " is six code points but nine bytes.
    const ProcessResult result = run_geoparse(folder,
                                              "{\"id\":2,\"text\":\"\u00C9t\u00E9 \u00E0 "
                                              "Bagdad.\",\"lang\":\"fr\"}\n{\"id\":\"a\",\"text\":\"\"}\n");
    CHECK(result.exit_code == 0);
    CHECK(result.output.find(
              "{\"id\":2,\"toponyms\":[{\"start\":6,\"end\":12,\"name\":\"Bagdad\",\"geonameid\":98182,") ==
          0);
    CHECK(result.output.find("{\"id\":\"a\",\"toponyms\":[]}\n") != std::string::npos);
}

TEST_CASE("demonyms and explanations only when asked for") {
    const ScratchFolder folder("geoparse-options");
    const std::string line =
        "{\"id\":1,\"text\":\"L'arm\u00E9e syrienne est \u00E0 Homs.\",\"lang\":\"fr\"}\n";
    CHECK(run_geoparse(folder, line).output.find("syrienne") == std::string::npos);
    CHECK(run_geoparse(folder, line, "--demonyms").output.find("\"demonym\":true") != std::string::npos);
    const std::string explained = run_geoparse(folder, line, "--explain").output;
    CHECK(explained.find("\"prominence\":") != std::string::npos);
    CHECK(explained.find("\"role_parts\":") != std::string::npos);
}

TEST_CASE("bad lines of geoparse are named, the others answered, and the exit code is 1") {
    const ScratchFolder folder("geoparse-bad-lines");
    const ProcessResult result = run_geoparse(folder,
                                              "{broken\n{\"text\":\"Rome\"}\n{\"id\":3}\n{\"id\":4,\"text\":"
                                              "\"\xFF Rome\"}\n{\"id\":5,\"text\":\"x\"}\n");
    CHECK(result.exit_code == 1);
    for (const char* line : {"standard input:1:", "standard input:2:", "standard input:3:"}) {
        CAPTURE(line);
        CHECK(result.output.find(line) != std::string::npos);
    }
    CHECK(result.output.find("{\"id\":5,\"toponyms\":[]}") != std::string::npos);
}

TEST_CASE("bytes that are no text: each has its own complaint, none ends the run") {
    const ScratchFolder folder("geoparse-bytes");
    const std::string nul("{\"id\":2,\"text\":\"Rome\0\"}", 23);
    const ProcessResult result =
        run_geoparse(folder, "{\"id\":1,\"text\":\"\xC3\x28 Rome\"}\n" + nul +
                                 "\n{\"id\":3,\"text\":\"vers \\u0000 Rome\",\"lang\":\"fr\"}\n");
    CHECK(result.exit_code == 1);
    CHECK(result.output.find("standard input:1: not valid UTF-8") != std::string::npos);
    CHECK(result.output.find("standard input:2: not a JSON object") != std::string::npos);
    CHECK(result.output.find("{\"id\":3,\"toponyms\":[{\"start\":7,\"end\":11,\"name\":\"Rome\"") !=
          std::string::npos);
}

TEST_CASE("a line of 50 MB is refused with advice, and the next one is answered") {
    const ScratchFolder folder("geoparse-long-line");
    const ProcessResult result = run_geoparse(
        folder, "{\"id\":1,\"text\":\"" + std::string(50'000'000, 'x') + "\"}\n{\"id\":2,\"text\":\"\"}\n");
    CHECK(result.exit_code == 1);
    CHECK(result.output.find("standard input:1: is longer than 8 MB") != std::string::npos);
    CHECK(result.output.find("{\"id\":2,\"toponyms\":[]}") != std::string::npos);
    CHECK(result.output.size() < 2000);
}

TEST_CASE("no line at all is worth a warning, not a failure") {
    const ScratchFolder folder("geoparse-empty");
    const ProcessResult result = run_geoparse(folder, "\n");
    CHECK(result.exit_code == 0);
    CHECK(result.output.find("no document on standard input") != std::string::npos);
}
