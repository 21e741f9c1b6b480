// SPDX-License-Identifier: Apache-2.0
// Own sentences, each with the events a careful reader finds; published on 26 October 2016, a Wednesday.
#include "geodata/core/span.h"
#include "tests/geodata/events/extracting.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

struct Case {
    const char* language;
    const char* text;
    std::vector<std::string> events;  ///< as Extracting::describe() prints them
};

const Extracting& extracting() {
    static const Extracting instance;
    return instance;
}

void check(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(one.text);
        std::vector<std::string> found;
        for (const Event& event : extracting().events(one.text, one.language, "2016-10-26"))
            found.push_back(Extracting::describe(event));
        std::string expected, given;
        for (const auto& line : one.events) expected += line + "\n";
        for (const auto& line : found) given += line + "\n";
        CHECK(given == expected);
    }
}

}  // namespace

TEST_CASE("French: what happened, by verb, noun and weapon") {
    check({
        {"fr",
         "Des avions ont bombardé [Idlib] {2016-10-25|mardi}.",
         {"Air/drone strike @ Idlib settlement 2016-10-25 reported"}},
        {"fr",
         "Un raid aérien a détruit un hôpital à [Alep] {2016-10-25|mardi}.",
         {"Air/drone strike @ Alep settlement 2016-10-25 reported"}},
        {"fr",
         "Des roquettes se sont abattues {2016-10-25|mardi} sur [Damas].",
         {"Shelling/artillery/missile attack @ Damas settlement 2016-10-25 reported"}},
        {"fr",
         "Un kamikaze s'est fait exploser à [Bagdad].",
         {"Suicide bomb @ Bagdad settlement 2016-10-26 reported"}},
        {"fr",
         "Une voiture piégée a explosé à [Kirkouk].",
         {"Remote explosive/landmine/IED @ Kirkouk settlement 2016-10-26 reported"}},
        {"fr",
         "Une attaque au gaz a eu lieu à [Homs].",
         {"Chemical weapon @ Homs settlement 2016-10-26 reported"}},
        {"fr",
         "De violents combats ont éclaté à [Tikrit].",
         {"Armed clash @ Tikrit settlement 2016-10-26 reported"}},
        {"fr",
         "L'armée a repris [Palmyre] {2016-10-24|lundi}.",
         {"Government regains territory @ Palmyre settlement 2016-10-24 reported"}},
        {"fr",
         "Les rebelles se sont emparés de [Tikrit].",
         {"Non-state actor overtakes territory @ Tikrit settlement 2016-10-26 reported"}},
        {"fr",
         "La ville de [Palmyre] a été reprise {2016-10-24|lundi} par l'armée.",
         {"Government regains territory @ Palmyre settlement 2016-10-24 reported"}},
        {"fr",
         "Des hommes armés ont enlevé deux journalistes à [Benghazi].",
         {"Abduction/forced disappearance @ Benghazi settlement 2016-10-26 reported"}},
        {"fr",
         "Des milliers de personnes ont manifesté à [Tunis].",
         {"Peaceful protest @ Tunis settlement 2016-10-26 reported"}},
        {"fr",
         "Une émeute a éclaté à [Kinshasa].",
         {"Violent demonstration @ Kinshasa settlement 2016-10-26 reported"}},
        {"fr",
         "La police a arrêté huit suspects à [Tunis].",
         {"Arrests @ Tunis settlement 2016-10-26 reported"}},
        {"fr",
         "Des pillards ont incendié le marché de [Bangui].",
         {"Looting/property destruction @ Bangui settlement 2016-10-26 reported"}},
        {"fr",
         "Une trêve est entrée en vigueur à [Alep] {2016-10-20|jeudi}.",
         {"Agreement @ Alep settlement 2016-10-20 reported"}},
        {"fr",
         "L'armée a hissé {2016-10-25|mardi} le drapeau national à [Homs].",
         {"Non-violent transfer of territory @ Homs settlement 2016-10-25 reported"}},
        {"fr",
         "La police a dispersé un rassemblement à [Istanbul].",
         {"Protest with intervention @ Istanbul settlement 2016-10-26 reported"}},
    });
}

