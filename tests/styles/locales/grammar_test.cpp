// SPDX-License-Identifier: Apache-2.0
#include "styles/locales/grammar.h"

#include "geodata/core/error.h"
#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>

namespace dateline {
namespace {

Grammar grammar(const char* language) {
    return Grammar::read(std::string("styles/locales/grammar/") + language + ".json");
}

}  // namespace

TEST_CASE("French nouns take the article that the news gives them") {
    const Grammar fr = grammar("fr");
    CHECK(fr.noun_phrase("armée syrienne") == "l’armée syrienne");
    CHECK(fr.noun_phrase("coalition internationale") == "la coalition internationale");
    CHECK(fr.noun_phrase("régime") == "le régime");
    CHECK(fr.noun_phrase("rebelles") == "des rebelles");
    CHECK(fr.noun_phrase("forces de sécurité") == "les forces de sécurité");
    CHECK(fr.noun_phrase("imam") == "un imam");
    CHECK(fr.noun_phrase("Russes") == "les Russes");
    CHECK(fr.noun_phrase("Russie") == "la Russie");
    CHECK(fr.noun_phrase("Ankara") == "Ankara");
    CHECK(fr.noun_phrase("État islamique") == "l’EI");
    // What has a number or an article keeps it.
    CHECK(fr.noun_phrase("Des jeunes") == "des jeunes");
    CHECK(fr.noun_phrase("l'état-major") == "l’état-major");
    CHECK(fr.noun_phrase("cinq soldats") == "cinq soldats");
    // Nobody learns from these who it was.
    CHECK(fr.noun_phrase("personnes").empty());
    CHECK(fr.noun_phrase("").empty());
}

TEST_CASE("prepositions melt with what follows them") {
    const Grammar fr = grammar("fr");
    const auto by = [&](const char* noun) {
        return fr.fill("frappe de {actor1}", {{"actor1", fr.noun_phrase(noun)}});
    };
    CHECK(by("régime") == "frappe du régime");
    CHECK(by("armée") == "frappe de l’armée");
    CHECK(by("forces irakiennes") == "frappe des forces irakiennes");
    CHECK(by("agriculteurs") == "frappe d’agriculteurs");
    CHECK(by("civils") == "frappe de civils");
    CHECK(by("Moscou") == "frappe de Moscou");
    CHECK(by("Ankara") == "frappe d’Ankara");
    CHECK(by("imam") == "frappe d’un imam");
    CHECK(fr.fill("près de {name}", {{"name", "Le Caire"}}) == "près du Caire");
    CHECK(fr.fill("province de {name}", {{"name", "Homs"}}) == "province de Homs");
    CHECK(fr.fill("reprise à {actor2}", {{"actor2", "les rebelles"}}) == "reprise aux rebelles");
    // Only a whole word melts.
    CHECK(fr.fill("ode {x}", {{"x", "le régime"}}) == "ode le régime");
    CHECK(fr.fill("{a} et {b}", {{"b", "lui"}}) == " et lui");
}

TEST_CASE("English nouns: institutions, plurals, one of several, names") {
    const Grammar en = grammar("en");
    CHECK(en.noun_phrase("anti-Balaka") == "anti-Balaka");
    CHECK(en.noun_phrase("Christians (CAR)") == "Christians (CAR)");
    CHECK(en.noun_phrase("Syrian army") == "the Syrian army");
    CHECK(en.noun_phrase("rebel groups") == "rebel groups");
    CHECK(en.noun_phrase("imam") == "an imam");
    CHECK(en.noun_phrase("driver of a truck") == "a driver of a truck");
    CHECK(en.noun_phrase("Police") == "police");
    CHECK(en.noun_phrase("Islamic State") == "Islamic State");
    CHECK(en.noun_phrase("Syrian Democratic Forces") == "the Syrian Democratic Forces");
}

TEST_CASE("a language without rules leaves words as they are; a broken file is named") {
    CHECK(Grammar().noun_phrase("armée") == "armée");
    CHECK(Grammar().fill("de {x}", {{"x", "le"}}) == "de le");
    const test::ScratchFolder folder("grammar");
    const auto file = folder.write("xx.json", "{\"head\": 3}");
    CHECK_THROWS_WITH_AS(Grammar::read(file), doctest::Contains("xx.json"), Error);
}

}  // namespace dateline
