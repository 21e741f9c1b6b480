// SPDX-License-Identifier: Apache-2.0
// Tables of coded events, by made-up rows in the published column orders (EVENT codebooks named in
// geodata/tables/schemas); what the codes mean is the codebooks'.
#include "geodata/core/error.h"
#include "geodata/ogr/event_file.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

namespace {

const ScratchFolder& folder() {
    static const ScratchFolder made("event-tables");
    return made;
}

std::vector<Event> read(const std::string& name, const std::string& bytes, CollectedDiagnostics& diagnostics,
                        TableOptions options = {}) {
    return EventFiles(std::move(options)).read(folder().write(name, bytes).string(), diagnostics);
}

bool mentions(const std::vector<std::string>& messages, const std::string& words) {
    return std::any_of(messages.begin(), messages.end(),
                       [&](const std::string& message) { return message.find(words) != std::string::npos; });
}

/// A row by column names; columns that are not given stay empty.
std::string row_of(const std::vector<std::string>& columns, const std::map<std::string, std::string>& values,
                   char separator) {
    std::string row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) row += separator;
        const auto value = values.find(columns[i]);
        if (value != values.end()) row += value->second;
    }
    return row + "\n";
}

std::vector<std::string> words_of(const std::string& list) {
    std::vector<std::string> words(1);
    for (const char c : list) {
        if (c == ',')
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

const char* const kAcled =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_"
    "1,"
    "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,"
    "admin3,"
    "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n";
const char* const kOldAcled =
    "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,"
    "actor1,"
    "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,"
    "location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3\n";

std::vector<std::string> gdelt_columns() {
    std::vector<std::string> columns = words_of("GLOBALEVENTID,SQLDATE,MonthYear,Year,FractionDate");
    for (const std::string actor : {"Actor1", "Actor2"})
        for (const std::string& part :
             words_of("Code,Name,CountryCode,KnownGroupCode,EthnicCode,Religion1Code,"
                      "Religion2Code,Type1Code,Type2Code,Type3Code"))
            columns.push_back(actor + part);
    for (const std::string& name : words_of("IsRootEvent,EventCode,EventBaseCode,EventRootCode,QuadClass,"
                                            "GoldsteinScale,NumMentions,NumSources,NumArticles,AvgTone"))
        columns.push_back(name);
    for (const std::string place : {"Actor1Geo", "Actor2Geo", "ActionGeo"})
        for (const std::string& part :
             words_of("Type,FullName,CountryCode,ADM1Code,ADM2Code,Lat,Long,FeatureID"))
            columns.push_back(place + "_" + part);
    columns.insert(columns.end(), {"DATEADDED", "SOURCEURL"});
    return columns;
}

std::map<std::string, std::string> gdelt_row(const std::string& id, const std::string& code,
                                             const std::string& type, const std::string& country) {
    return {{"GLOBALEVENTID", id},
            {"SQLDATE", "20310310"},
            {"MonthYear", "203103"},
            {"Year", "2031"},
            {"FractionDate", "2031.1888"},
            {"Actor1Name", "REBEL"},
            {"Actor2Name", "CIVILIAN"},
            {"IsRootEvent", "1"},
            {"EventCode", code},
            {"EventBaseCode", code},
            {"EventRootCode", "19"},
            {"QuadClass", "4"},
            {"ActionGeo_Type", type},
            {"ActionGeo_FullName", "Fictionville, Nowhere, Land"},
            {"ActionGeo_CountryCode", country},
            {"ActionGeo_Lat", "51.5"},
            {"ActionGeo_Long", "7.25"},
            {"DATEADDED", "20310310120000"},
            {"SOURCEURL", "https://example.org/1"}};
}

}  // namespace

TEST_CASE("ACLED of today: precisions, countries by number, dates spread over week and month") {
    CollectedDiagnostics diagnostics;
    const auto events = read("acled.csv",
                             std::string("\xEF\xBB\xBF") + kAcled +
                                 "SYR1,2031-03-12,2031,1,Political violence,Explosions/Remote "
                                 "violence,Air/drone strike,A,,State forces,"
                                 "B,,Rebel group,State forces-Rebel group,,760,Middle "
                                 "East,Syria,Idleb,,,Harim,36.2,36.5,1,\"X; Y\",Other,"
                                 "\"A line, with \"\"quotes\"\"\n and another\",3,,1\n"
                                 "SYR2,12 March 2031,2031,2,Demostrations,Protests,Peacful "
                                 "protest,A,,6,,,0,60,,760,Middle East,Syria,"
                                 "Idleb,,,Harim,36.2,36.5,2,X,Other,n,0,,1\n"
                                 "SYR3,12-03-2031,2031,3,Strategic developments,Strategic "
                                 "developments,Arrests,A,,,,,,10,,760,Middle East,"
                                 "Syria,Idleb,,,Idleb,35.9,36.6,3,X,Other,n,0,,1\n",
                             diagnostics);
    REQUIRE(events.size() == 3);
    CHECK(diagnostics.warnings().empty());
    CHECK(mentions(diagnostics.infos(), "read as ACLED: 3 rows, 3 events"));
    CHECK(events[0].id == "SYR1");
    CHECK(events[0].sub_type == SubEventType::air_drone_strike);
    CHECK(events[0].country == "SY");
    CHECK(events[0].place_precision == PlacePrecision::settlement);
    CHECK(events[0].date == DayInterval{*parse_day("2031-03-12"), *parse_day("2031-03-12")});
    CHECK(events[0].killed == Toll{3, 3});
    CHECK(events[0].text == "A line, with \"quotes\"\n and another");
    CHECK(events[0].point == LonLat{36.5, 36.2});
    CHECK(events[1].sub_type == SubEventType::peaceful_protest);
    CHECK(events[1].place_precision == PlacePrecision::near);
    // 12 March 2031 is a Wednesday.
    CHECK(events[1].date == DayInterval{*parse_day("2031-03-10"), *parse_day("2031-03-16")});
    CHECK(events[1].date_precision == DatePrecision::week);
    CHECK(events[2].place_precision == PlacePrecision::admin1);
    CHECK(events[2].date == DayInterval{*parse_day("2031-03-01"), *parse_day("2031-03-31")});
    CHECK(events[2].date_precision == DatePrecision::month);
}

TEST_CASE("ACLED's layout before 2023, with its older names of kinds") {
    CollectedDiagnostics diagnostics;
    const auto events = read(
        "old.csv",
        std::string(kOldAcled) +
            "77,140,CAR9,9,30-11-2015,2015,1,Battles,Armed clash,A,,1,B,,2,12,Middle Africa,Central African "
            "Republic,Ouaka,,,Bambari,5.76,20.67,1,X,National,n,2,1,CAF\n"
            "78,140,CAR10,10,31-11-2015,2015,1,Battles,Armed clash,A,,1,B,,2,12,Middle Africa,Central "
            "African "
            "Republic,Ouaka,,,Bambari,5.76,20.67,1,X,National,n,2,1,CAF\n"
            "79,,CAR11,11,30-11-2015,2015,1,Battle-No change of territory,,A,,1,B,,2,12,Middle "
            "Africa,Central "
            "African Republic,Ouaka,,,Bambari,5.76,20.67,1,X,National,n,2,1,CAF\n"
            "79,,CAR11,11,30-11-2015,2015,1,Battle-No change of territory,,B,,1,A,,2,12,Middle "
            "Africa,Central "
            "African Republic,Ouaka,,,Bambari,5.76,20.67,1,X,National,n,2,1,CAF\n",
        diagnostics);
    REQUIRE(events.size() == 2);
    CHECK(events[0].country == "CF");
    CHECK(events[1].country == "CF");
    CHECK(events[1].sub_type == SubEventType::armed_clash);
    const auto warnings = diagnostics.warnings();
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0].find(
              "old.csv:3: event_date \"31-11-2015\" is not a day of the calendar; row skipped (2 rows "
              "skipped in all, --strict stops at the first)") != std::string::npos);
    CHECK(warnings[1].find("old.csv:5: the event \"CAR11\" stands in an earlier row too") !=
          std::string::npos);
}

