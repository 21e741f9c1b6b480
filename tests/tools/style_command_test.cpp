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
