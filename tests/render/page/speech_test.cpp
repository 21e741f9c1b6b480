// SPDX-License-Identifier: Apache-2.0
#include "render/page/speech.h"

#include <filesystem>

#include <doctest/doctest.h>

namespace dateline {
namespace {

Locale french() {
    return Locale::read(std::filesystem::path("styles") / "locales" / "fr.json");
}

}  // namespace

TEST_CASE("a speaker's article is in lower case, a proper name is not, an elided word goes") {
    const Locale fr = french();
    CHECK(speaker_words("Le ministère de la Défense", fr) == "le ministère de la Défense");
    CHECK(speaker_words("L’armée", fr) == "l’armée");
    CHECK(speaker_words("L'armée", fr) == "l'armée");
    CHECK(speaker_words("Lewis Carter", fr) == "Lewis Carter");
    CHECK(speaker_words("Damas", fr) == "Damas");
    CHECK(speaker_words("Le Pentagone n’", fr) == "le Pentagone");
    CHECK(speaker_words(", Moscou :", fr) == "Moscou");
    CHECK(speaker_words("n'", fr).empty());
    CHECK(speaker_words("", fr).empty());
}

TEST_CASE("a quotation begins with a word; the marks within it are those of the second level, in pairs") {
    const Locale fr = french();
    const auto bare = [&](const char* text) {
        // Whatever marks the language has, with their spaces: as around a plain word.
        const std::string around = quoted_words("x", fr), whole = quoted_words(text, fr);
        const std::size_t before = around.find('x'), after = around.size() - before - 1;
        return whole.substr(before, whole.size() - before - after);
    };
    CHECK(bare(", dit-il, rien.") == "dit-il, rien.");
    CHECK(bare("— Rien") == "Rien");
    CHECK(bare("Un « calme » relatif") == "Un “calme” relatif");
    CHECK(bare("Un « calme relatif") == "Un calme relatif");
    CHECK(bare("calme » relatif") == "calme relatif");
}

}  // namespace dateline
