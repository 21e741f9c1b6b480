// SPDX-License-Identifier: Apache-2.0
#include "geodata/pipeline/event_layer.h"

#include "geodata/articles/collect_inputs.h"
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/ogr/geojson.h"
#include "geodata/ogr/write_events.h"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;

namespace {

class TemporaryFolder {
  public:
    TemporaryFolder()
        : path_(std::filesystem::temp_directory_path() /
                ("dateline_pipeline_" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    std::string write(const char* name, std::string_view bytes) const {
        write_file(path_ / name, bytes);
        return (path_ / name).string();
    }
    std::string path(const char* name) const { return (path_ / name).string(); }

  private:
    std::filesystem::path path_;
};

constexpr const char* kArticles =
    R"({"id":"a","lang":"fr","published":"2016-10-26","text":"Des avions ont bombardé Idlib mardi. Rien d'autre."})"
    "\n"
    R"({"id":"b","lang":"fr","published":"2016-10-26","text":"Le président a reçu un ministre."})"
    "\n";

}  // namespace

TEST_CASE("articles and event files together: articles first, then rows, each event once") {
    const TemporaryFolder folder;
    const std::string articles = folder.write("in.jsonl", kArticles);
    CollectedDiagnostics diagnostics;
    const EventLayer first = read_event_layer({articles}, {}, diagnostics);
    REQUIRE(first.events.size() == 1);
    CHECK(first.articles.size() == 2);
    const Event& event = first.events[0];
    CHECK(event.article == "a");
    CHECK(event.text == "Des avions ont bombardé Idlib mardi.");
    REQUIRE(event.date);
    // 26 October 2016 is a Wednesday.
    CHECK(format_day(event.date->first) == "2016-10-25");
    REQUIRE(event.point);
    CHECK(distance_m(*event.point, {36.634, 35.931}) < 10'000);

    write_events(first.events, folder.path("e.gpkg"));
    const EventLayer both = read_event_layer({folder.path("e.gpkg"), articles}, {}, diagnostics);
    REQUIRE(both.events.size() == 2);
    CHECK(to_geojson({both.events[0]}) == to_geojson({both.events[1]}));
    CHECK(diagnostics.failures().empty());
}

TEST_CASE("a bad event file is named and the rest is used; nothing readable at all is an error") {
    const TemporaryFolder folder;
    const std::string articles = folder.write("in.jsonl", kArticles);
    const std::string noise = folder.write("noise.gpkg", "no database");
    CollectedDiagnostics diagnostics;
    CHECK(read_event_layer({articles, noise}, {}, diagnostics).events.size() == 1);
    REQUIRE(diagnostics.failures().size() == 1);
    CHECK(diagnostics.failures()[0].find("noise.gpkg") != std::string::npos);
    CHECK_THROWS_AS(read_event_layer({noise}, {}, diagnostics), Error);
}

TEST_CASE("without a publication date no year is guessed, and the user is told how to give one") {
    const TemporaryFolder folder;
    const std::string file = folder.write("undated.txt", "Titre\n\nDes avions ont bombardé Idlib mardi.\n");
    CollectedDiagnostics diagnostics;
    EventLayerOptions options;
    options.language = "fr";
    const EventLayer layer = read_event_layer({file}, options, diagnostics);
    REQUIRE(layer.events.size() == 1);
    CHECK_FALSE(layer.events[0].date);
    const auto warnings = diagnostics.warnings();
    CHECK(std::any_of(warnings.begin(), warnings.end(),
                      [](const std::string& text) { return text.find("--published") != std::string::npos; }));
    options.published = parse_day("2016-10-26");
    const EventLayer dated = read_event_layer({file}, options, diagnostics);
    REQUIRE(dated.events.size() == 1);
    CHECK(format_day(dated.events[0].date->first) == "2016-10-25");
}
