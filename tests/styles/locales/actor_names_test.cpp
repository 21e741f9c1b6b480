// SPDX-License-Identifier: Apache-2.0
#include "styles/locales/actor_names.h"

#include "geodata/core/error.h"
#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>

namespace dateline {

TEST_CASE("nouns and adjectives stand as the other language has them") {
    const ActorNames names = ActorNames::read("styles/locales/actors.json");
    CHECK(names.translated("armée syrienne", "fr", "en") == "Syrian army");
    CHECK(names.translated("l'armée syrienne", "fr", "en") == "Syrian army");
    CHECK(names.translated("Iraqi security forces", "en", "fr") == "forces de sécurité irakiennes");
    CHECK(names.translated("forces de sécurité irakiennes", "fr", "ar") == "قوات الأمن العراقية");
    CHECK(names.translated("الجيش السوري", "ar", "fr") == "armée syrienne");
    CHECK(names.translated("Daech", "fr", "en") == "Islamic State");
    CHECK(names.translated("military source", "en", "ar") == "مصدر عسكري");
    // Indefinite noun, indefinite adjective.
    CHECK(names.translated("source militaire syrienne", "fr", "ar") == "مصدر عسكري سوري");
    CHECK_FALSE(names.translated("armée de terre", "fr", "en").has_value());
    CHECK_FALSE(names.translated("armée", "fr", "de").has_value());
    CHECK_FALSE(names.translated("", "fr", "en").has_value());
    CHECK_FALSE(ActorNames().translated("armée", "fr", "en").has_value());
}

TEST_CASE("a broken table of names is told with its row") {
    const test::ScratchFolder folder("actors");
    const auto read = [&](const char* rows) {
        return ActorNames::read(
            folder.write("actors.json", std::string(R"({"languages": ["fr", "en"], "phrases": [)") + rows +
                                            R"(], "heads": [], "qualifiers": []})"));
    };
    CHECK(read(R"(["Kiev", "Kyiv"])").translated("Kiev", "fr", "en") == "Kyiv");
    CHECK_THROWS_WITH_AS(read(R"(["Kiev"])"), doctest::Contains("Kiev"), Error);
    CHECK_THROWS_WITH_AS(read("3"), doctest::Contains("actors.json"), Error);
}

}  // namespace dateline
