// SPDX-License-Identifier: Apache-2.0
// dateline style as a user calls it.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using namespace dateline::test;

namespace {

/// What `dateline style eval` says to lines on its standard input.
ProcessResult run_eval(const ScratchFolder& folder, const std::string& lines) {
    write_file(folder / "lines.jsonl", lines);
    const std::string program = (executable_dir() / "dateline").string();
    return run_process({"sh", "-c", program + " style eval < lines.jsonl"}, folder.path());
}

}  // namespace

TEST_CASE("style list and check know the built-in themes") {
    const ProcessResult list = run_dateline({"style", "list"});
    CHECK(list.exit_code == 0);
    CHECK(list.output.find("news\n") != std::string::npos);
    const ProcessResult check = run_dateline({"style", "check", "news"});
    CHECK(check.exit_code == 0);
    CHECK(check.output.find("0 warnings") != std::string::npos);
}

TEST_CASE(
    "style check names file, path, value and what is allowed; exit code 1 for a bad style, 2 for no theme") {
    const ScratchFolder folder("style-check");
    const auto file = folder / "my.json";
    write_file(file, R"({"version": 8, "layers": [{"id": "a", "type": "line", "source": "b",
                         "layout": {"line-cap": "flat"}}]})");
    const ProcessResult bad = run_dateline({"style", "check", file.string()});
    CHECK(bad.exit_code == 1);
    for (const char* part : {"my.json", "layers[0].layout.line-cap", "\"flat\"", "butt, round, square"}) {
        CAPTURE(part);
        CHECK(bad.output.find(part) != std::string::npos);
    }
    const ProcessResult unknown = run_dateline({"style", "check", "no-such-theme"});
    CHECK(unknown.exit_code == 2);
    CHECK(unknown.output.find("news") != std::string::npos);
}

TEST_CASE("style eval answers line by line, errors of an expression included") {
    const ScratchFolder folder("style-eval");
    const std::string requests =
        "{\"expression\": [\"+\", [\"zoom\"], 1], \"inputs\": [[{\"zoom\": 4}, {}]]}\n"
        "{\"expression\": [\"get\", \"name\"], \"inputs\": [[{}, {\"properties\": {\"name\": \"Alep\"}}], "
        "[{}, {}]]}\n"
        "{\"expression\": [\"+\", 1, \"a\"]}\n";
    const ProcessResult result = run_eval(folder, requests);
    CHECK(result.exit_code == 0);
    std::vector<nlohmann::json> answers;
    for (std::size_t at = 0; at < result.output.size();) {
        const std::size_t end = result.output.find('\n', at);
        answers.push_back(nlohmann::json::parse(result.output.substr(at, end - at)));
        at = end + 1;
    }
    REQUIRE(answers.size() == 3);
    CHECK(answers[0]["compiled"]["result"] == "error");  // the zoom stands outside a curve
    CHECK(answers[1]["outputs"] == nlohmann::json({"Alep", nullptr}));
    CHECK(answers[2]["compiled"]["errors"][0]["key"] == "[2]");
    CHECK(run_eval(folder, "not json\n").exit_code == 1);
}

TEST_CASE("style draw makes a picture of the size asked for, times its ratio") {
    const ScratchFolder folder("style-draw");
    const auto style = folder.write(
        "s.json", R"({"version": 8, "sources": {}, "layers": [{"id": "b", "type": "background"}]})");
    const auto picture = folder / "s.png";
    const ProcessResult drawn =
        run_dateline({"style", "draw", style.string(), "-o", picture.string(), "--size", "40x30", "--ratio",
                      "2", "--center=-3,4", "--zoom", "2"});
    CHECK(drawn.exit_code == 0);
    const std::string png = read_file(picture);
    REQUIRE(png.size() > 24);
    // Width and height in the IHDR chunk, big-endian.
    CHECK(static_cast<int>(png[19]) == 80);
    CHECK(static_cast<int>(png[23]) == 60);
}

TEST_CASE("style draw refuses what it does not know, and draws what it can without a source") {
    const ScratchFolder folder("style-draw-bad");
    const auto style =
        folder.write("s.json", R"({"version": 8, "layers": [{"id": "c", "type": "circle", "source": "s"}],
        "sources": {"s": {"type": "geojson", "data": "missing.geojson"}}})");
    const std::string picture = (folder / "s.png").string();
    CHECK(run_dateline({"style", "draw", style.string(), "-o", (folder / "s.gif").string()}).exit_code == 2);
    CHECK(run_dateline({"style", "draw", style.string(), "-o", picture, "--size", "40"}).exit_code == 2);
    CHECK(run_dateline({"style", "draw", style.string(), "-o", picture, "--center", "here"}).exit_code == 2);
    const ProcessResult missing = run_dateline({"style", "draw", style.string(), "-o", picture});
    CHECK(missing.exit_code == 1);
    CHECK(missing.output.find("missing.geojson") != std::string::npos);
    CHECK(std::filesystem::exists(picture));
}
