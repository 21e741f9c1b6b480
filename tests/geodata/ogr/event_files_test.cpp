// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/ogr/event_file.h"
#include "geodata/ogr/geojson.h"
#include "geodata/ogr/write_events.h"

#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;

namespace {

class TemporaryFolder {
  public:
    TemporaryFolder()
        : path_(std::filesystem::temp_directory_path() / ("dateline_ogr_" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

/// One event with every field set, to values that drivers like to reinterpret; one with hardly any.
std::vector<Event> sample_events() {
    Event full;
    full.id = "00123";
    full.article = "2016-10-25";
    full.part = 2;
    full.publisher = "L'Écho, \"du\" Nord";
    full.url = "https://example.org/a?b=1&c=2";
    full.published = parse_day("2016-10-26");
    full.type = EventType::explosions;
    full.sub_type = SubEventType::air_drone_strike;
    full.date = DayInterval{*parse_day("1999-12-31"), *parse_day("2016-10-25")};
    full.date_precision = DatePrecision::days;
    full.date_text = "2016/10/25";
    full.place_name = "Mossoul";
    full.place_text = "الموصل";
    full.geonameid = 99072;
    full.country = "IQ";
    full.admin1 = "Ninive";
    full.place_precision = PlacePrecision::near;
    full.point = LonLat{43.118901, 36.335};
    full.actor1 = "1";
    full.actor2 = "[civils]";
    full.attribution = "true";
    full.status = ClaimStatus::unconfirmed;
    full.killed = {60, std::nullopt};
    full.injured = {0, 200};
    full.text = "{« Une phrase »,\nsur deux lignes; avec <balises> & le reste}";
    full.start = 12;
    full.end = 70;
    full.confidence = 0.85;
    full.date_nuance = DateNuance::open_end;
    full.toll_source = "Croissant-Rouge; \"police\"";
    full.attribution_chain = "ministère < RIA < Reuters";
    full.same_as = "0042";
    full.sources = 3;
    full.fictitious = true;

    Event bare;
    bare.id = "b";
    bare.article = "no-place";
    bare.type = EventType::protests;
    bare.text = "Rien de plus.";
    bare.start = 0;
    bare.end = 13;
    return {full, bare};
}

}  // namespace

TEST_CASE("GeoJSON to another format and back keeps every field") {
    const TemporaryFolder folder;
    const std::vector<Event> events = sample_events();
    for (const char* name : {"e.geojson", "e.gpkg", "e.csv", "e.kml", "e.fgb"}) {
        CAPTURE(name);
        write_events(events, folder / name);
        CollectedDiagnostics diagnostics;
        const std::vector<Event> back = read_event_file((folder / name).string(), diagnostics);
        CHECK(diagnostics.warnings().empty());
        // FlatGeobuf has no features without a geometry.
        const bool located_only = std::string_view(name) == "e.fgb";
        CHECK(to_geojson(back) == to_geojson(located_only ? std::vector<Event>{events.front()} : events));
    }
}

TEST_CASE("the same events give the same bytes in every format") {
    const TemporaryFolder folder;
    for (const char* name : {"s.geojson", "s.gpkg", "s.csv", "s.kml", "s.fgb"}) {
        CAPTURE(name);
        write_events(sample_events(), folder / name);
        const std::string first = read_file(folder / name);
        write_events(sample_events(), folder / name);
        CHECK(read_file(folder / name) == first);
        CHECK(first.size() > 100);
    }
}

TEST_CASE("no events make a file that reads as no events") {
    const TemporaryFolder folder;
    for (const char* name : {"n.geojson", "n.gpkg", "n.csv", "n.kml", "n.fgb"}) {
        CAPTURE(name);
        write_events({}, folder / name);
        CollectedDiagnostics diagnostics;
        CHECK(read_event_file((folder / name).string(), diagnostics).empty());
    }
}

TEST_CASE("an area stands for itself by a point inside it, a projected point by its longitude and latitude") {
    const TemporaryFolder folder;
    // A U shape around 5 E 5 N: its centroid lies outside the area.
    write_file(
        folder / "area.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"u","event_type":"Battles"},
"geometry":{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[9,10],[9,1],[1,1],[1,10],[0,10],[0,0]]]}}]})");
    // 111319.49 m is one degree on the equator of EPSG:3857 (6378137 m * pi / 180).
    write_file(
        folder / "projected.geojson",
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},
"features":[{"type":"Feature","properties":{"id":"p","event_type":"Battles"},"geometry":{"type":"Point","coordinates":[111319.49,0]}}]})");
    CollectedDiagnostics diagnostics;
    const auto area = read_event_file((folder / "area.geojson").string(), diagnostics);
    REQUIRE(area.size() == 1);
    REQUIRE(area[0].point);
    const LonLat inside = *area[0].point;
    CHECK((inside.lat < 1 || inside.lon < 1 || inside.lon > 9));
    const auto projected = read_event_file((folder / "projected.geojson").string(), diagnostics);
    REQUIRE(projected.size() == 1);
    CHECK(projected[0].point->lon == doctest::Approx(1).epsilon(1e-6));
    CHECK(projected[0].point->lat == doctest::Approx(0));
}

