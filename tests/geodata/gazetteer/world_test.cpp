// SPDX-License-Identifier: Apache-2.0
// Properties of the gazetteer as built from the real packages.
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/gazetteer/search.h"
#include "geodata/gazetteer/transliteration.h"
#include "geodata/language/fold.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const Gazetteer& world() {
    static const Gazetteer gazetteer(gazetteer_path());
    return gazetteer;
}

Place first(const std::string& name, const std::string& country = {}, std::optional<PlaceKind> kind = {}) {
    SearchQuery query;
    query.name = name;
    query.country = country;
    query.kind = kind;
    query.limit = 1;
    const auto results = search(world(), query);
    REQUIRE_MESSAGE(!results.empty(), name);
    return results.front().place;
}

}  // namespace

TEST_CASE("a place's own names near itself return it; folding and keys are idempotent on real names") {
    const Gazetteer& gazetteer = world();
    std::mt19937 random(20'151'007);
    for (int i = 0; i < 2'000; ++i) {
        const auto index = static_cast<std::uint32_t>(random() % gazetteer.size());
        const Place place = gazetteer.place(PlaceIndex{index});
        CAPTURE(std::string(place.name));
        CAPTURE(place.geonameid);
        SearchQuery query;
        query.name = place.name;
        query.near = place.point;
        query.kind = place.kind;
        query.limit = 3;
        const auto results = search(gazetteer, query);
        REQUIRE_FALSE(results.empty());
        // GeoNames has some places twice, metres apart: then either is right.
        CHECK(distance_m(results.front().place.point, place.point) < 500);
        for (const char* language : {"fr", "en", "ar"}) {
            query.name = gazetteer.label(place.index, language);
            CAPTURE(query.name);
            const auto by_label = search(gazetteer, query);
            REQUIRE_FALSE(by_label.empty());
            CHECK(distance_m(by_label.front().place.point, place.point) < 500);
        }
        const std::string folded = fold_phrase(place.name);
        CHECK(fold_phrase(folded) == folded);
        CHECK(transliteration_key(transliteration_key(folded)) == transliteration_key(folded));
    }
}

TEST_CASE("places lie where atlases put them") {
    // Coordinates of an atlas, to a tenth of a degree.
    struct Known {
        const char *name, *country;
        double lat, lon;
    };
    for (const Known& known :
         {Known{"Mossoul", "IQ", 36.3, 43.1}, Known{"Alep", "", 36.2, 37.2},
          Known{"Le Caire", "", 30.0, 31.2}, Known{"Pékin", "", 39.9, 116.4}, Known{"Kiev", "", 50.5, 30.5},
          Known{"Dabiq", "SY", 36.5, 37.3}, Known{"Deir Ezzor", "SY", 35.3, 40.1},
          Known{"Tombouctou", "ML", 16.8, -3.0}, Known{"القاهرة", "", 30.0, 31.2},
          Known{"دير الزور", "", 35.3, 40.1}, Known{"Sanaa", "", 15.4, 44.2}}) {
        CAPTURE(known.name);
        const Place place = first(known.name, known.country);
        CHECK(distance_m(place.point, {known.lon, known.lat}) < 15'000);
    }
}

TEST_CASE("countries, divisions, seas and regions are what they are called") {
    CHECK(first("Syrie").kind == PlaceKind::country);
    CHECK(first("Syrie").geonameid == 163843);  // https://www.geonames.org/163843
    for (const char* name : {"USA", "États-Unis", "United States", "الولايات المتحدة"})
        CHECK(first(name).country == "US");
    CHECK(first("RDC").country == "CD");
    CHECK(first("Europe").kind == PlaceKind::continent);
    CHECK(first("mer Noire").kind == PlaceKind::sea);
    CHECK(first("Sahel", "", PlaceKind::region).extent.east > 20);
    CHECK(first("Katanga").country == "CD");
    const Place hama = first("Hama", "SY", PlaceKind::admin1);
    CHECK(hama.admin1_code == "SY-HM");
    CHECK(hama.extent.west < 36.5);
    CHECK(hama.extent.east > 37.8);
    // The frame of a country is its main land: no Guiana, no Alaska.
    CHECK(first("France").extent.west > -10);
    CHECK(world().country("US")->extent.west > -126);
    // Russia reaches across the antimeridian: west > east.
    CHECK(world().country("RU")->extent.west > world().country("RU")->extent.east);
}

TEST_CASE("labels are what newspapers print") {
    const auto label = [](const char* name, const char* country, PlaceKind kind, const char* language) {
        return std::string(world().label(first(name, country, kind).index, language));
    };
    constexpr auto kTown = PlaceKind::settlement;
    for (const auto& [name, country, french] : {std::tuple{"Aleppo", "SY", "Alep"},
                                                {"Damascus", "SY", "Damas"},
                                                {"Mosul", "IQ", "Mossoul"},
                                                {"Baghdad", "IQ", "Bagdad"},
                                                {"Cairo", "EG", "Le Caire"},
                                                {"Beijing", "CN", "Pékin"},
                                                {"London", "GB", "Londres"},
                                                {"Ar Raqqah", "SY", "Raqqa"},
                                                {"Deir ez-Zor", "SY", "Deir ez-Zor"},
                                                {"Homs", "SY", "Homs"},
                                                {"Hama", "SY", "Hama"},
                                                {"Latakia", "SY", "Lattaquié"}}) {
        const std::string shown = name;
        CAPTURE(shown);
        CHECK(label(name, country, kTown, "fr") == french);
    }
    CHECK(label("Raqqa", "SY", PlaceKind::admin1, "fr") == "Raqqa");
    CHECK(label("Homs", "SY", PlaceKind::admin1, "fr") == "Homs");
    CHECK(label("Homs", "SY", PlaceKind::admin1, "ar") == "حمص");
    CHECK(label("Mossoul", "IQ", kTown, "en") == "Mosul");
}

TEST_CASE("spellings of the press meet the gazetteer's") {
    for (const auto& [name, country, id] : {std::tuple{"Daïr az Zour", "SY", 170794},
                                            {"Kafr Zita", "SY", 168620},
                                            {"Hassaké", "SY", 173811},
                                            {"Mayadine", "SY", 173480},
                                            {"Daqouq", "IQ", 0},
                                            {"Kobané", "SY", 172256},
                                            {"Touz Khormatou", "IQ", 90026},
                                            {"Mazar-e-Charif", "AF", 1133616}}) {
        const std::string shown = name;
        CAPTURE(shown);
        const Place place = first(name, country, PlaceKind::settlement);
        CHECK(place.country == country);
        if (id != 0) CHECK(place.geonameid == id);
    }
}

TEST_CASE("the nearest settlement to a town is that town") {
    const auto mosul = world().by_geonameid(99072);
    REQUIRE(mosul);
    CHECK(world().nearest_settlement(mosul->point, 1'000)->geonameid == 99072);
    CHECK_FALSE(world().nearest_settlement({-140, -45}, 100'000));  // the southern Pacific
}

TEST_CASE("a seat is found by the name that only its division has in that language") {
    // GeoNames names the provinces of Khartoum and Marib in Arabic, but not the towns.
    for (const char* name : {"الخرطوم", "مأرب", "البصرة"}) {
        CAPTURE(name);
        const Place town = first(name, {}, PlaceKind::settlement);
        CHECK((town.feature_code == "PPLA" || town.feature_code == "PPLC"));
    }
    CHECK(first("عسقلان").geonameid == 295620);
    CHECK(first("دير الزور", {}, PlaceKind::settlement).geonameid == 170794);
}
