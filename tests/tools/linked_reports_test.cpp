// SPDX-License-Identifier: Apache-2.0
// Several articles that tell of one event, as a user meets them: one record each, one symbol on the map.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

std::string article(const std::string& id, const std::string& publisher, const std::string& published,
                    const std::string& text) {
    return nlohmann::json{
               {"id", id}, {"publisher", publisher}, {"published", published}, {"lang", "fr"}, {"text", text}}
               .dump() +
           "\n";
}

nlohmann::json events_of(const fs::path& input, const ScratchFolder& folder) {
    const fs::path file = folder / "events.geojson";
    const ProcessResult result = run_dateline({"events", input.string(), "-o", file.string()});
    CAPTURE(result.output);
    REQUIRE(result.exit_code == 0);
    return nlohmann::json::parse(read_file(file)).at("features");
}

std::string map_of(const fs::path& input, const ScratchFolder& folder) {
    const fs::path file = folder / "map.svg";
    const ProcessResult result = run_dateline({"map", input.string(), "-o", file.string()});
    CAPTURE(result.output);
    REQUIRE(result.exit_code == 0);
    return read_file(file);
}

const std::string kFirst =
    article("a", "L'Écho", "2031-03-13", "Une frappe aérienne a fait douze morts mercredi à Idlib.");
const std::string kSecond = article(
    "b", "Le Quai", "2031-03-14",
    "Des avions ont bombardé Idlib mercredi. Le bombardement a fait quinze morts, selon les secours.");
const std::string kDenial =
    article("c", "Dépêche", "2031-03-14", "L'armée a démenti avoir bombardé Idlib mercredi.");

}  // namespace

TEST_CASE("two papers, one strike: two records, one symbol, a range of tolls and both papers' names") {
    const ScratchFolder folder("linked");
    const fs::path papers = folder.write("papers.jsonl", kFirst + kSecond);
    const nlohmann::json events = events_of(papers, folder);
    REQUIRE(events.size() == 2);
    const nlohmann::json& first = events[0]["properties"];
    const nlohmann::json& second = events[1]["properties"];
    CHECK(first["same_as"].is_null());
    CHECK(second["same_as"] == first["id"]);
    CHECK(first["sources"] == 2);
    CHECK(second["sources"] == 2);
    CHECK(first["killed_max"] == 12);
    CHECK(second["killed_max"] == 15);
    const std::string map = map_of(papers, folder);
    CHECK(count_of(map, "class=\"event\"") == 1);
    CHECK(map.find("12 à 15 morts") != std::string::npos);
    CHECK(map.find("Écho") != std::string::npos);
    CHECK(map.find("Quai") != std::string::npos);
}

TEST_CASE("a denial contradicts the report and stays apart") {
    const ScratchFolder folder("linked-denial");
    const fs::path papers = folder.write("papers.jsonl", kFirst + kDenial);
    for (const nlohmann::json& event : events_of(papers, folder)) CHECK(event["properties"]["sources"] == 1);
    CHECK(count_of(map_of(papers, folder), "class=\"event\"") == 2);
}

TEST_CASE("copies of the sample articles are left out by name and change nothing") {
    const ScratchFolder folder("linked-twice");
    fs::create_directories(folder / "once");
    fs::create_directories(folder / "twice");
    fs::copy("tests/articles", folder / "once/a", fs::copy_options::recursive);
    fs::copy("tests/articles", folder / "twice/a", fs::copy_options::recursive);
    fs::copy("tests/articles", folder / "twice/b", fs::copy_options::recursive);
    const nlohmann::json once = events_of(folder / "once", folder);
    CHECK(once.size() > 10);
    CHECK(events_of(folder / "twice", folder) == once);
    CHECK(map_of(folder / "twice", folder) == map_of(folder / "once", folder));
    const ProcessResult said =
        run_dateline({"events", (folder / "twice").string(), "-o", (folder / "e.csv").string()});
    for (const auto& entry : fs::directory_iterator("tests/articles")) {
        if (entry.path().extension() != ".txt") continue;
        const std::string name = entry.path().stem().string();
        CAPTURE(name);
        CHECK(said.output.find("b/" + name + ": repeats the text of a/" + name) != std::string::npos);
    }
}

TEST_CASE("ids and links hold when articles are added, whatever their order") {
    const ScratchFolder folder("linked-stable");
    const std::string elsewhere =
        article("0", "Journal", "2031-03-13", "Une bombe a tué neuf personnes mercredi à Bogota.");
    const auto kept = [&](const std::string& lines) {
        std::map<std::string, std::string> links;
        for (const nlohmann::json& event : events_of(folder.write("in.jsonl", lines), folder)) {
            const nlohmann::json& properties = event["properties"];
            if (properties["article"] != "0")
                links[properties["id"]] = properties["same_as"].dump() + properties["sources"].dump();
        }
        return links;
    };
    const auto links = kept(kFirst + kSecond);
    REQUIRE(links.size() == 2);
    CHECK(kept(kSecond + kFirst) == links);
    CHECK(kept(elsewhere + kFirst + kSecond) == links);
}