TEST_CASE("French: who says so, and how surely") {
    check({
        {"fr",
         "Selon l'ONU, des avions ont bombardé [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 claimed by l'ONU"}},
        {"fr",
         "Des avions ont bombardé [Idlib], a déclaré un médecin.",
         {"Air/drone strike @ Idlib settlement 2016-10-26 claimed by un médecin"}},
        {"fr",
         "Le ministre a affirmé que des avions ont bombardé [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 claimed by le ministre"}},
        {"fr",
         "Des avions auraient bombardé [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 unconfirmed"}},
        {"fr",
         "Trois civils auraient été tués à [Homs].",
         {"Attack @ Homs settlement 2016-10-26 unconfirmed killed 3..3"}},
        {"fr",
         "Des avions ont bombardé [Idlib]. Ces informations n'ont pas pu être vérifiées.",
         {"Air/drone strike @ Idlib settlement 2016-10-26 unconfirmed"}},
        {"fr",
         "[~Moscou] dément avoir bombardé [Idlib].",
         {"Shelling/artillery/missile attack @ Idlib settlement 2016-10-26 denied by Moscou"}},
        {"fr",
         "L'armée nie avoir bombardé un hôpital à [Alep].",
         {"Shelling/artillery/missile attack @ Alep settlement 2016-10-26 denied by l'armée"}},
        {"fr",
         "L'armée va lancer une offensive contre [Raqqa].",
         {"Armed clash @ Raqqa settlement 2016-10-26 planned"}},
        {"fr",
         "Les rebelles sont sur le point de prendre [Raqqa].",
         {"Non-state actor overtakes territory @ Raqqa settlement 2016-10-26 planned"}},
        {"fr",
         "Une manifestation est prévue à [Tunis] {2016-10-28|vendredi}.",
         {"Peaceful protest @ Tunis settlement 2016-10-28 planned"}},
        {"fr",
         "Les rebelles affirment s'être emparés de [Tikrit], ce que l'armée dément.",
         {"Non-state actor overtakes territory @ Tikrit settlement 2016-10-26 claimed by les rebelles",
          "Non-state actor overtakes territory @ Tikrit settlement 2016-10-26 denied by l'armée"}},
        {"fr",
         "Le général a pris la parole. Selon lui, des obus sont tombés sur [Alep].",
         {"Shelling/artillery/missile attack @ Alep settlement 2016-10-26 claimed"}},
    });
}

TEST_CASE("French: an operation and what it aims at") {
    check({
        {"fr",
         "L'offensive dans la province de [admin1:Hama] visera [Idlib].",
         {"Armed clash @ Idlib settlement 2016-10-26 planned"}},
        {"fr",
         "Les tirs d'artillerie ont touché [Idlib].",
         {"Shelling/artillery/missile attack @ Idlib settlement 2016-10-26 reported"}},
        {"fr",
         "Des navires ont tiré 26 missiles sur onze cibles en [Syrie].",
         {"Shelling/artillery/missile attack @ Syrie country 2016-10-26 reported"}},
        {"fr",
         "La défense antiaérienne a abattu douze drones au-dessus de [Odessa].",
         {"Disrupted weapons use @ Odessa settlement 2016-10-26 reported"}},
        {"fr",
         "Des bandits ont mené un raid sur [Tillabéri], tuant quatre éleveurs.",
         {"Attack @ Tillabéri settlement 2016-10-26 reported killed 4..4"}},
        {"fr",
         "Des affrontements ont opposé des manifestants à la police à [Dakar].",
         {"Violent demonstration @ Dakar settlement 2016-10-26 reported"}},
    });
}

TEST_CASE("French: places that are somebody else's or name a road") {
    check({
        {"fr",
         "Selon une ONG basée à [Londres], un raid a touché [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 claimed by une ONG"}},
        {"fr",
         "Des combats ont éclaté à [Homs]. Trois blessés ont été transportés à [Beyrouth].",
         {"Armed clash @ Homs settlement 2016-10-26 reported injured 3..3"}},
        {"fr",
         "Des roquettes sont tombées sur [Idlib], à 60 km au sud-ouest d'[Alep].",
         {"Shelling/artillery/missile attack @ Idlib settlement 2016-10-26 reported"}},
        {"fr",
         "L'armée a lancé une offensive à [Homs]. L'offensive vise une autoroute qui relie [Damas] à [Alep].",
         {"Armed clash @ Homs settlement 2016-10-26 reported"}},
    });
}

TEST_CASE("French: what is told again belongs where it was told") {
    check({
        {"fr",
         "L'offensive contre [Mossoul] progresse. Les ministres se sont réunis à [Paris]. Dix civils ont été "
         "tués depuis le début de l'offensive.",
         {"Armed clash @ Mossoul settlement 2016-10-26 reported killed 10..10"}},
        {"fr",
         "{2016-10-24|Lundi}, un raid a touché [Idlib]. [~Moscou] nie avoir mené un raid sur [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-24 reported",
          "Air/drone strike @ Idlib settlement 2016-10-24 denied by Moscou"}},
        {"fr", "La trêve vacille à [Homs].", {}},
        {"fr", "Une trêve a été signée à [Homs].", {"Agreement @ Homs settlement 2016-10-26 reported"}},
        {"fr", "Aucun groupe n'a revendiqué l'attaque de [Homs].", {}},
    });
}

