// SPDX-License-Identifier: Apache-2.0
// Files, folders, JSON lines and what is wrong with them.
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "tests/geodata/articles/reading.h"

#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::testing;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that is removed again.
class Folder {
  public:
    Folder() : path_(fs::temp_directory_path() / ("dateline-inputs-" + std::to_string(::getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    std::string add(const std::string& name, std::string_view bytes) const {
        write_file(path_ / name, bytes);
        return (path_ / name).string();
    }
    std::string path() const { return path_.string(); }

  private:
    fs::path path_;
};

std::vector<std::string> ids(const std::vector<Input>& inputs) {
    std::vector<std::string> found;
    for (const Input& input : inputs) found.push_back(input.id);
    return found;
}

using Ids = std::vector<std::string>;
constexpr std::string_view kText =
    "Le port a rouvert lundi après trois jours de grève des dockers, selon la mairie.\n";

}  // namespace

TEST_CASE("folders are read in the order of paths, without sidecars and hidden files") {
    const Folder folder;
    folder.add("b.txt", kText);
    folder.add("a.txt", kText);
    folder.add("a.meta.json", R"({"published":"2024-10-07"})");
    folder.add("sub/c.v2.txt", kText);
    folder.add("sub/events.geojson", "{}");
    folder.add("README", kText);
    folder.add(".cache/d.txt", kText);
    CollectedDiagnostics diagnostics;
    const auto inputs = collect_inputs({folder.path()}, std::nullopt, diagnostics);
    CHECK(ids(inputs) == Ids{"a", "b", "sub/c.v2", "sub/events"});
    CHECK(inputs[3].kind == InputKind::events);
    const auto articles = reader().read(inputs, {}, diagnostics);
    REQUIRE(articles.size() == 3);
    CHECK(published(articles[0]) == "2024-10-07");
    CHECK(diagnostics.failures().empty());
}

TEST_CASE("patterns, repeated files and --as") {
    const Folder folder;
    const std::string a = folder.add("a.txt", kText);
    folder.add("b.txt", kText);
    CollectedDiagnostics diagnostics;
    CHECK(ids(collect_inputs({folder.path() + "/*.txt", a}, std::nullopt, diagnostics)) == Ids{"a", "b"});
    CHECK(collect_inputs({a}, InputKind::events, diagnostics).front().kind == InputKind::events);
    CHECK(collect_inputs({"-"}, std::nullopt, diagnostics).front().is_standard_input());
    CHECK(diagnostics.failures().empty());
}

TEST_CASE("nothing readable is an error, something missing beside something readable a failure") {
    const Folder folder;
    CollectedDiagnostics diagnostics;
    CHECK_THROWS_WITH_AS(collect_inputs({folder.path()}, std::nullopt, diagnostics),
                         doctest::Contains("nothing readable"), Error);
    const std::string good = folder.add("good.txt", kText);
    const std::string empty = folder.add("empty.txt", "");
    const auto inputs = collect_inputs({good, empty, folder.path() + "/none.txt"}, std::nullopt, diagnostics);
    CHECK(diagnostics.failures().size() == 1);
    CHECK(reader().read(inputs, {}, diagnostics).size() == 1);
    REQUIRE(diagnostics.failures().size() == 2);
    CHECK(diagnostics.failures()[1].find("empty.txt: is empty") != std::string::npos);
    CHECK_THROWS_AS(reader().read(collect_inputs({empty}, std::nullopt, diagnostics), {}, diagnostics),
                    Error);
}

TEST_CASE("two articles of one id: both files are named, the first is kept") {
    const Folder folder;
    const std::string first = folder.add("one/port.txt", kText);
    const std::string second = folder.add("two/port.txt", kText);
    CollectedDiagnostics diagnostics;
    CHECK(reader().read(collect_inputs({first, second}, std::nullopt, diagnostics), {}, diagnostics).size() ==
          1);
    REQUIRE(diagnostics.failures().size() == 1);
    CHECK(diagnostics.failures()[0].find(first) != std::string::npos);
    CHECK(diagnostics.failures()[0].find(second) != std::string::npos);
}

TEST_CASE("a malformed sidecar names file and key") {
    const auto read_with = [](const std::string& sidecar) {
        CollectedDiagnostics diagnostics;
        return reader().read_text(kText, "a.txt", "a", sidecar, "a.meta.json", {}, diagnostics);
    };
    CHECK_THROWS_WITH_AS(read_with(R"({"published":"07/10/2024"})"),
                         "a.meta.json: key \"published\" is not a date: \"07/10/2024\"; accepted: YYYY-MM-DD",
                         Error);
    CHECK_THROWS_WITH_AS(read_with(R"({"title":5})"), "a.meta.json: key \"title\" must be a string: \"5\"",
                         Error);
    CHECK_THROWS_WITH_AS(read_with("{\n\"title\": \"x\",,}"), doctest::Contains("a.meta.json:2:"), Error);
    CHECK_THROWS_WITH_AS(read_with("[]"), "a.meta.json: must be a JSON object", Error);
}

TEST_CASE("JSON lines: both names of a key, and bad lines are counted out by number") {
    CollectedDiagnostics diagnostics;
    const std::string lines =
        R"({"id":"x","text":"Le port a rouvert.","lang":"fr","dct":"2024-10-07"})"
        "\r\n\n{broken\n{\"id\":\"y\"}\n"
        R"({"text":"Port reopens.","language":"en","published":"2024-10-08","publisher":"Quay"})";
    const auto articles = reader().read_json_lines(lines, "feed.jsonl", {}, diagnostics);
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].id == "x");
    CHECK(articles[0].language == "fr");
    CHECK(published(articles[0]) == "2024-10-07");
    CHECK(articles[1].id == "feed.jsonl:5");
    CHECK(articles[1].publisher == "Quay");
    REQUIRE(diagnostics.failures().size() == 2);
    CHECK(diagnostics.failures()[0].starts_with("feed.jsonl:3:"));
    CHECK(diagnostics.failures()[1] == "feed.jsonl:4: key \"text\" is missing or empty");
}