TEST_CASE("UCDP GED with and without its header: every code has its precision") {
    const std::vector<std::string> columns = words_of(
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_"
        "name,"
        "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,"
        "side_b,"
        "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_"
        "prec,"
        "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,"
        "country_id,"
        "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_"
        "unknown,best,"
        "high,low,gwnoa,gwnob");
    REQUIRE(columns.size() == 49);
    std::string header, rows;
    for (const std::string& column : columns) header += (header.empty() ? "" : ",") + column;
    for (int code = 1; code <= 7; ++code)
        rows += row_of(columns,
                       {{"id", std::to_string(code)},
                        {"type_of_violence", code % 2 == 0 ? "3" : "1"},
                        {"side_a", "A"},
                        {"side_b", "B"},
                        {"where_prec", std::to_string(code)},
                        {"where_coordinates", "Fictionville city"},
                        {"latitude", "5.5"},
                        {"longitude", "20.5"},
                        {"country", "DR Congo (Zaire)"},
                        {"date_prec", std::to_string(std::min(code, 5))},
                        {"date_start", "1989-12-31 00:00:00.000"},
                        {"date_end", "1990-01-02"},
                        {"low", "1"},
                        {"high", "4"},
                        {"best", "2"}},
                       ',');
    const PlacePrecision wanted[] = {
        PlacePrecision::settlement, PlacePrecision::near,    PlacePrecision::admin2, PlacePrecision::admin1,
        PlacePrecision::admin1,     PlacePrecision::country, PlacePrecision::sea};
    const DatePrecision times[] = {DatePrecision::day,   DatePrecision::days, DatePrecision::week,
                                   DatePrecision::month, DatePrecision::year, DatePrecision::year,
                                   DatePrecision::year};
    for (const bool with_header : {true, false}) {
        CAPTURE(with_header);
        CollectedDiagnostics diagnostics;
        const auto events = read("ucdp.csv", (with_header ? header + "\n" : "") + rows, diagnostics);
        REQUIRE(events.size() == 7);
        CHECK(mentions(diagnostics.infos(), "read as UCDP GED: 7 rows, 7 events"));
        CHECK(mentions(diagnostics.infos(), "has no header") == !with_header);
        for (std::size_t i = 0; i < 7; ++i) {
            CAPTURE(i);
            CHECK(events[i].place_precision == wanted[i]);
            CHECK(events[i].date_precision == times[i]);
            CHECK(events[i].type == (i % 2 == 1 ? EventType::civilians : EventType::battles));
        }
        CHECK(events[0].id == "ucdp-1");
        CHECK(events[0].place_name == "Fictionville");
        CHECK(events[0].country == "CD");
        CHECK(events[0].killed == Toll{1, 4});
        CHECK(events[0].date == DayInterval{*parse_day("1989-12-31"), *parse_day("1990-01-02")});
    }
}