TEST_CASE("French: speakers named again") {
    check({
        {"fr",
         "Un raid a touché [Idlib], a annoncé le ministre Paul Durand. Des obus sont tombés sur [Alep], a "
         "ajouté "
         "M. Durand.",
         {"Air/drone strike @ Idlib settlement 2016-10-26 claimed by le ministre Paul Durand",
          "Shelling/artillery/missile attack @ Alep settlement 2016-10-26 claimed by le ministre Paul "
          "Durand"}},
        {"fr",
         "Un raid a touché [Idlib], selon une source militaire. Des obus sont tombés sur [Alep], a précisé "
         "cette "
         "source.",
         {"Air/drone strike @ Idlib settlement 2016-10-26 claimed by une source militaire",
          "Shelling/artillery/missile attack @ Alep settlement 2016-10-26 claimed by une source militaire"}},
    });
}

TEST_CASE("French: no events") {
    check({
        {"fr", "La lutte contre le terrorisme reste une priorité pour [~Paris].", {}},
        {"fr", "[~Washington] a salué la décision de [~Moscou].", {}},
        {"fr", "En cas de bombardement de [Damas], la population fuirait.", {}},
        {"fr", "Les rebelles n'ont pas bombardé [Homs].", {}},
        {"fr", "Le ministre a pris la parole à [Genève].", {}},
        {"fr", "Le président se rendra à [Alger] pour une visite officielle.", {}},
        {"fr", "Le musée d'[Alep] a rouvert ses portes.", {}},
    });
}

TEST_CASE("French: where, and how exactly") {
    check({
        {"fr",
         "Des obus sont tombés près de [Homs].",
         {"Shelling/artillery/missile attack @ Homs near 2016-10-26 reported"}},
        {"fr",
         "Des combats ont éclaté autour de [Mossoul].",
         {"Armed clash @ Mossoul near 2016-10-26 reported"}},
        {"fr",
         "Des combats ont éclaté dans la province de [admin1:Hama].",
         {"Armed clash @ Hama admin1 2016-10-26 reported"}},
        {"fr",
         "L'aviation a mené des frappes dans l'est de la [Syrie].",
         {"Air/drone strike @ est de la Syrie country 2016-10-26 reported"}},
        {"fr",
         "Des roquettes tirées depuis [Gaza] se sont abattues sur [Ashkelon].",
         {"Shelling/artillery/missile attack @ Ashkelon settlement 2016-10-26 reported"}},
        {"fr",
         "Les frappes de la [Russie] ont visé [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported"}},
        {"fr",
         "Des combats ont éclaté à [Alep], au nord de la [Syrie].",
         {"Armed clash @ Alep settlement 2016-10-26 reported"}},
        {"fr",
         "Les rebelles sont entrés à [Tikrit]. Une grenade a blessé trois passants.",
         {"Non-state actor overtakes territory @ Tikrit settlement 2016-10-26 reported",
          "Grenade @ Tikrit settlement 2016-10-26 reported injured 3..3"}},
        {"fr",
         "DAMAS, 26 octobre (Agence) - Des avions ont bombardé [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported"}},
    });
}

TEST_CASE("French: when") {
    check({
        {"fr",
         "Les combats à [Alep] durent depuis {2016-10-22|samedi}.",
         {"Armed clash @ Alep settlement 2016-10-22..2016-10-26 reported"}},
        {"fr",
         "Les rebelles ont pris [Tikrit] {2016-10-20|jeudi} et [Palmyre] {2016-10-22|samedi}.",
         {"Non-state actor overtakes territory @ Tikrit settlement 2016-10-20 reported",
          "Non-state actor overtakes territory @ Palmyre settlement 2016-10-22 reported"}},
        {"fr",
         "{2016-10-24|Lundi}, un raid a touché [Idlib], et {2016-10-25|mardi} des combats ont éclaté à "
         "[Homs].",
         {"Air/drone strike @ Idlib settlement 2016-10-24 reported",
          "Armed clash @ Homs settlement 2016-10-25 reported"}},
    });
}

