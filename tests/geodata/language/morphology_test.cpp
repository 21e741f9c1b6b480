// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/morphology.h"

#include "geodata/core/error.h"
#include "geodata/language/analyse.h"
#include "geodata/language/lower_case.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const Morphology& words() {
    static const Morphology morphology(morphology_path());
    return morphology;
}

bool has(const std::vector<WordReading>& readings, std::string_view lemma, WordTags tags) {
    return std::any_of(readings.begin(), readings.end(), [&](const WordReading& reading) {
        return reading.lemma == lemma && reading.tags == tags;
    });
}

}  // namespace

TEST_CASE("French verbs tell lemma, tense and mood") {
    CHECK(has(words().readings("fr", "bombardent"), "bombarder",
              {PartOfSpeech::verb, ProperName::unknown, VerbForm::present, Number::plural}));
    const auto would_have = words().readings("fr", "aurait");
    CHECK(std::any_of(would_have.begin(), would_have.end(), [](const WordReading& reading) {
        return reading.lemma == "avoir" && reading.tags.form == VerbForm::conditional;
    }));
}

TEST_CASE("English past tenses") {
    const auto struck = words().readings("en", "struck");
    CHECK(std::any_of(struck.begin(), struck.end(), [](const WordReading& reading) {
        return reading.lemma == "strike" && reading.tags.form == VerbForm::simple_past;
    }));
}

TEST_CASE("Accents tell words apart, but not in capitals") {
    const auto past = [](const std::vector<WordReading>& readings) {
        return std::any_of(readings.begin(), readings.end(), [](const WordReading& reading) {
            return reading.tags.form == VerbForm::past_participle;
        });
    };
    CHECK(past(words().readings("fr", "bombardé")));
    CHECK_FALSE(past(words().readings("fr", "bombarde")));

    const std::string headline = "CONVOI BOMBARDE";
    const AnalysedText analysed =
        analyse_text(headline, {0, static_cast<std::uint32_t>(headline.size())}, "fr");
    std::vector<WordReading> readings;
    words().readings("fr", analysed.tokens.at(1), headline, readings);
    CHECK(past(readings));
}

TEST_CASE("Unknown words and languages have no reading") {
    CHECK(words().readings("fr", "xyzzyx").empty());
    CHECK(words().readings("ar", "bombardent").empty());
    CHECK(words().readings("fr", "").empty());
    CHECK(words().readings("fr", "\xff\xfe").empty());
}

TEST_CASE("Lower case keeps accents and other scripts") {
    CHECK(lower_case("ÉTAT Islamique") == "état islamique");
    CHECK(lower_case("حلب") == "حلب");
}

TEST_CASE("A missing pack is said") {
    CHECK_THROWS_AS(Morphology("no/such/morphology.pack"), Error);
}
