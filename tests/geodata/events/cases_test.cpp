// SPDX-License-Identifier: Apache-2.0
// Tables of own sentences, one file a language, with the events a careful reader finds in each.
#include "geodata/core/paths.h"
#include "tests/geodata/events/extracting.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

struct Case {
    int line = 0;
    std::string text;
    std::vector<std::string> events;
};

std::vector<Case> read_cases(const std::string& language) {
    const auto file = resource_dir() / "tests" / "geodata" / "events" / "cases" / (language + ".txt");
    std::ifstream in(file);
    REQUIRE(in);
    std::vector<Case> cases;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line[0] == '#') continue;
        if (!line.starts_with("= "))
            cases.push_back({number, line, {}});
        else
            cases.back().events.push_back(line.substr(2));
    }
    return cases;
}

void check(const std::string& language, std::size_t at_least) {
    const Extracting extracting;
    const std::vector<Case> cases = read_cases(language);
    CHECK(cases.size() >= at_least);
    for (const Case& one : cases) {
        CAPTURE(one.line);
        CAPTURE(one.text);
        std::string expected, found;
        std::vector<std::string> lines;
        for (const Event& event : extracting.events(one.text, language, "2016-10-26"))
            lines.push_back(Extracting::describe(event));
        // Two events of one sentence have no order of their own.
        std::sort(lines.begin(), lines.end());
        std::vector<std::string> wanted = one.events;
        std::sort(wanted.begin(), wanted.end());
        for (const std::string& event : wanted) expected += event + "\n";
        for (const std::string& event : lines) found += event + "\n";
        CHECK(found == expected);
    }
}

}  // namespace

TEST_CASE("French sentences and their events") {
    check("fr", 115);
}

TEST_CASE("English sentences and their events") {
    check("en", 150);
}

TEST_CASE("Arabic sentences and their events") {
    check("ar", 130);
}