TEST_CASE("a row that cannot be used is named with file, row and value, and the rest is read") {
    const TemporaryFolder folder;
    write_file(folder / "rows.csv",
               "id,event_type,date_start,date_end,lat,lon,killed_min\n"
               "a,Battles,2016-10-25,2016-10-25,36.3,43.1,\n"
               "b,Skirmish,2016-10-25,2016-10-25,36.3,43.1,\n"
               "c,Battles,25/10/2016,25/10/2016,36.3,43.1,\n"
               "d,Battles,2016-10-25,2016-10-25,96.3,43.1,\n"
               "e,Battles,2016-10-25,2016-10-25,36.3,,\n"
               "f,Battles,2016-10-25,2016-10-20,36.3,43.1,\n"
               "g,Battles,,,,,-4\n"
               "h,Riots,,,,,3\n");
    CollectedDiagnostics diagnostics;
    const auto events = read_event_file((folder / "rows.csv").string(), diagnostics);
    REQUIRE(events.size() == 2);
    CHECK(events[0].id == "a");
    CHECK(events[1].id == "h");
    CHECK(events[1].killed.min == 3);
    CHECK_FALSE(events[1].point);
    const auto warnings = diagnostics.warnings();
    REQUIRE(warnings.size() == 6);
    const char* wanted[][2] = {{"rows.csv:3", "Skirmish"},   {"rows.csv:4", "25/10/2016"},
                               {"rows.csv:5", "96.3"},       {"rows.csv:6", "longitude"},
                               {"rows.csv:7", "2016-10-20"}, {"rows.csv:8", "-4"}};
    for (std::size_t i = 0; i < 6; ++i) {
        CAPTURE(warnings[i]);
        CHECK(warnings[i].find("rows.csv") != std::string::npos);
        CHECK(warnings[i].find(wanted[i][0]) != std::string::npos);
        CHECK(warnings[i].find(wanted[i][1]) != std::string::npos);
    }
}

TEST_CASE("what is no event file or cannot be written is an error that names it") {
    const TemporaryFolder folder;
    write_file(folder / "noise.geojson", "\x01\x02 not json");
    CollectedDiagnostics diagnostics;
    CHECK_THROWS_WITH_AS(read_event_file((folder / "noise.geojson").string(), diagnostics),
                         doctest::Contains("noise.geojson"), Error);
    CHECK_THROWS_WITH_AS(read_event_file((folder / "missing.gpkg").string(), diagnostics),
                         doctest::Contains("missing.gpkg"), Error);
    write_file(folder / "other.csv", "colour,size\nred,1\n");
    CHECK_THROWS_WITH_AS(read_event_file((folder / "other.csv").string(), diagnostics),
                         doctest::Contains("other.csv"), Error);
    CHECK_THROWS_WITH_AS(write_events(sample_events(), folder / "e.xlsx"), doctest::Contains(".xlsx"), Error);
    write_file(folder / "plain", "a file where a folder is needed");
    CHECK_THROWS_AS(write_events(sample_events(), folder / "plain/e.gpkg"), Error);
}

TEST_CASE("an EDTF date alone dates an event; beside other days it gives way to them") {
    const TemporaryFolder folder;
    write_file(folder / "edtf.csv",
               "id,event_type,date_start,date_end,date_precision,date_edtf\n"
               "alone,Battles,,,,2016-10~\n"
               "with,Battles,2016-10-14,2016-10-14,day,2016-10-14~\n"
               "redated,Battles,2016-10-15,2016-10-15,day,2016-10-14~\n"
               "since,Battles,2015-09-30,2015-10-07,days,2015-09-30/..\n"
               "wrong,Battles,,,,last autumn\n");
    CollectedDiagnostics diagnostics;
    const auto events = read_event_file((folder / "edtf.csv").string(), diagnostics);
    REQUIRE(events.size() == 4);
    CHECK(events[0].date == DayInterval{*parse_day("2016-10-01"), *parse_day("2016-10-31")});
    CHECK(events[0].date_precision == DatePrecision::month);
    CHECK(events[0].date_nuance == DateNuance::approximate);
    CHECK(events[1].date_nuance == DateNuance::approximate);
    CHECK(events[2].date == DayInterval{*parse_day("2016-10-15"), *parse_day("2016-10-15")});
    CHECK(events[2].date_nuance == DateNuance::exact);
    CHECK(events[3].date->last == *parse_day("2015-10-07"));
    CHECK(events[3].date_nuance == DateNuance::open_end);
    REQUIRE(diagnostics.warnings().size() == 1);
    CHECK(diagnostics.warnings()[0].find("last autumn") != std::string::npos);
}
