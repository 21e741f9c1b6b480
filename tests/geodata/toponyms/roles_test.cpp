// SPDX-License-Identifier: Apache-2.0
// What a place name does in its sentence. Needs the built gazetteer; all sentences written for this test.
#include "geodata/core/paths.h"
#include "geodata/language/analyse.h"
#include "geodata/toponyms/geoparser.h"

#include <cmath>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::string role_of(std::string_view name, std::string_view text, std::string_view language) {
    static const Gazetteer gazetteer(gazetteer_path());
    static const Morphology morphology(morphology_path());
    static const Geoparser geoparser(gazetteer, resource_dir() / "geodata" / "lexicons", &morphology);
    for (const Toponym& toponym : geoparser.parse(analyse_text(text, {0, text.size()}, language)))
        if (toponym.span.in(text) == name) return std::string(name_of(toponym.role));
    return "not found";
}

struct Case {
    const char* name;
    const char* text;
    const char* role;
};

}  // namespace

TEST_CASE("English: who acts, who is acted upon, and where things are") {
    const Case cases[] = {
        {"Norway", "Norway has ratified the convention.", "metonym"},
        {"Norway", "The convention was not ratified by Norway.", "metonym"},
        {"Norway", "Officials said Norway wants a summit.", "metonym"},
        {"Norway", "The lake is in Norway.", "location"},
        {"Norway", "Norway is a country in northern Europe.", "location"},
        {"Norway", "They walked from Oslo through Norway.", "location"},
        {"Peru", "Chile lost to Peru on penalties.", "metonym"},
        {"Peru", "He flew to Peru for a holiday.", "location"},
        {"Peru", "She scored twice for Peru.", "metonym"},
        {"Peru", "They left for Peru in spring.", "location"},
        {"Peru", "Ministers urged Peru to lift the ban.", "metonym"},
        {"Peru", "The couple visited Peru twice.", "location"},
        {"Japan", "Japan's parliament passed the law.", "metonym"},
        {"Japan", "Japan's largest lake froze over.", "location"},
        {"Japan", "He made his Japan debut in May.", "metonym"},
        {"Japan", "Sanctions on Japan were lifted.", "metonym"},
        {"Kenya", "The border with Kenya is closed.", "location"},
        {"Kenya", "The treaty with Kenya was signed.", "metonym"},
        {"Ghana", "In March, Mali and Ghana accused the rebels.", "metonym"},
        {"Mali", "In March, Mali and Ghana accused the rebels.", "metonym"},
        {"Brazil", "Brazil exports soya to China.", "metonym"},
        {"China", "Brazil exports soya to China.", "location"},
        {"Iran", "Iran and six powers reached a deal.", "metonym"},
        {"Leeds", "Leeds were relegated that year.", "metonym"},
        {"Leeds", "The road to Leeds was closed.", "location"},
        {"Ghana", "Buses run between Togo and Ghana.", "location"},
    };
    for (const Case& one : cases) {
        INFO(std::string(one.text));
        CHECK(role_of(one.name, one.text, "en") == std::string(one.role));
    }
}

TEST_CASE("French: governments, teams and the ground") {
    const Case cases[] = {
        {"Oslo", "Oslo a rejeté la proposition.", "metonym"},
        {"Oslo", "La réunion a eu lieu à Oslo.", "location"},
        {"Pérou", "Le Chili a perdu contre le Pérou.", "metonym"},
        {"Pérou", "L'accord a été négocié par le Pérou.", "metonym"},
        {"Pérou", "Le séisme a frappé le sud du Pérou.", "location"},
        {"Bamako", "Une offensive contre Bamako a été repoussée.", "location"},
        {"Bamako", "Les rebelles ont quitté Bamako.", "location"},
        {"Kenya", "La guerre avec le Kenya est finie.", "metonym"},
    };
    for (const Case& one : cases) {
        INFO(std::string(one.text));
        CHECK(role_of(one.name, one.text, "fr") == std::string(one.role));
    }
}

TEST_CASE("Arabic: the verb stands first") {
    CHECK(role_of("طهران", "وأعلنت طهران موقفها.", "ar") == "metonym");
    CHECK(role_of("إيران", "العقوبات على إيران ستستمر.", "ar") == "metonym");
    CHECK(role_of("الخرطوم", "سيطر الجيش على الخرطوم.", "ar") == "location");
    CHECK(role_of("طهران", "وقع الانفجار في طهران.", "ar") == "location");
}

TEST_CASE("the reasons of a role are told and add up to its sign") {
    static const Gazetteer gazetteer(gazetteer_path());
    const Geoparser geoparser(gazetteer, resource_dir() / "geodata" / "lexicons");
    for (const std::string_view text : {"Norway has ratified the convention.", "The lake is in Norway."}) {
        const auto found = geoparser.parse(analyse_text(text, {0, text.size()}, "en"));
        REQUIRE(found.size() == 1);
        REQUIRE_FALSE(found[0].role_parts.empty());
        double sum = 0;
        for (const ScorePart& part : found[0].role_parts) sum += part.value;
        CHECK((sum > 0) == (found[0].role == ToponymRole::metonym));
    }
}
