// SPDX-License-Identifier: Apache-2.0
// What other programs look for in the files: RFC 4180, KML's time spans, QGIS's styles; and adding to a file.
#include "geodata/ogr/write_events.h"

#include "geodata/core/error.h"
#include "geodata/core/subprocess.h"
#include "geodata/ogr/event_file.h"
#include "geodata/ogr/gdal_module.h"
#include "geodata/tables/table_reader.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

namespace {

Event event_of(const std::string& id, const std::string& text) {
    Event event;
    event.id = id;
    event.article = "a";
    event.type = EventType::battles;
    event.date = DayInterval{*parse_day("1968-05-03"), *parse_day("1968-05-06")};
    event.date_precision = DatePrecision::days;
    event.point = LonLat{2.34, 48.85};
    event.text = text;
    return event;
}

std::vector<Event> read(const std::filesystem::path& path) {
    CollectedDiagnostics diagnostics;
    return read_event_file(path.string(), diagnostics);
}

}  // namespace

TEST_CASE("CSV as RFC 4180 has it: CRLF, quotation marks doubled and only where needed, a mark on demand") {
    const std::string csv = to_csv({event_of("x", "one, \"two\"\nthree")});
    const std::size_t header = csv.find("\r\n");
    CHECK(csv.starts_with("id,article,publisher,"));
    CHECK(std::count(csv.begin(), csv.end(), '\r') == 2);
    CHECK(csv.find("\"one, \"\"two\"\"\nthree\"") != std::string::npos);
    CHECK(csv.substr(header, 6) == "\r\nx,a,");
    const ScratchFolder folder("csv-out");
    EventTarget target;
    target.where = (folder / "e.csv").string();
    target.byte_order_mark = true;
    write_events({event_of("x", "t")}, target);
    CHECK(read_file(folder / "e.csv").starts_with("\xEF\xBB\xBFid,"));
    REQUIRE(read(folder / "e.csv").size() == 1);
    CHECK(read(folder / "e.csv")[0].id == "x");
}

TEST_CASE("KML has the days as a time span; an open end stays open") {
    const ScratchFolder folder("kml-out");
    Event since = event_of("y", "t");
    since.date_nuance = DateNuance::open_end;
    write_events({event_of("x", "t"), since}, folder / "e.kml");
    const std::string kml = read_file(folder / "e.kml");
    const auto count = [&](const std::string& words) {
        int found = 0;
        for (std::size_t at = kml.find(words); at != std::string::npos; at = kml.find(words, at + 1)) ++found;
        return found;
    };
    CHECK(count("<TimeSpan>") == 2);
    CHECK(count("<begin>1968-05-03T00:00:00</begin>") == 2);
    CHECK(count("<end>1968-05-06T23:59:59</end>") == 1);
}

TEST_CASE("a GeoPackage has a style where QGIS looks for it, once") {
    const ScratchFolder folder("style-out");
    EventTarget target;
    target.where = (folder / "e.gpkg").string();
    write_events({event_of("x", "t")}, target);
    target.existing = ExistingEvents::updated;
    write_events({event_of("y", "t")}, target);
    int styles = 0;
    for (const auto& table : gdal_module().open_tables(target.where)) {
        if (table->name() != "layer_styles") continue;
        DataRow row;
        while (table->next(row)) {
            ++styles;
            const auto value = [&](const std::string& column) {
                const auto at = std::find(table->columns().begin(), table->columns().end(), column);
                REQUIRE(at != table->columns().end());
                return row.values[static_cast<std::size_t>(at - table->columns().begin())];
            };
            CHECK(value("f_table_name") == "events");
            CHECK(value("f_geometry_column") == "geom");
            CHECK(value("useAsDefault") == "1");
            for (const char* kind : {"Battles", "Riots", "Strategic developments"})
                CHECK(value("styleQML").find("value=\"" + std::string(kind) + "\"") != std::string::npos);
        }
    }
    CHECK(styles == 1);
    CHECK(read(folder / "e.gpkg").size() == 2);
}

TEST_CASE("adding to a GeoPackage updates events of the same id and leaves the others where they are") {
    const ScratchFolder folder("append-out");
    EventTarget target;
    target.where = (folder / "e.gpkg").string();
    target.existing = ExistingEvents::updated;
    // Not there yet: made.
    CHECK(write_events({event_of("a", "1"), event_of("b", "1"), event_of("c", "1")}, target).added == 3);
    Event moved = event_of("b", "2");
    moved.point.reset();
    const EventsWritten written = write_events({moved, event_of("d", "2"), event_of("d", "3")}, target);
    CHECK(written.added == 1);
    CHECK(written.updated == 2);
    const auto events = read(folder / "e.gpkg");
    REQUIRE(events.size() == 4);
    CHECK(events[0].text == "1");
    CHECK(events[1].id == "b");
    CHECK(events[1].text == "2");
    CHECK_FALSE(events[1].point);
    CHECK(events[2].text == "1");
    CHECK(events[3].text == "3");
    target.where = (folder / "e.csv").string();
    CHECK_THROWS_WITH_AS(write_events({moved}, target), doctest::Contains("GeoPackage"), Error);
}

TEST_CASE("a GeoPackage without geometry and a shapefile in metres are tables like any other") {
    const ScratchFolder folder("ogr-in");
    folder.write("rows.csv", "Jour,Type,lat,lon\n2031-03-12,pillage,48.85,2.34\n");
    const auto ogr2ogr = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "ogr2ogr");
        const ProcessResult result = run_process(arguments, folder.path());
        CAPTURE(result.output);
        REQUIRE(result.exit_code == 0);
    };
    ogr2ogr({"flat.gpkg", "rows.csv"});
    ogr2ogr({"-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-s_srs", "EPSG:4326", "-t_srs",
             "EPSG:2154", "paris.shp", "rows.csv"});
    for (const char* name : {"flat.gpkg", "paris.shp"}) {
        CAPTURE(name);
        const auto events = read(folder / name);
        REQUIRE(events.size() == 1);
        CHECK(events[0].sub_type == SubEventType::looting);
        CHECK(events[0].date->first == *parse_day("2031-03-12"));
        REQUIRE(events[0].point);
        CHECK(events[0].point->lon == doctest::Approx(2.34).epsilon(1e-6));
        CHECK(events[0].point->lat == doctest::Approx(48.85).epsilon(1e-6));
    }
}
