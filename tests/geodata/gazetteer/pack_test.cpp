// SPDX-License-Identifier: Apache-2.0
// A pack of a handful of made-up places, written and read back.
#include "geodata/core/pack.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/hash.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/gazetteer/pack_layout.h"
#include "geodata/gazetteer/search.h"
#include "geodata/gazetteer/write_gazetteer.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;

namespace {

/// A folder of its own that is removed at the end.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("dateline_gazetteer_" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

PlaceDraft town(const char* name, std::int64_t id, LonLat point, std::int64_t population) {
    PlaceDraft out;
    out.name = name;
    out.geonameid = id;
    out.country = "SY";
    out.feature_code = "PPL";
    out.point = point;
    out.located = true;
    out.population = population;
    out.country_place = 0;
    out.admin1_place = 1;
    return out;
}

/// 0 the country, 1 its province, 2 Upper Kafr, 3 Kafr far away, 4 Al Bab.
GazetteerDraft made_up_country() {
    GazetteerDraft draft;
    draft.regions["145"] = {0, {"SY"}};
    PlaceDraft country;
    country.kind = PlaceKind::country;
    country.name = "Testland";
    country.country = "SY";
    country.country_place = 0;
    country.point = {38, 35};
    country.extent = {35.7, 32.3, 42.4, 37.3};
    country.located = true;
    country.add_label("fr", "Terre d'Essai");
    draft.add(country);
    PlaceDraft province = country;
    province.kind = PlaceKind::admin1;
    province.name = "Kafr Province";
    province.labels.clear();
    province.names.clear();
    province.admin1_code = "SY-KF";
    draft.add(province);
    PlaceDraft upper = town("Kafr Zaytā", 101, {36.6, 35.37}, 20'000);
    upper.add_name("Old Name", NameKind::historical);
    upper.add_label("fr", "Kafr Zeita");
    draft.add(upper);
    draft.add(town("Kafr", 102, {40, 36}, 500));
    draft.add(town("Al Bāb", 103, {37.51, 36.37}, 60'000));
    return draft;
}

std::filesystem::path write_made_up(const Folder& folder) {
    const auto path = folder.path / "gazetteer.pack";
    write_gazetteer(made_up_country(), path, sha256_hex("made up"));
    return path;
}

ErrorKind kind_of_failure(const std::filesystem::path& path) {
    try {
        const Gazetteer gazetteer(path);
    } catch (const Error& error) {
        return error.kind();
    }
    FAIL("the pack was opened: ", path.string());
    return ErrorKind::usage;
}

}  // namespace

TEST_CASE("a written gazetteer gives back its places, names and labels") {
    const Folder folder;
    const Gazetteer gazetteer(write_made_up(folder));
    REQUIRE(gazetteer.size() == 5);

    const auto upper = gazetteer.by_geonameid(101);
    REQUIRE(upper);
    CHECK(upper->name == "Kafr Zaytā");
    CHECK(upper->kind == PlaceKind::settlement);
    CHECK(upper->country == "SY");
    CHECK(upper->admin1 == "Kafr Province");
    CHECK(upper->point == LonLat{36.6, 35.37});
    CHECK(upper->population == 20'000);
    CHECK(upper->country_place == gazetteer.country("SY")->index);
    CHECK_FALSE(gazetteer.by_geonameid(999));
    CHECK_FALSE(gazetteer.country("XX"));
    CHECK_FALSE(gazetteer.country("SYR"));

    const Place country = *gazetteer.country("SY");
    CHECK(country.extent.west <= 35.7);  // stored in single precision, rounded outwards
    CHECK(country.extent.east >= 42.4);
    CHECK(country.extent.east == doctest::Approx(42.4));
    CHECK(gazetteer.label(country.index, "fr") == "Terre d'Essai");
    CHECK(gazetteer.label(country.index, "en") == "Testland");

    const auto historical = gazetteer.find("old name");
    REQUIRE(historical.size() == 1);
    CHECK(historical[0].kind == NameKind::historical);
    CHECK(gazetteer.find("kafr").size() == 1);
    CHECK(gazetteer.find("nowhere").empty());
    CHECK(gazetteer.find("").empty());
}

TEST_CASE("a name is found without its article and by another transliteration") {
    const Folder folder;
    const Gazetteer gazetteer(write_made_up(folder));
    const auto bare = gazetteer.find("bab");
    REQUIRE(bare.size() == 1);
    CHECK(bare[0].kind == NameKind::colloquial);
    CHECK(gazetteer.place(bare[0].place).geonameid == 103);
    const auto alike = gazetteer.find_alike("kefr zaita");
    REQUIRE(alike.size() == 1);
    CHECK(gazetteer.place(alike[0].place).geonameid == 101);
}

TEST_CASE("prefixes end at a word's end, shortest first") {
    const Folder folder;
    const Gazetteer gazetteer(write_made_up(folder));
    std::vector<PrefixMatch> found;
    gazetteer.prefixes("kafr zeita et kafr", found);
    REQUIRE(found.size() == 2);
    CHECK(found[0].size == 4);
    CHECK(found[1].size == 10);
    CHECK(gazetteer.place(gazetteer.hits(found[1].name_id).front().place).geonameid == 101);
    gazetteer.prefixes("kafranbel", found);
    CHECK(found.empty());
}

TEST_CASE("the nearest settlement within reach") {
    const Folder folder;
    const Gazetteer gazetteer(write_made_up(folder));
    // 0.09 degrees of latitude are 10.0 km.
    const auto near = gazetteer.nearest_settlement({36.6, 35.46}, 11'000);
    REQUIRE(near);
    CHECK(near->geonameid == 101);
    CHECK_FALSE(gazetteer.nearest_settlement({36.6, 35.46}, 9'000));
    CHECK_FALSE(gazetteer.nearest_settlement({-180, 90}, 100'000));
}

TEST_CASE("search puts the place asked for first") {
    const Folder folder;
    const Gazetteer gazetteer(write_made_up(folder));
    SearchQuery query;
    query.name = "Kafr";
    query.kind = PlaceKind::admin1;
    CHECK(search(gazetteer, query).empty());  // only "Kafr Province" is one
    query.kind.reset();
    query.limit = 1;
    const auto results = search(gazetteer, query);
    REQUIRE(results.size() == 1);
    CHECK(results[0].place.geonameid == 102);
    CHECK(results[0].score > 0);
    CHECK(results[0].score <= 1);
    CHECK(results[0].agreement == Agreement::same);
}

TEST_CASE(
    "search passes over an article, and looks for another spelling where the country has none of the name") {
    const Folder folder;
    const Gazetteer gazetteer(write_made_up(folder));
    SearchQuery query;
    query.name = "la Terre d'Essai";
    REQUIRE(search(gazetteer, query).size() == 1);
    CHECK(search(gazetteer, query)[0].place.kind == PlaceKind::country);
    query.name = "Kafr Zita";
    query.country = "SY";
    REQUIRE_FALSE(search(gazetteer, query).empty());
    CHECK(search(gazetteer, query)[0].agreement == Agreement::alike);
    query.name = "Kafr Zettav";
    CHECK(search(gazetteer, query).empty());
    query.matching = Matching::approximate;
    REQUIRE_FALSE(search(gazetteer, query).empty());
    CHECK(search(gazetteer, query)[0].agreement == Agreement::approximate);
    CHECK(search(gazetteer, query)[0].parts.name < 0.5);
}

TEST_CASE("a missing, damaged, foreign or older pack is an error that says what to do") {
    const Folder folder;
    const auto path = write_made_up(folder);
    const std::string bytes = read_file(path);
    CHECK(kind_of_failure(folder.path / "none.pack") == ErrorKind::no_data);
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{7}, std::size_t{100}, bytes.size() / 2, bytes.size() - 1}) {
        CAPTURE(size);
        write_file(folder.path / "cut.pack", std::string_view(bytes).substr(0, size));
        CHECK(kind_of_failure(folder.path / "cut.pack") == ErrorKind::no_data);
    }
    PackWriter(std::string(gazetteer_pack::kKind), gazetteer_pack::kVersion + 1, sha256_hex(""))
        .write(folder.path / "new.pack");
    CHECK(kind_of_failure(folder.path / "new.pack") == ErrorKind::no_data);
    PackWriter(std::string(gazetteer_pack::kKind), gazetteer_pack::kVersion, sha256_hex(""))
        .write(folder.path / "empty.pack");
    CHECK(kind_of_failure(folder.path / "empty.pack") == ErrorKind::no_data);
    try {
        const Gazetteer gazetteer(folder.path / "none.pack");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("data build") != std::string::npos);
        CHECK(std::string(error.what()).find("none.pack") != std::string::npos);
    }
}

TEST_CASE("the same draft gives the same bytes") {
    const Folder folder;
    const std::string first = read_file(write_made_up(folder));
    CHECK(read_file(write_made_up(folder)) == first);
}
