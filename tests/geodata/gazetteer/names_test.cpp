// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/division_names.h"
#include "geodata/gazetteer/map_labels.h"
#include "geodata/gazetteer/name_variants.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const NameDraft* find(const std::vector<NameDraft>& names, const char* text) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const NameDraft& name) { return name.text == text; });
    return found == names.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("alternate names that no article prints are left out") {
    for (const char* good :
         {"Alep", "Ḩalab", "حلب", "Алеппо", "חלב", "al-Bab", "Saint-Jean-d'Acre", "6th of October City"}) {
        CAPTURE(good);
        CHECK(is_usable_alternate(good));
    }
    for (const char* bad :
         {"ALP", "OSDI", "la ta ji ya", "almwsl", "阿勒颇", "https://example.org/Alep", "A", "", "1234",
          "\xFF\xFE"
          "Alep"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_usable_alternate(bad));
    }
}

TEST_CASE("a name is kept once, under its best kind, and also without the article") {
    PlaceDraft place;
    place.name = "Al Mayādīn";
    place.add_name("Al Mayadin", NameKind::ascii);
    place.add_name("Mayadine", NameKind::alternate);
    place.add_name("الميادين", NameKind::alternate);
    place.add_name("As-Salihiyah", NameKind::alternate);
    place.add_name("As Nahr", NameKind::alternate);
    const auto names = indexed_names(place);
    REQUIRE(find(names, "al mayadin"));
    CHECK(find(names, "al mayadin")->kind == NameKind::canonical);
    REQUIRE(find(names, "mayadin"));
    CHECK(find(names, "mayadin")->kind == NameKind::colloquial);
    CHECK(find(names, "mayadine")->kind == NameKind::alternate);
    CHECK(find(names, "ميادين"));
    CHECK(find(names, "salihiyah"));
    // "as" is an article only before s: nahr would be "an nahr".
    CHECK_FALSE(find(names, "nahr"));
    for (const NameDraft& name : names)
        CHECK(std::count_if(names.begin(), names.end(),
                            [&](const NameDraft& other) { return other.text == name.text; }) == 1);
}

TEST_CASE("a well-known place goes without its French or English article, a hamlet does not") {
    PlaceDraft place;
    place.name = "Mecca";
    place.population = 1'500'000;
    place.add_label("fr", "La Mecque");
    place.add_label("es", "La Meca");
    const auto names = indexed_names(place);
    REQUIRE(find(names, "mecque"));
    CHECK(find(names, "mecque")->kind == NameKind::colloquial);
    CHECK(find(names, "la mecque"));
    CHECK_FALSE(find(names, "meca"));
    place.population = 300;
    CHECK_FALSE(find(indexed_names(place), "mecque"));
    PlaceDraft short_one;
    short_one.kind = PlaceKind::region;
    short_one.name = "Sud";
    short_one.add_label("fr", "Le Sud");
    CHECK(indexed_names(short_one).size() == 2);
}

TEST_CASE("a settlement's name that is its division's is told by the word it begins or ends with") {
    CHECK(names_division("Gouvernorat dIrbid", "Irbid"));
    CHECK(names_division("Tuz Khurmatu District", "\u0162\u016bz Kh\u016brm\u0101t\u016b"));
    CHECK(names_division("\u0642\u0636\u0627\u0621 \u062a\u0644\u0643\u064a\u0641", "Tallkayf"));
    CHECK_FALSE(names_division("Irbid", "Irbid"));
    CHECK_FALSE(names_division("Des Moines", "Des Moines"));
    CHECK_FALSE(names_division("Region Hills", "Region Hills"));
    CHECK_FALSE(names_division("La Haye", "Den Haag"));
    CHECK_FALSE(names_division("", ""));
}

TEST_CASE("division words go, names stay") {
    CHECK(without_division_word("Muhafazat Hims") == "Hims");
    CHECK(without_division_word("محافظة حمص") == "حمص");
    CHECK(without_division_word("de Homs") == "Homs");
    CHECK(without_division_word("d'Idlib") == "Idlib");
    CHECK(without_division_word("Helmand Province") == "Helmand");
    CHECK(without_division_word("Gouvernorat d’Alep") == "Alep");
    CHECK(without_division_word("Eastern Region") == "Eastern Region");
    CHECK(without_division_word("Free State") == "Free State");
    CHECK(without_division_word("Deir ez-Zor") == "Deir ez-Zor");
    CHECK(without_division_word("sud") == "Sud");
    CHECK(without_division_word("") == "");
    CHECK(without_division_word("de ") == "De ");
}

TEST_CASE("a scholar's romanisation gets the label a newspaper prints") {
    PlaceDraft douma;
    douma.name = "Dūmā";
    for (const char* name : {"Duma", "Douma", "Doûmâ", "Dummar"}) douma.add_name(name, NameKind::alternate);
    complete_labels(douma);
    CHECK(*douma.label("fr") == "Douma");
    CHECK(*douma.label("en") == "Duma");

    PlaceDraft plain;  // no alternate looks French
    plain.name = "Al Ḩayy";
    complete_labels(plain);
    CHECK(*plain.label("fr") == "Al Hayy");

    PlaceDraft known;  // what a source says stays
    known.name = "Ḩamāh";
    known.add_label("fr", "Hama");
    complete_labels(known);
    CHECK(*known.label("fr") == "Hama");

    PlaceDraft french;  // é is no mark of romanisation
    french.name = "Zahlé";
    complete_labels(french);
    CHECK_FALSE(french.label("fr"));
}

TEST_CASE("an Arabic label is Arabic, not Persian or Kurdish") {
    PlaceDraft place;
    place.name = "Kirkuk";
    place.add_name("کەرکووک", NameKind::alternate);
    place.add_name("كركوك", NameKind::alternate);
    complete_arabic_label(place);
    REQUIRE(place.label("ar"));
    CHECK(*place.label("ar") == "كركوك");
}