TEST_CASE("GDELT without a header: strings with leading zeros, FIPS countries, centroids as areas") {
    const auto columns = gdelt_columns();
    REQUIRE(columns.size() == 61);
    std::string rows;
    const std::pair<const char*, const char*> given[] = {{"0", ""},   {"1", "GM"}, {"2", "US"},
                                                         {"3", "US"}, {"4", "GM"}, {"5", "GM"}};
    int id = 100;
    for (const auto& [type, country] : given)
        rows += row_of(columns, gdelt_row(std::to_string(id++), "195", type, country), '\t');
    rows += row_of(columns, gdelt_row("200", "057", "4", "GM"), '\t');
    CollectedDiagnostics diagnostics;
    const auto events = read("20310310.export.CSV", rows, diagnostics);
    REQUIRE(events.size() == 7);
    CHECK_FALSE(events[0].point);
    const PlacePrecision wanted[] = {PlacePrecision::country, PlacePrecision::admin1,
                                     PlacePrecision::settlement, PlacePrecision::settlement,
                                     PlacePrecision::admin1};
    for (std::size_t i = 0; i < 5; ++i) {
        CAPTURE(i);
        CHECK(events[i + 1].place_precision == wanted[i]);
        CHECK(events[i + 1].point == LonLat{7.25, 51.5});
    }
    CHECK(events[1].country == "DE");
    CHECK(events[1].place_name == "Fictionville");
    CHECK(events[1].sub_type == SubEventType::air_drone_strike);
    CHECK(events[1].date_nuance == DateNuance::uncertain);
    CHECK(events[1].url == "https://example.org/1");
    CHECK(events[1].text == "Employ aerial weapons: REBEL → CIVILIAN");
    CHECK(events[6].sub_type == SubEventType::agreement);
}

