// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/diagnostics.h"
#include "geodata/ogr/event_file.h"
#include "geodata/ogr/geojson.h"
#include "geodata/ogr/write_events.h"
#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>

namespace dateline {
namespace {

std::vector<Event> some_events() {
    Event event;
    event.id = "a1";
    event.article = "presse/un";
    event.publisher = "Agence « du Levant »";
    event.sub_type = SubEventType::armed_clash;
    event.type = type_of(*event.sub_type);
    event.date = DayInterval{parse_day("2031-03-04").value(), parse_day("2031-03-05").value()};
    event.point = LonLat{36.75, 35.125};
    event.killed = {12, {}};
    event.confidence = 0.625;
    event.text = "Une \"phrase\"\nsur deux lignes.";
    event.end = 30;
    Event unlocated = event;
    unlocated.id = "a2";
    unlocated.point.reset();
    unlocated.date.reset();
    unlocated.fictitious = true;
    return {event, unlocated};
}

}  // namespace

TEST_CASE("our own GeoJSON reads back as it was, and as GDAL reads it") {
    const test::ScratchFolder folder("own-geojson");
    const std::string bytes = to_geojson(some_events());
    const auto file = folder.write("events.geojson", bytes);
    const auto own = read_own_geojson(file);
    REQUIRE(own.has_value());
    CHECK(to_geojson(*own) == bytes);
    CollectedDiagnostics diagnostics;
    CHECK(to_geojson(read_event_file(file.string(), diagnostics)) == bytes);
}

TEST_CASE("whatever is not exactly ours is left to GDAL") {
    const test::ScratchFolder folder("others-geojson");
    const std::string bytes = to_geojson(some_events());
    const auto altered = [&](const std::string& from, const std::string& to) {
        std::string other = bytes;
        const std::size_t at = other.find(from);
        REQUIRE(at != std::string::npos);
        other.replace(at, from.size(), to);
        return read_own_geojson(folder.write("events.geojson", other)).has_value();
    };
    CHECK(altered("a1", "b1"));
    CHECK_FALSE(altered("\"name\":\"events\"", "\"name\":\"others\""));
    CHECK_FALSE(altered("\"type\":\"Point\"", "\"type\":\"MultiPoint\""));
    CHECK_FALSE(altered("36.75,", "836.75,"));
    CHECK_FALSE(altered("\"article\"", "\"paper\""));
    CHECK_FALSE(altered("\"status\":\"reported\"", "\"status\":\"sung\""));
    CHECK_FALSE(altered("\"id\":\"a1\"", "\"id\":null"));
    CHECK_FALSE(read_own_geojson(folder.write("events.csv", bytes)).has_value());
    CHECK_FALSE(read_own_geojson(folder / "none.geojson").has_value());
}

}  // namespace dateline