TEST_CASE("French: how many") {
    check({
        {"fr",
         "Un raid a tué douze civils à [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported killed 12..12"}},
        {"fr",
         "Un raid a fait 20 morts et 45 blessés à [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported killed 20..20 injured 45..45"}},
        {"fr",
         "Plus de 60 civils ont été tués dans un raid à [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported killed 60.."}},
        {"fr",
         "Au moins soixante-quatorze soldats ont été tués dans un raid à [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported killed 74.."}},
        {"fr",
         "Entre 20 et 30 personnes ont été tuées dans un raid à [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported killed 20..30"}},
        {"fr",
         "Un raid a touché [Idlib], tuant une soixantaine de civils.",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported killed 60..60"}},
        {"fr",
         "Des dizaines de civils ont été tués dans un raid à [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported"}},
        {"fr",
         "Un raid a touché [Idlib]. Le bilan est de 1 200 morts.",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported killed 1200..1200"}},
        {"fr",
         "Un raid a fait 15 morts, dont six enfants, à [Idlib].",
         {"Air/drone strike @ Idlib settlement 2016-10-26 reported killed 15..15"}},
    });
}

TEST_CASE("English and Arabic: the same rules with other words") {
    check({
        {"en",
         "Warplanes bombed [Idlib] on {2016-10-25|Tuesday}, killing 12 people.",
         {"Air/drone strike @ Idlib settlement 2016-10-25 reported killed 12..12"}},
        {"en",
         "Rebels captured [Tikrit], the army said.",
         {"Non-state actor overtakes territory @ Tikrit settlement 2016-10-26 claimed by the army"}},
        {"en",
         "The army denied shelling [Homs].",
         {"Shelling/artillery/missile attack @ Homs settlement 2016-10-26 denied by the army"}},
        {"en",
         "Hundreds marched in [Tunis] on {2016-10-25|Tuesday}.",
         {"Peaceful protest @ Tunis settlement 2016-10-25 reported"}},
        {"en", "Clashes erupted near [Mosul].", {"Armed clash @ Mosul near 2016-10-26 reported"}},
        {"ar",
         "قُتل ثلاثة أشخاص في غارة جوية على [إدلب] {2016-10-25|أمس}.",
         {"Air/drone strike @ إدلب settlement 2016-10-25 reported killed 3..3"}},
        {"ar", "خرجت تظاهرة في [القاهرة].", {"Peaceful protest @ القاهرة settlement 2016-10-26 reported"}},
    });
}

TEST_CASE("an event told twice stands once, at its better telling") {
    const auto events = extracting().events(
        "Raid meurtrier à [Idlib]\n\nUn raid aérien a touché le marché d'[Idlib] {2016-10-25|mardi}. Le raid "
        "sur [Idlib] a fait 12 morts.",
        "fr", "2016-10-26");
    REQUIRE(events.size() == 1);
    CHECK(events[0].text.starts_with("Un raid aérien"));
    CHECK(events[0].killed == Toll{12, 12});
}

TEST_CASE("every sentence is found at its offsets, in code points") {
    const std::string text =
        "Été 2016. « Où ? » L'armée a repris [Palmyre]. Des obus sont tombés sur [Alep] ; c'est près de là.";
    const auto events = extracting().events(text, "fr", "2016-10-26");
    REQUIRE(events.size() == 2);
    std::string plain = text;
    std::erase_if(plain, [](char c) { return c == '[' || c == ']'; });
    const CodePointIndex index(plain);
    for (const Event& event : events) {
        const std::size_t at = plain.find(event.text);
        REQUIRE(at != std::string::npos);
        CHECK(event.start == index.code_point(at));
        CHECK(event.end == index.code_point(at + event.text.size()));
    }
}

TEST_CASE("ids are the same from run to run, and each event has its own") {
    const char* text =
        "Les rebelles ont pris [Tikrit] et [Palmyre]. Des obus sont tombés sur [Alep]. Un raid a touché "
        "[Idlib].";
    const auto first = extracting().events(text, "fr", "2016-10-26");
    const auto second = extracting().events(text, "fr", "2016-10-26");
    REQUIRE(first.size() == 4);
    REQUIRE(second.size() == first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].id == second[i].id);
        for (std::size_t k = 0; k < i; ++k) CHECK(first[i].id != first[k].id);
    }
    // What stands before the sentence does not change it.
    const auto longer =
        extracting().events(std::string("Rien à signaler ici.\n\n") + text, "fr", "2016-10-26");
    REQUIRE(longer.size() == 4);
    CHECK(longer[0].id == first[0].id);
}
