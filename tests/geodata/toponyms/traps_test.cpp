// SPDX-License-Identifier: Apache-2.0
// Names that look like places and are none, and places that look like something else: one small case for each
// kind of trap, invented for this test. Needs the built gazetteer.
#include "geodata/core/paths.h"
#include "geodata/language/analyse.h"
#include "geodata/toponyms/geoparser.h"

#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const Gazetteer& gazetteer() {
    static const Gazetteer opened(gazetteer_path());
    return opened;
}

/// The names found, with the country of each: "Tunis/TN, Le Kef/TN".
std::string found(std::string_view text, std::string_view language) {
    static const Morphology morphology(morphology_path());
    static const Geoparser geoparser(gazetteer(), resource_dir() / "geodata" / "lexicons", &morphology);
    std::string out;
    for (const Toponym& toponym : geoparser.parse(analyse_text(text, {0, text.size()}, language))) {
        out += (out.empty() ? "" : ", ") + std::string(toponym.span.in(text));
        if (toponym.place() != kNoPlace) out += "/" + std::string(gazetteer().place(toponym.place()).country);
    }
    return out;
}

struct Trap {
    const char* text;
    const char* names;
};

void check(const Trap& trap, std::string_view language) {
    INFO(std::string(trap.text));
    CHECK(found(trap.text, language) == std::string(trap.names));
}

}  // namespace

TEST_CASE("French traps") {
    const Trap traps[] = {
        // persons by title, first name, by-name, and their bare surname afterwards
        {"Le général Paul Nantes a parlé. Nantes se tait depuis.", ""},
        {"Mme Florence Roubaix vit à Tunis.", "Tunis/TN"},
        {"Abou Damas, 30 ans, a fui Tunis.", "Tunis/TN"},
        // organisations, media, units, bars and hotels
        {"La Banque de Tunis a rouvert ses guichets.", ""},
        {"L'Université de Dakar recrute.", ""},
        {"Le cinéma Odessa projette le film « Bagdad Café ».", ""},
        // goods, streets, titles of works
        {"Du savon de Tunis et du jambon de Bayonne.", ""},
        {"Un piéton a été renversé rue de Tunis.", ""},
        {"Elle lit le roman « Tombouctou ».", ""},
        // ordinary words with capitals
        {"Tours et détours. Nice accueil. Il vit à Tours.", "Tours/FR"},
        {"En Mars prochain, tout change.", ""},
        // articles in capitals before a country
        {"Les Pays-Bas ont battu le Chili.", "Pays-Bas/NL, Chili/CL"},
        {"Les États-Unis sont à la tête du classement.", "États-Unis/US"},
        // an agency in brackets is no place, the dateline is one
        {"TUNIS, 4 mai (Carthage) - La mer monte.", "TUNIS/TN"},
        // headlines in capitals
        {"TUNIS : UN MORT DANS UN INCENDIE", "TUNIS/TN"},
        // apposition decides between namesakes
        {"Le bateau a quitté Tripoli, au Liban.", "Tripoli/LB, Liban/LB"},
        {"Elle est née à Saint-Denis (Réunion).", "Saint-Denis/RE, Réunion/RE"},
        {"Le bateau a quitté Tripoli, en Libye.", "Tripoli/LY, Libye/LY"},
        {"Ils vivent à Valence (Drôme).", "Valence/FR, Drôme/FR"},
        // no capitals at all
        {"les habitants de marseille et de toulon ont peur, dit le préfet", "marseille/FR, toulon/FR"},
        // demonyms name no place
        {"Des Tunisiens et une Malienne ont été secourus.", ""},
    };
    for (const Trap& trap : traps) check(trap, "fr");
}

