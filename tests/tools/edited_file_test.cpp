// SPDX-License-Identifier: Apache-2.0
// Corrections in QGIS: the GeoPackage is edited with GDAL's own tools, as QGIS would, and drawn from.
#include "geodata/core/files.h"
#include "tests/support/program.h"

#include <filesystem>
#include <map>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

const std::string kArticles =
    R"({"id":"a","lang":"fr","publisher":"L'Écho","published":"2031-03-13","text":"Une frappe aérienne a fait douze morts mercredi à Idlib. Une manifestation a rassemblé mille personnes mardi à Homs."})"
    "\n"
    R"({"id":"b","lang":"fr","publisher":"Le Quai","published":"2031-03-14","text":"Un raid aérien a frappé Idlib mercredi. Une bombe a explosé jeudi à Hama."})"
    "\n";

ProcessResult run_sql(const fs::path& file, const std::string& sql) {
    return run_process({"ogrinfo", file.string(), "-sql", sql}, ".");
}

/// Features of a file's events, as dateline reads it.
Json features_of(const std::vector<std::string>& inputs, const ScratchFolder& folder) {
    const std::string out = (folder / "read.geojson").string();
    std::vector<std::string> arguments = {"events"};
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    arguments.insert(arguments.end(), {"-o", out});
    const ProcessResult result = run_dateline(arguments);
    CAPTURE(result.output);
    REQUIRE(result.exit_code == 0);
    return Json::parse(read_file(out)).at("features");
}

const Json& event_at(const Json& features, const std::string& place, const std::string& article) {
    for (const Json& feature : features)
        if (feature["properties"]["place_text"] == place && feature["properties"]["article"] == article)
            return feature;
    FAIL(place);
    return features;
}

std::size_t symbols_of(const fs::path& input, const ScratchFolder& folder) {
    const fs::path file = folder / "map.svg";
    const ProcessResult result = run_dateline({"map", input.string(), "-o", file.string()});
    CAPTURE(result.output);
    REQUIRE(result.exit_code == 0);
    const std::string svg = read_file(file);
    std::size_t count = 0;
    for (std::size_t at = svg.find("class=\"event\""); at != std::string::npos;
         at = svg.find("class=\"event\"", at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE("a GeoPackage edited as in QGIS is what is drawn") {
    const ScratchFolder folder("edited");
    const std::string articles = folder.write("in.jsonl", kArticles).string();
    const fs::path file = folder / "events.gpkg";
    const ProcessResult written = run_dateline({"events", articles, "-o", file.string()});
    REQUIRE(written.exit_code == 0);
    const Json found = features_of({articles}, folder);
    REQUIRE(found.size() == 4);
    CHECK(features_of({file.string()}, folder) == found);
    CHECK(symbols_of(file, folder) == 3);
    const auto id_at = [&](const char* place, const char* article) {
        return event_at(found, place, article)["properties"]["id"].get<std::string>();
    };
    const std::string homs = id_at("Homs", "a"), hama = id_at("Hama", "b"), told_again = id_at("Idlib", "b");

    // In QGIS: drag a point, change two cells, delete a row, part two linked tellings.
    const ProcessResult moved =
        run_sql(file, "UPDATE events SET geom = ST_GeomFromText('POINT (36.5 34.5)', 4326) WHERE id = '" +
                          homs + "'");
    REQUIRE_MESSAGE(moved.exit_code == 0, "the test needs ogrinfo (gdal-bin)");
    run_sql(file,
            "UPDATE events SET status = 'unconfirmed', date_start = '2031-03-10', date_end = '2031-03-10' "
            "WHERE id = '" +
                homs + "'");
    run_sql(file, "DELETE FROM events WHERE id = '" + hama + "'");
    run_sql(file, "UPDATE events SET same_as = NULL, sources = 1 WHERE id = '" + told_again + "'");

    const Json edited = features_of({file.string()}, folder);
    REQUIRE(edited.size() == 3);
    const Json& changed = event_at(edited, "Homs", "a");
    CHECK(changed["geometry"]["coordinates"] == Json({36.5, 34.5}));
    CHECK(changed["properties"]["lon"] == 36.5);
    CHECK(changed["properties"]["status"] == "unconfirmed");
    CHECK(changed["properties"]["date_edtf"] == "2031-03-10");
    CHECK(event_at(edited, "Idlib", "b")["properties"]["same_as"].is_null());
    CHECK(symbols_of(file, folder) == 3);
}

TEST_CASE("the table of corrections and the edited file are two roads to one result") {
    const ScratchFolder folder("edited-table");
    const std::string articles = folder.write("in.jsonl", kArticles).string();
    const fs::path file = folder / "events.gpkg";
    REQUIRE(run_dateline({"events", articles, "-o", file.string()}).exit_code == 0);
    const Json found = features_of({articles}, folder);
    const std::string homs = event_at(found, "Homs", "a")["properties"]["id"];
    const std::string hama = event_at(found, "Hama", "b")["properties"]["id"];
    const std::string table =
        folder
            .write("corrections.csv", "id,action,status,date_start,event_type,sub_event_type\n" + homs +
                                          ",re-status,denied,,,\n" + homs + ",re-date,,2031-03-09,,\n" +
                                          homs + ",re-type,,,Riots,Mob violence\n" + hama + ",drop,,,,\n")
            .string();
    for (const std::string& sql :
         {"UPDATE events SET status = 'denied', date_start = '2031-03-09', date_end = '2031-03-09', "
          "date_precision = 'day', event_type = 'Riots', sub_event_type = 'Mob violence' WHERE id = '" +
              homs + "'",
          "DELETE FROM events WHERE id = '" + hama + "'"})
        REQUIRE(run_sql(file, sql).exit_code == 0);
    CHECK(features_of({file.string()}, folder) == features_of({articles, "--corrections", table}, folder));
}
