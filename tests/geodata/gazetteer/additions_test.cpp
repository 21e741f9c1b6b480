// SPDX-License-Identifier: Apache-2.0
// What a user adds: GeoNames dumps, alternate names and tables, on files made here in the layouts GeoNames
// documents.
#include "geodata/gazetteer/additions.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/paths.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;
using test::message_of;

namespace {

struct Folder : test::ScratchFolder {
    Folder() : test::ScratchFolder("additions") {}
};

/// 0 the country, 1 its province "11", 2 the town Kafr with id 101.
GazetteerDraft small_country() {
    GazetteerDraft draft;
    PlaceDraft country;
    country.kind = PlaceKind::country;
    country.country = "SY";
    country.name = "Syria";
    country.located = true;
    draft.countries["SY"] = draft.add(country);
    PlaceDraft province;
    province.kind = PlaceKind::admin1;
    province.country = "SY";
    province.admin1 = "11";
    province.name = "Homs";
    province.located = true;
    draft.admin1["SY.11"] = draft.add(province);
    PlaceDraft town;
    town.name = "Kafr";
    town.geonameid = 101;
    town.country = "SY";
    town.admin1_place = 1;
    town.point = {36.60, 35.37};
    town.located = true;
    town.add_name("Old Kafr", NameKind::alternate);
    draft.add(town);
    return draft;
}

/// geonameid, name, asciiname, alternatenames, latitude, longitude, class, code, country, cc2, admin1 to
/// admin4, population, elevation, dem, timezone, modification date.
std::string dump_row(const std::string& id, const std::string& name, const std::string& lat,
                     const std::string& lon, const std::string& code, const std::string& alternates = "") {
    return id + "\t" + name + "\t" + name + "\t" + alternates + "\t" + lat + "\t" + lon + "\tP\t" + code +
           "\tSY\t\t11\t\t\t\t750\t\t300\tAsia/Damascus\t2020-01-01\n";
}

const NameDraft* find(const PlaceDraft& place, const std::string& text) {
    const auto found = std::find_if(place.names.begin(), place.names.end(),
                                    [&](const NameDraft& name) { return name.text == text; });
    return found == place.names.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the format of an addition is told by its first line") {
    const Folder folder;
    CHECK(addition_format(folder.write("a", dump_row("1", "X", "1", "2", "PPL"))) == AdditionFormat::dump);
    CHECK(addition_format(folder.write("b", "1\t101\tfr\tCafre\t1\t\t\t\t\t\n")) ==
          AdditionFormat::alternate_names);
    CHECK(addition_format(folder.write("c", "name,lat,lon\n")) == AdditionFormat::table);
    CHECK(addition_format(folder.write("d", "Nom\tLatitude\tLongitude\n")) == AdditionFormat::table);
    CHECK(message_of([&] { addition_format(folder.write("SY.zip", "PK\x03\x04...")); }).find("unpacked") !=
          std::string::npos);
    CHECK_FALSE(message_of([&] { addition_format(folder.write("empty", "")); }).empty());
    CHECK_FALSE(message_of([&] { addition_format(folder / "nowhere"); }).empty());
}

TEST_CASE("a dump adds villages and features news name, and names to known ids") {
    const Folder folder;
    const auto path =
        folder.write("SY.txt", dump_row("201", "Village", "35.1", "36.2", "PPL", "Qarya,القرية,VLG") +
                                   dump_row("202", "A Well", "35", "36", "WLL") +
                                   dump_row("203", "Base", "35.2", "36.3", "AIRB") + "\n" +
                                   dump_row("101", "Kafr al-Jadid", "0", "0", "PPL") +
                                   dump_row("163843", "Syria", "35", "38", "PCLI", "Sirio") +
                                   dump_row("300", "Muhafazat Hims", "34", "38", "ADM1"));
    CHECK(check_addition(path) == 6);
    GazetteerDraft draft = small_country();
    add_dumps({path}, resource_dir(), draft);
    REQUIRE(draft.places.size() == 5);
    const PlaceDraft& village = draft.places[3];
    CHECK(village.name == "Village");
    CHECK(village.kind == PlaceKind::settlement);
    CHECK(village.point == LonLat{36.2, 35.1});
    CHECK(village.population == 750);
    CHECK(village.country_place == 0);
    CHECK(village.admin1_place == 1);
    CHECK(find(village, "القرية"));
    CHECK_FALSE(find(village, "VLG"));  // a code
    CHECK(draft.places[4].kind == PlaceKind::site);
    CHECK(find(draft.places[2], "Kafr al-Jadid"));
    CHECK(draft.places[2].point == LonLat{36.60, 35.37});  // what is known stays where it is
    CHECK(find(draft.places[0], "Sirio"));
    CHECK(draft.places[1].geonameid == 300);
}

TEST_CASE("alternate names know language and kind") {
    const Folder folder;
    const auto path = folder.write("alternateNamesV2.txt",
                                   "1\t101\tfr\tCafre\t\t\t\t\t\t\n"
                                   "2\t101\tfr\tCafre-la-Neuve\t1\t\t\t\t\t\n"
                                   "3\t101\ten\tOld Kafr\t\t\t\t1\t\t1946\n"
                                   "4\t101\ten\tThe Hill\t\t\t1\t\t\t\n"
                                   "5\t101\tlink\thttps://example.org/Kafr\t\t\t\t\t\t\n"
                                   "6\t101\tiata\tKFR\t\t\t\t\t\t\n"
                                   "7\t999\tfr\tNobody\t\t\t\t\t\t\n"
                                   "8\t101\tar\tكفر\t\n");
    CHECK(check_addition(path) == 8);
    GazetteerDraft draft = small_country();
    add_alternate_names({path}, draft);
    const PlaceDraft& town = draft.places[2];
    REQUIRE(town.label("fr"));
    CHECK(*town.label("fr") == "Cafre-la-Neuve");  // the preferred one
    CHECK(*town.label("ar") == "كفر");
    CHECK_FALSE(town.label("en"));  // neither a historical nor a colloquial name is what a map prints
    CHECK(find(town, "Cafre")->kind == NameKind::alternate);
    CHECK(find(town, "Old Kafr")->kind == NameKind::historical);
    CHECK(std::count_if(town.names.begin(), town.names.end(),
                        [](const NameDraft& name) { return name.text == "Old Kafr"; }) == 1);
    CHECK(find(town, "The Hill")->kind == NameKind::colloquial);
    CHECK_FALSE(find(town, "KFR"));
    CHECK(town.names.size() == 5);
}

TEST_CASE("a table is read by its header, whatever stands between its fields") {
    const Folder folder;
    for (const char separator : {',', ';', '\t'}) {
        CAPTURE(separator);
        std::string text =
            "Nom|Latitude|LNG|Pays|Province|type|name:fr|ar|alternates|source|note\n"
            "Tell Test|34.5|37|Syria|homs|||تل|Tall Test|own work|x\n"
            "Base T|34.6|37.1|sy||site|base T||||\n"
            "Kafr|35.38|36.61|SY|||Cafre||||\n"
            "Kafr|34.0|36.61|SY|||||||\n";
        std::replace(text.begin(), text.end(), '|', separator);
        const auto path = folder.write("places.csv", text);
        CHECK(check_addition(path) == 4);
        GazetteerDraft draft = small_country();
        add_tables({path}, draft);
        REQUIRE(draft.places.size() == 6);
        CHECK(*draft.places[2].label("fr") == "Cafre");  // 1.4 km from the town of that name
        const PlaceDraft& tell = draft.places[3];
        CHECK(tell.name == "Tell Test");
        CHECK(tell.country == "SY");
        CHECK(tell.admin1_place == 1);
        CHECK(tell.point == LonLat{37, 34.5});
        CHECK(*tell.label("ar") == "تل");
        CHECK(find(tell, "Tall Test"));
        CHECK(draft.places[4].kind == PlaceKind::site);
        CHECK(draft.places[5].point == LonLat{36.61, 34.0});  // 150 km from it: another Kafr
    }
}

TEST_CASE("what is wrong with an addition is named with file, line and value") {
    const Folder folder;
    struct Bad {
        std::string text, place, value;
    };
    for (const Bad& bad :
         {Bad{"name,lat,lon\nX,1,2\nY,north,2\n", "bad:3", "north"},
          Bad{"name,lat,lon\nX,\"36,5\",2\n", "bad:2", "36,5"}, Bad{"name,lat,lon\nX,91,2\n", "bad:2", "91"},
          Bad{"name,lat,lon\nX,1,nan\n", "bad:2", "nan"}, Bad{"name,lat,lon\n,1,2\n", "bad:2", ""},
          Bad{"name,lat,lon,kind\nX,1,2,hamlet\n", "bad:2", "hamlet"},
          Bad{"name,lat,lon\nX,1\n", "bad:2", "2"}, Bad{"name,latitude\nX,1\n", "bad:1", "lon"},
          Bad{"name,lat,lon\n", "bad", "rows"}, Bad{"name,lat,lon\nX\xFF,1,2\n", "bad:2", "UTF-8"},
          Bad{dump_row("1", "X", "1", "2", "PPL") + dump_row("2", "Y", "95", "2", "PPL"), "bad:2", "95"},
          Bad{dump_row("1", "X", "1", "2", "PPL") + "2\tY\n", "bad:2", "2"},
          Bad{dump_row("1", "X", "1", "2", "PPL") + dump_row("x2", "Y", "1", "2", "PPL"), "bad:2", "x2"},
          Bad{"1\t101\tfr\tX\n2\tnone\tfr\tY\n", "bad:2", "none"}, Bad{"1\t101\tfr\t\n", "bad:1", ""},
          Bad{"1\t101\tfr\tX\n2\t101\n", "bad:2", "2"}}) {
        CAPTURE(bad.text);
        const auto path = folder.write("bad", bad.text);
        const std::string message = message_of([&] { check_addition(path); });
        CAPTURE(message);
        CHECK(message.find(bad.place) != std::string::npos);
        CHECK(message.find(bad.value) != std::string::npos);
    }
    const auto stranger = folder.write("stranger", "name,lat,lon,country\nX,1,2,Atlantis\n");
    GazetteerDraft draft = small_country();
    const std::string message = message_of([&] { add_tables({stranger}, draft); });
    CHECK(message.find("stranger:2") != std::string::npos);
    CHECK(message.find("Atlantis") != std::string::npos);
}
