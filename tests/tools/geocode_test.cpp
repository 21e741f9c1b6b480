// SPDX-License-Identifier: Apache-2.0
// dateline geocode as a user calls it: JSON lines, best first, and the documented exit codes.
#include "tests/support/program.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using namespace dateline::test;

namespace {

std::vector<nlohmann::json> json_lines(const std::string& output) {
    std::vector<nlohmann::json> out;
    for (std::size_t at = 0; at < output.size();) {
        const auto end = std::min(output.find('\n', at), output.size());
        if (output[at] == '{') out.push_back(nlohmann::json::parse(output.substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

}  // namespace

TEST_CASE("geocode prints places best first, and --near and --country change which is best") {
    const ProcessResult plain = run_dateline({"geocode", "Londres", "--lang", "fr"});
    CHECK(plain.exit_code == 0);
    const auto lines = json_lines(plain.output);
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0]["country"] == "GB");
    CHECK(lines[0]["name"] == "Londres");
    for (std::size_t i = 1; i < lines.size(); ++i) CHECK(lines[i - 1]["score"] >= lines[i]["score"]);

    // Londres in Argentina lies at 27.7° S, 67.1° W.
    for (const std::vector<std::string>& hint :
         {std::vector<std::string>{"--near", "-67.1,-27.7"}, {"--country", "AR"}, {"--country", "ar"}}) {
        std::vector<std::string> arguments = {"geocode", "Londres", "--limit", "1"};
        arguments.insert(arguments.end(), hint.begin(), hint.end());
        const auto best = json_lines(run_dateline(arguments).output);
        REQUIRE(best.size() == 1);
        CHECK(best[0]["country"] == "AR");
    }
}

TEST_CASE(
    "geocode --fuzzy finds a slip of the pen below every exact name; --explain gives the parts of a score") {
    const auto plain = json_lines(run_dateline({"geocode", "Falloudjab", "--country", "IQ"}).output);
    CHECK(plain.empty());
    const auto fuzzy =
        json_lines(run_dateline({"geocode", "Falloudjab", "--country", "IQ", "--fuzzy", "--explain"}).output);
    REQUIRE_FALSE(fuzzy.empty());
    CHECK(fuzzy[0]["match"] == "approximate");
    CHECK(fuzzy[0]["country"] == "IQ");
    CHECK(std::abs(fuzzy[0]["lat"].get<double>() - 33.35) < 0.1);  // Fallujah: 33.35° N
    CHECK(fuzzy[0]["parts"]["country"] == 1.0);
    CHECK(fuzzy[0]["parts"]["name"] < 0.6);

    const auto exact =
        json_lines(run_dateline({"geocode", "Falluja", "--country", "IQ", "--limit", "1"}).output);
    REQUIRE(exact.size() == 1);
    CHECK(exact[0]["score"] > fuzzy[0]["score"]);
    CHECK_FALSE(exact[0].contains("parts"));
}

TEST_CASE("geocode --help fits a terminal of 80 columns") {
    const std::string help = run_dateline({"geocode", "--help"}).output;
    for (const char* option : {"--country", "--near", "--kind", "--fuzzy", "--explain"})
        CHECK(help.find(option) != std::string::npos);
    for (std::size_t at = 0; at < help.size();) {
        const auto end = std::min(help.find('\n', at), help.size());
        CAPTURE(help.substr(at, end - at));
        CHECK(end - at <= 80);
        at = end + 1;
    }
}

TEST_CASE("geocode names a wrong option with exit code 2 and does not fail for an unknown place") {
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{"geocode", "Alep", "--near", "here"},
          {"geocode", "Alep", "--near", "37,95"},
          {"geocode", "Alep", "--country", "QQ"},
          {"geocode", "Alep", "--kind", "hamlet"},
          {"geocode"}}) {
        const ProcessResult result = run_dateline(wrong);
        CAPTURE(result.output);
        CHECK(result.exit_code == 2);
    }
    const ProcessResult unknown = run_dateline({"geocode", "Qwzxnope"});
    CHECK(unknown.exit_code == 0);
    CHECK(unknown.output.find("Qwzxnope") != std::string::npos);
}
