// SPDX-License-Identifier: Apache-2.0
// Tables of people's own: columns by name and by --map, and what is said of rows that cannot be used.
#include "geodata/core/error.h"
#include "geodata/ogr/event_file.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

namespace {

const ScratchFolder& folder() {
    static const ScratchFolder made("user-tables");
    return made;
}

std::vector<Event> read(const std::string& name, const std::string& bytes, CollectedDiagnostics& diagnostics,
                        TableOptions options = {}) {
    return EventFiles(std::move(options)).read(folder().write(name, bytes).string(), diagnostics);
}

}  // namespace

TEST_CASE("French and English column names, decimal commas, words for kinds and precisions") {
    CollectedDiagnostics diagnostics;
    const auto french =
        read("fr.csv",
             "Date de l'événement;Lieu;Pays;Type;Latitude;Longitude;Morts;Précision;Description\n"
             "12/03/2031;Fictionville;Syrie;Frappe aérienne;36,2;36,5;4;ville;« Un texte »\n"
             ";Ailleurs;Syrie;Enlèvement;35,9;36,6;;région;\n",
             diagnostics);
    REQUIRE(french.size() == 2);
    CHECK(diagnostics.warnings().empty());
    CHECK(french[0].date->first == *parse_day("2031-03-12"));
    CHECK(french[0].sub_type == SubEventType::air_drone_strike);
    CHECK(french[0].point == LonLat{36.5, 36.2});
    CHECK(french[0].country == "SY");
    CHECK(french[0].killed == Toll{4, 4});
    CHECK(french[0].text == "« Un texte »");
    CHECK(french[0].place_precision == PlacePrecision::settlement);
    CHECK_FALSE(french[1].date);
    CHECK(french[1].place_precision == PlacePrecision::admin1);
    CHECK(french[1].sub_type == SubEventType::abduction);

    const auto english = read("en.csv",
                              "event date,end date,category,lat,long,status\n"
                              "2031-03-12T23:30:00-05:00,,riot,36.2,36.5,unconfirmed\n"
                              "1914-08-01,1914-08-03,battle,50.1,5.2,\n",
                              diagnostics);
    REQUIRE(english.size() == 2);
    CHECK(english[0].date->first == *parse_day("2031-03-12"));
    CHECK(english[0].status == ClaimStatus::unconfirmed);
    CHECK(english[1].date == DayInterval{*parse_day("1914-08-01"), *parse_day("1914-08-03")});
    CHECK(english[1].date_precision == DatePrecision::days);
    CHECK(english[0].id != english[1].id);
}

TEST_CASE(
    "--map gives columns their meaning; a column that is not there is an error that lists those that are") {
    CollectedDiagnostics diagnostics;
    TableOptions options;
    options.choices = parse_column_choices("date=Quand,type=Quoi,lat=N,lon=E,date_order=mdy");
    const auto events =
        read("own.csv", "Quand,Quoi,N,E,type\n03/04/2031,pillage,36.2,36.5,battle\n", diagnostics, options);
    REQUIRE(events.size() == 1);
    CHECK(events[0].date->first == *parse_day("2031-03-04"));
    CHECK(events[0].sub_type == SubEventType::looting);
    const std::string message = message_of(
        [&] { read("less.csv", "Quand,Quoi,N\n03/04/2031,pillage,36.2\n", diagnostics, options); });
    CHECK(message.find("\"E\"") != std::string::npos);
    CHECK(message.find("Quand, Quoi, N") != std::string::npos);
    for (const char* bad : {"date", "date=", "colour=x", "date_order=ymd"}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(parse_column_choices(bad), Error);
    }
}

TEST_CASE("rows that cannot be used are named with line and value and counted; --strict stops at the first") {
    const std::string bytes =
        "date,type,lat,lon\n"
        "2031-03-12,riot,36.2,36.5\n"
        "31/02/2016,riot,36.2,36.5\n"
        "12/31/2016,riot,36.2,36.5\n"
        "someday,riot,36.2,36.5\n"
        "2031-03-12,riot,36.2,\n"
        "2031-03-12,riot,here,36.5\n"
        "2031-03-12,riot\n"
        "2031-03-12,wedding,0,0\n";
    CollectedDiagnostics diagnostics;
    const auto events = read("bad.csv", bytes, diagnostics);
    CHECK(events.size() == 2);
    const auto warnings = diagnostics.warnings();
    REQUIRE(warnings.size() == 8);
    const std::pair<const char*, const char*> wanted[] = {
        {"bad.csv:3: ",
         "date \"31/02/2016\" is not a day of the calendar; row skipped (6 rows skipped in all"},
        {"bad.csv:4: ", "date_order=mdy"},
        {"bad.csv:5: ", "date \"someday\" is no date"},
        {"bad.csv:6: ", "lat \"36.2\" stands alone"},
        {"bad.csv:7: ", "lat \"here\" is no number of degrees"},
        {"bad.csv:8: ", "the row has 2 fields, the table 4 columns"},
        {"bad.csv: ", "0, 0"},
        {"bad.csv: ", "unknown kind of event: \"wedding\" (1 row)"}};
    for (std::size_t i = 0; i < warnings.size(); ++i) {
        CAPTURE(warnings[i]);
        CHECK(warnings[i].find(wanted[i].first) != std::string::npos);
        CHECK(warnings[i].find(wanted[i].second) != std::string::npos);
    }
    TableOptions strict;
    strict.bad_rows = BadRows::refused;
    CHECK(message_of([&] {
              read("bad.csv", bytes, diagnostics, strict);
          }).find("bad.csv:3: date \"31/02/2016\"") != std::string::npos);
}