TEST_CASE("English traps") {
    const Trap traps[] = {
        {"The singers Paris Jackson-Hill and Austin Powell met for lunch in Tunis.", "Tunis/TN"},
        {"Dr. Kingston said so. Kingston has left.", ""},
        {"The Bank of Tunis is shut.", ""},
        {"Her novel \"Manchuria\" is a bestseller.", ""},
        {"In March, May was still prime minister.", ""},
        {"The Canadian and a Frenchman won.", ""},
        {"The quake shook Costa Rica and Orange County.", "Costa Rica/CR, Orange County/US"},
        {"He went from New Mexico to the U.S. Virgin Islands.", "New Mexico/US, U.S. Virgin Islands/VI"},
        {"Mobile phones are banned. Reading helps. They live in Reading.", "Reading/GB"},
        {"The deputy met Jordan Zorgella in Tunis.", "Tunis/TN"},
        {"the fire in athens spread, officials said", "athens/GR"},
        {"They camped near Zorg Brook Lake and Zorgel Island.", "Zorg Brook Lake, Zorgel Island"},
        {"The US Treasury and EU Commissioner Jane Zorg agreed.", "US/US, EU/"},
        {"Islamabad summoned the Indian envoy.", "Islamabad/PK"},
        {"Londonderry is a city in Northern Ireland.", "Londonderry/GB, Northern Ireland/GB"},
    };
    for (const Trap& trap : traps) check(trap, "en");
}

TEST_CASE("Arabic traps") {
    const Trap traps[] = {
        // a person from Aleppo by name, a café named after a capital
        {"\u0642\u0627\u0644 \u0645\u062d\u0645\u062f \u0627\u0644\u062d\u0644\u0628\u064a \u0625\u0646 "
         "\u0627\u0644\u0648\u0636\u0639 \u0647\u0627\u062f\u0626.",
         ""},
        {"\u0641\u064a \u0645\u0642\u0647\u0649 \u0628\u064a\u0631\u0648\u062a.", ""},
        // "the city of Kirkuk" is not Medina; "and Hodeidah" keeps its article
        {"\u0641\u064a \u0645\u062f\u064a\u0646\u0629 \u0643\u0631\u0643\u0648\u0643.",
         "\u0643\u0631\u0643\u0648\u0643/IQ"},
        {"\u0641\u064a \u0635\u0646\u0639\u0627\u0621 \u0648\u0627\u0644\u062d\u062f\u064a\u062f\u0629.",
         "\u0635\u0646\u0639\u0627\u0621/YE, \u0627\u0644\u062d\u062f\u064a\u062f\u0629/YE"},
        // an ambush is not "like Maine", the countryside and the south are no names
        {"\u0643\u0645\u064a\u0646 \u0628\u0631\u064a\u0641 \u062d\u0645\u0635 \u0648\u0622\u062e\u0631 "
         "\u062c\u0646\u0648\u0628\u064a \u062a\u0631\u0643\u064a\u0627.",
         "\u062d\u0645\u0635/SY, \u062a\u0631\u0643\u064a\u0627/TR"},
        // "in Homs and Hama": clitics are no part of the names
        {"\u0642\u0635\u0641 \u0639\u0644\u0649 \u0645\u062f\u064a\u0646\u0629 \u062d\u0645\u0635 "
         "\u0648\u062d\u0645\u0627\u0629.",
         "\u062d\u0645\u0635/SY, \u062d\u0645\u0627\u0629/SY"},
    };
    for (const Trap& trap : traps) check(trap, "ar");
}

TEST_CASE("a bare name that a region shares with its seat means the town") {
    const Morphology morphology(morphology_path());
    const Geoparser geoparser(gazetteer(), resource_dir() / "geodata" / "lexicons", &morphology);
    const auto kinds = [&](std::string_view text) {
        std::vector<PlaceKind> found;
        for (const Toponym& toponym : geoparser.parse(analyse_text(text, {0, text.size()}, "en"))) {
            REQUIRE(toponym.place() != kNoPlace);
            found.push_back(gazetteer().place(toponym.place()).kind);
        }
        return found;
    };
    CHECK(kinds("Rain fell in Mali. Kidal had gone on Friday.") ==
          std::vector{PlaceKind::country, PlaceKind::settlement});
    CHECK(kinds("Rain fell in Mali. The region of Kidal was spared.") ==
          std::vector{PlaceKind::country, PlaceKind::admin1});
}