TEST_CASE("GDELT with a header and a column more") {
    auto columns = gdelt_columns();
    auto values = gdelt_row("1", "010", "4", "GM");
    columns.insert(columns.begin() + 27, "CAMEOCodeDescription");
    values["CAMEOCodeDescription"] = " Make statement, \"not specified\" below";
    std::string header;
    for (const std::string& column : columns) header += (header.empty() ? "" : "\t") + column;
    CollectedDiagnostics diagnostics;
    const auto events = read("g.tsv", header + "\n" + row_of(columns, values, '\t'), diagnostics);
    REQUIRE(events.size() == 1);
    CHECK(events[0].type == EventType::strategic);
    CHECK(events[0].text == "Public statement: REBEL → CIVILIAN");
}

TEST_CASE("POLECAT: type and mode, places as exact as they are named, short rows, publication dates") {
    const std::vector<std::string> columns = words_of(
        "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor "
        "Country,Actor COW,"
        "Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient "
        "Name,Recipient "
        "Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name "
        "Raw,Wikipedia "
        "Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw "
        "Placename,Feature "
        "Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version");
    REQUIRE(columns.size() == 40);
    std::string header;
    for (const std::string& column : columns) header += (header.empty() ? "" : "\t") + column;
    std::map<std::string, std::string> city = {{"Event ID", "P1"},
                                               {"Event Date", "2031-03-09"},
                                               {"Event Type", "ASSAULT"},
                                               {"Event Mode", "drone"},
                                               {"Actor Name", "A"},
                                               {"Recipient Name", "None"},
                                               {"City", "X"},
                                               {"District", "Y"},
                                               {"Province", "Z"},
                                               {"Country", "SYR"},
                                               {"Latitude", "36.1"},
                                               {"Longitude", "37.1"},
                                               {"Publication Date", "2031-03-10"}};
    std::map<std::string, std::string> province = city;
    province["Event ID"] = "P2";
    province["Event Date"] = "2031-03-10";
    province["Event Type"] = "PROTEST";
    province["Event Mode"] = "None";
    province["City"] = province["District"] = "None";
    std::string short_row = row_of(columns, province, '\t');
    short_row.erase(short_row.find_last_not_of("\t\n") + 1);
    CollectedDiagnostics diagnostics;
    const auto events =
        read("polecat.txt", header + "\n" + row_of(columns, city, '\t') + short_row + "\n", diagnostics);
    REQUIRE(events.size() == 2);
    CHECK(events[0].sub_type == SubEventType::air_drone_strike);
    CHECK(events[0].place_precision == PlacePrecision::settlement);
    CHECK(events[0].date_precision == DatePrecision::day);
    CHECK(events[0].country == "SY");
    CHECK(events[0].actor2.empty());
    CHECK(events[1].type == EventType::protests);
    CHECK(events[1].place_precision == PlacePrecision::admin1);
    CHECK(events[1].date_precision == DatePrecision::published);
    CHECK(events[1].published == parse_day("2031-03-10"));
}

TEST_CASE("41 real rows of UCDP GED 23.1, exported by a GIS: counts by precision as the codes have them") {
    // Counted with Python's csv module: where_prec 1: 35, 2: 4, 3: 1, 4: 1; date_prec 1: 35, 2: 3, 4: 3; 34
    // of type_of_violence 3; the sum of "high" is 1758.
    CollectedDiagnostics diagnostics;
    const auto events = read_event_file("tests/gallery/data/ucdp-ged-23.1-excerpt.csv", diagnostics);
    CHECK(diagnostics.warnings().empty());
    REQUIRE(events.size() == 41);
    CHECK(mentions(diagnostics.infos(),
                   "places: 35 settlement, 4 near, 1 admin2, 1 admin1; dates: 35 day, 3 days, 3 month"));
    int civilians = 0, dead = 0;
    for (const Event& event : events) {
        civilians += event.type == EventType::civilians ? 1 : 0;
        dead += event.killed.max.value_or(0);
        CHECK(event.country == "CF");
        CHECK(event.point);
    }
    CHECK(civilians == 34);
    CHECK(dead == 1758);
}
