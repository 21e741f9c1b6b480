// SPDX-License-Identifier: Apache-2.0
// Spans index the text as it was given, whatever its Unicode form. Needs the built gazetteer.
#include "geodata/core/paths.h"
#include "geodata/language/analyse.h"
#include "geodata/toponyms/geoparser.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::vector<Toponym> parse(std::string_view text, std::string_view language) {
    static const Gazetteer gazetteer(gazetteer_path());
    static const Morphology morphology(morphology_path());
    static const Geoparser geoparser(gazetteer, resource_dir() / "geodata" / "lexicons", &morphology);
    return geoparser.parse(analyse_text(text, {0, text.size()}, language));
}

/// Where the name was put into the sentence, so that nothing but arithmetic tells the expected span.
void check_found(const std::string& before, const std::string& name, const std::string& after,
                 std::string_view language) {
    const std::string text = before + name + after;
    INFO(text);
    const auto found = parse(text, language);
    REQUIRE(found.size() == 1);
    CHECK(found[0].span.begin == before.size());
    CHECK(found[0].span.end == before.size() + name.size());
    CHECK(found[0].place() != kNoPlace);
}

}  // namespace

TEST_CASE("composed and decomposed letters, alone and mixed") {
    check_found("Le train va \u00e0 ", "Orl\u00e9ans", ".", "fr");
    check_found("Le train va \u00e0 ", "Orle\u0301ans", ".", "fr");
    check_found("Le train va a\u0300 ", "Orle\u0301ans", ".", "fr");
    check_found("E\u0301te\u0301 : il vit \u00e0 ", "Orl\u00e9ans", " depuis l'e\u0301te\u0301.", "fr");
}

TEST_CASE("emoji, joined emoji and flags before and behind") {
    const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
    check_found(family + " Le train va vers ", "Lyon", " " + family + "!", "fr");
    check_found("\U0001F1EB\U0001F1F7 Le train va vers ", "Lyon", "\U0001F44D\U0001F3FD", "fr");
}

TEST_CASE("right-to-left text, with marks of direction, vowels and a stretched clitic") {
    check_found("\u0648\u0635\u0644 \u0627\u0644\u0648\u0641\u062f \u0625\u0644\u0649 ",
                "\u0628\u063a\u062f\u0627\u062f", ".", "ar");
    check_found("\u200f\u0648\u0635\u0644 \u0627\u0644\u0648\u0641\u062f \u0625\u0644\u0649 ",
                "\u0628\u064e\u063a\u062f\u0627\u062f", "\u200f.", "ar");
    // "in Baghdad" as one word, the preposition drawn out by a tatweel.
    check_found("\u0648\u0642\u0639 \u0627\u0644\u0627\u0646\u0641\u062c\u0627\u0631 \u0628\u0640",
                "\u0628\u063a\u062f\u0627\u062f", ".", "ar");
    // A Latin name inside Arabic and an Arabic one inside French.
    check_found("Le mot arabe \u0645\u062f\u064a\u0646\u0629 ouvre la lettre envoy\u00e9e \u00e0 ", "Lyon",
                ".", "fr");
}

TEST_CASE("no-break spaces, soft line ends and curly apostrophes inside names") {
    check_found("Il vit \u00e0 ", "Los\u00a0Angeles", ".", "fr");
    check_found("Il quitte la ", "C\u00f4te d\u2019Ivoire", ".", "fr");
    check_found("Il arrive \u00e0 ", "Saint\u2011\u00c9tienne", ".", "fr");
}