TEST_CASE("many bad rows: ten are named, all are counted by reason") {
    std::string bytes = "date,lat,lon\n";
    for (int i = 0; i < 30; ++i) bytes += i % 3 == 0 ? "2031-02-31,36,36\n" : "2031-02-01,36,\n";
    CollectedDiagnostics diagnostics;
    CHECK(read("many.csv", bytes, diagnostics).empty());
    const auto warnings = diagnostics.warnings();
    REQUIRE(warnings.size() == 11);
    CHECK(warnings.back().find("rows skipped in all: 30") != std::string::npos);
    CHECK(warnings.back().find("not a day of the calendar (10 rows)") != std::string::npos);
    CHECK(warnings.back().find("only one of two coordinates (20 rows)") != std::string::npos);
}

TEST_CASE("swapped latitude and longitude are found out and said") {
    CollectedDiagnostics diagnostics;
    // 115 can only be a longitude.
    auto events =
        read("swap.csv", "date,lat,lon\n2031-03-12,115.8,-31.9\n2031-03-12,60.1,-20.5\n", diagnostics);
    REQUIRE(events.size() == 2);
    CHECK(events[0].point == LonLat{115.8, -31.9});
    CHECK(events[1].point == LonLat{60.1, -20.5});
    REQUIRE(diagnostics.warnings().size() == 1);
    CHECK(diagnostics.warnings()[0].find("2 rows with latitude and longitude swapped") != std::string::npos);
    // One such row among many that can only be straight is a mistake of that row.
    CollectedDiagnostics others;
    std::string bytes = "date,lat,lon\n2031-03-12,115.8,-31.9\n";
    for (int i = 0; i < 5; ++i) bytes += "2031-03-12,-31.9,115.8\n";
    events = read("one.csv", bytes, others);
    CHECK(events.size() == 5);
    REQUIRE(others.warnings().size() == 1);
    CHECK(others.warnings()[0].find("one.csv:2: ") != std::string::npos);
    CHECK(others.warnings()[0].find("may be swapped") != std::string::npos);
}

TEST_CASE("days and a box are applied while reading, and what they leave out is counted") {
    TableOptions options;
    options.filter.days = DayInterval{*parse_day("2031-03-01"), *parse_day("2031-03-31")};
    options.filter.box = LonLatBox{30, 30, 40, 40};
    CollectedDiagnostics diagnostics;
    const auto events = read("f.csv",
                             "id,date,end,lat,lon\n"
                             "a,2031-03-12,,36,36\n"
                             "b,2031-02-27,2031-03-01,36,36\n"
                             "c,2031-04-01,,36,36\n"
                             "d,2031-03-12,,46,36\n"
                             "e,,,36,36\n",
                             diagnostics, options);
    REQUIRE(events.size() == 2);
    CHECK(events[0].id == "a");
    CHECK(events[1].id == "b");
    REQUIRE(diagnostics.infos().size() == 1);
    CHECK(diagnostics.infos()[0].find("5 rows, 2 events, 3 outside") != std::string::npos);
}

TEST_CASE("a table without places, or with nothing to tell, is refused with its columns") {
    CollectedDiagnostics diagnostics;
    const std::string message =
        message_of([&] { read("no.csv", "date,type\n2031-03-12,riot\n", diagnostics); });
    CHECK(message.find("no.csv") != std::string::npos);
    CHECK(message.find("where it was") != std::string::npos);
    CHECK(message.find("--map") != std::string::npos);
}

TEST_CASE("places without coordinates are found by their names, in their country") {
    CollectedDiagnostics diagnostics;
    const auto events = read("named.csv",
                             "date,type,lieu,pays\n"
                             "2031-03-12,riot,Tripoli,Liban\n"
                             "2031-03-12,riot,Tripoli,LY\n"
                             "2031-03-12,riot,Xyzzyplace,Syrie\n"
                             "2031-03-12,riot,,Syrie\n",
                             diagnostics);
    REQUIRE(events.size() == 4);
    // Tripoli in Lebanon lies at 34.4 N 35.8 E, in Libya at 32.9 N 13.2 E (GeoNames).
    REQUIRE(events[0].point);
    CHECK(events[0].point->lat == doctest::Approx(34.43).epsilon(0.01));
    CHECK(events[0].place_precision == PlacePrecision::settlement);
    CHECK(events[0].geonameid != 0);
    REQUIRE(events[1].point);
    CHECK(events[1].point->lon == doctest::Approx(13.19).epsilon(0.01));
    CHECK_FALSE(events[2].point);
    CHECK(events[3].place_precision == PlacePrecision::country);
    REQUIRE(diagnostics.warnings().size() == 1);
    CHECK(diagnostics.warnings()[0].find("\"Xyzzyplace\" (1 row)") != std::string::npos);
}

TEST_CASE("--as says what a table is whose columns do not") {
    CollectedDiagnostics diagnostics;
    TableOptions options;
    options.schema = "ucdp";
    const auto events = read("renamed.csv", "id,type_of_violence,y,x,date_start\n5,3,5.5,20.5,2001-02-03\n",
                             diagnostics, options);
    REQUIRE(events.size() == 1);
    CHECK(events[0].type == EventType::civilians);
    CHECK(is_kind_of_table("gdelt"));
    CHECK_FALSE(is_kind_of_table("events"));
}
