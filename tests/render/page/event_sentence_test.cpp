// SPDX-License-Identifier: Apache-2.0
#include "render/page/event_sentence.h"

#include <doctest/doctest.h>

namespace dateline {
namespace {

Locale words(const char* language) {
    return Locale::read(std::string("styles/locales/") + language + ".json");
}

struct Told {
    SymbolTable symbols = SymbolTable::read("styles/icons");
    Event event;

    Told(SubEventType sub, const char* actor1, const char* actor2) {
        event.type = type_of(sub);
        event.sub_type = sub;
        event.actor1 = actor1;
        event.actor2 = actor2;
        event.point = LonLat{1, 1};
        event.publisher = "Agence";
    }
    PageEvent page(const char* language = "") const {
        PageEvent each{&event, &symbols.kind_of(event), 0, 1, EventStand::on_map, "Hama", "Syrie"};
        each.sources = {{"a", 0, event.publisher, {}}};
        each.language = language;
        return each;
    }
};

}  // namespace

TEST_CASE("a record becomes a sentence that names who did what to whom, and the toll") {
    const Locale fr = words("fr"), en = words("en"), ar = words("ar");
    Told fight(SubEventType::armed_clash, "armée syrienne", "rebelles");
    fight.event.killed = {12, std::nullopt};
    CHECK(event_sentence(fight.page(), fr) ==
          "Combats entre l’armée syrienne et des rebelles, au moins 12 morts");
    Told strike(SubEventType::air_drone_strike, "Syrian army", "");
    CHECK(event_sentence(strike.page(), en) == "Air strike by the Syrian army");
    strike.event.status = ClaimStatus::planned;
    CHECK(event_sentence(strike.page(), en) == "Planned: air strike by the Syrian army");
    Told retaken(SubEventType::government_regains, "armée", "État islamique");
    CHECK(event_sentence(retaken.page(), fr) == "Reprise à l’EI par l’armée");
    Told taken(SubEventType::abduction, "", "إمام");
    CHECK(event_sentence(taken.page(), ar) == "اختطاف إمام");
}

TEST_CASE("words of another language or script do not enter the sentence") {
    const Locale fr = words("fr");
    Told arrest(SubEventType::arrests, "wardens", "smugglers");
    CHECK(event_sentence(arrest.page("en"), fr) == "Arrestations");
    CHECK(event_sentence(arrest.page(), fr) != "Arrestations");  // nobody knows better
    Told other(SubEventType::arrests, "الشرطة", "");
    CHECK(event_sentence(other.page(), fr) == "Arrestations");
    other.event.attribution = "الشرطة";
    CHECK(event_speaker(other.page(), fr, false) == "une source citée par Agence");
    arrest.event.attribution = "the harbour master";
    CHECK(event_speaker(arrest.page("en"), fr, false) == "« the harbour master »");
    // Known ones are translated.
    arrest.event.actor1 = "Iraqi police";
    arrest.event.attribution = "the Syrian army";
    CHECK(event_sentence(arrest.page("en"), fr) == "Arrestations par la police irakienne");
    CHECK(event_speaker(arrest.page("en"), fr, false) == "l’armée syrienne");
}

TEST_CASE("who says so: the speaker, those who pass it on, who counted, the papers") {
    const Locale fr = words("fr");
    Told told(SubEventType::attack, "", "");
    CHECK(event_speaker(told.page(), fr, false).empty());
    CHECK(event_speaker(told.page(), fr, true) == "Agence");
    told.event.toll_source = "la Croix-Rouge";
    CHECK(event_speaker(told.page(), fr, false).empty());  // no toll
    told.event.killed = {1, 1};
    CHECK(event_speaker(told.page(), fr, false) == "bilan : la Croix-Rouge");
    told.event.attribution = "Le ministre";
    told.event.attribution_chain = "Le ministre < RIA < Reuters";
    CHECK(event_speaker(told.page(), fr, false) == "le ministre, via RIA et Reuters");
    PageEvent several = told.page();
    several.sources.push_back({"b", 0, "Dépêche", {}});
    CHECK(event_speaker(several, fr, false) == "le ministre, via RIA et Reuters, selon Agence et Dépêche");
}

TEST_CASE("every kind of event has its sentence in every language, with every choice of actors") {
    for (const char* language : {"fr", "en", "ar"}) {
        CAPTURE(language);
        const Locale locale = words(language);
        const std::string name = language == std::string("ar") ? "علي" : "Xyz";
        for (int sub = 0; sub <= static_cast<int>(SubEventType::other); ++sub) {
            for (const bool both : {false, true}) {
                CAPTURE(sub);
                Told told(static_cast<SubEventType>(sub), name.c_str(), both ? (name + "2").c_str() : "");
                const std::string sentence = event_sentence(told.page(), locale);
                CHECK_FALSE(sentence.empty());
                CHECK(sentence.find('{') == std::string::npos);
                CHECK(sentence.find("  ") == std::string::npos);
            }
        }
    }
}

}  // namespace dateline
