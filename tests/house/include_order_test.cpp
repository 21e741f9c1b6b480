// SPDX-License-Identifier: Apache-2.0
// Data flows geodata → styles → render → tools; an #include may only point the other way (DESIGN: "The
// house").
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace fs = std::filesystem;

namespace {

/// Position in the flow; a file may include files of its own or a smaller position.
int position(const std::vector<std::string>& order, const std::string& name) {
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] == name) return static_cast<int>(i);
    return -1;
}

const std::vector<std::string> kTop = {"geodata", "styles", "render", "tools"};
const std::map<std::string, std::vector<std::string>> kInside = {
    {"geodata",
     {"core", "sources", "language", "articles", "gazetteer", "toponyms", "dates", "events", "calendar",
      "basemap", "tables", "ogr", "pipeline"}},
};

std::vector<std::string> parts_of(const std::string& path) {
    std::vector<std::string> parts;
    for (const auto& part : fs::path(path)) parts.push_back(part.string());
    return parts;
}

/// Why an include is wrong; empty when it is allowed.
std::string objection(const std::string& from, const std::string& to) {
    const auto source = parts_of(from), target = parts_of(to);
    const int here = position(kTop, source[0]), there = position(kTop, target[0]);
    if (there < 0) return "points outside the four folders";
    if (there > here) return target[0] + " lies below " + source[0];
    const auto inside = kInside.find(source[0]);
    if (source[0] != target[0] || inside == kInside.end() || source.size() < 3 || target.size() < 3)
        return {};
    const int inner_here = position(inside->second, source[1]),
              inner_there = position(inside->second, target[1]);
    if (inner_here < 0 || inner_there < 0) return "a folder that the order does not name";
    return inner_there > inner_here ? target[1] + " lies below " + source[1] : std::string();
}

}  // namespace

TEST_CASE("the rule itself: what it allows and what it refuses") {
    CHECK(objection("render/page/a.cpp", "styles/document/style.h").empty());
    CHECK(objection("geodata/events/a.cpp", "geodata/dates/timex.h").empty());
    CHECK_FALSE(objection("geodata/dates/a.cpp", "geodata/events/event.h").empty());
    CHECK_FALSE(objection("styles/document/a.cpp", "render/canvas/canvas.h").empty());
    CHECK_FALSE(objection("geodata/core/a.cpp", "tests/support/b.h").empty());
}

TEST_CASE("no #include points down the flow") {
    const std::regex include(R"re(^\s*#\s*include\s*"([^"]+)")re");
    const std::regex cairo(R"re(^\s*#\s*include\s*<(cairo|pango))re");
    int files = 0;
    for (const std::string& top : kTop) {
        for (const auto& entry : fs::recursive_directory_iterator(top)) {
            const std::string path = entry.path().generic_string();
            if (!path.ends_with(".h") && !path.ends_with(".cpp")) continue;
            ++files;
            std::ifstream in(path);
            std::string line;
            for (int number = 1; std::getline(in, line); ++number) {
                const std::string where = path + ":" + std::to_string(number);
                CAPTURE(where);
                std::smatch found;
                if (std::regex_search(line, found, include)) CHECK(objection(path, found[1].str()) == "");
                CHECK_FALSE((top != "render" && std::regex_search(line, cairo)));
            }
        }
    }
    CHECK(files > 20);
}
