// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/phrase_table.h"

#include "geodata/language/analyse.h"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// A table of phrases with their places in the list for values; "soon" is light, "and" a clitic.
struct Phrases {
    Vocabulary vocabulary;
    PhraseTable<int> table{0};

    explicit Phrases(const std::vector<std::string>& phrases) {
        for (std::size_t i = 0; i < phrases.size(); ++i)
            table.add(phrases[i], static_cast<int>(i), vocabulary);
        vocabulary.add("soon", WordBit::light);
        vocabulary.set_clitics({"and"}, {"ing"});
    }
    /// What starts at the first word in any of its forms, and how many words it takes: "2:3".
    std::string longest(const std::string& text) const {
        const AnalysedText analysed = analyse_text(text, {0, text.size()}, "en");
        const SentenceWords words(analysed, 0, vocabulary);
        for (const WordForm& form : words[0].forms)
            if (const auto match = table.at(words, 0, form))
                return std::to_string(*match.value) + ":" + std::to_string(match.size);
        return "";
    }
    std::string all(const std::string& text) const {
        const AnalysedText analysed = analyse_text(text, {0, text.size()}, "en");
        const SentenceWords words(analysed, 0, vocabulary);
        std::string out;
        table.each_at(words, 0, words[0].forms.front(), [&](int value, std::size_t size, std::size_t) {
            out += (out.empty() ? "" : " ") + std::to_string(value) + ":" + std::to_string(size);
        });
        return out;
    }
};

}  // namespace

TEST_CASE("the longest phrase wins, the earlier of equals, all are listed in their order") {
    const Phrases phrases({"take", "take over", "take over the town", "take part", "take over"});
    CHECK(phrases.longest("take") == "0:1");
    CHECK(phrases.longest("take it") == "0:1");
    CHECK(phrases.longest("take over") == "1:2");
    CHECK(phrases.longest("take over the town") == "2:4");
    CHECK(phrases.longest("took over") == "");
    CHECK(phrases.all("take over the town") == "0:1 1:2 2:4 4:2");
    CHECK(phrases.all("take part over") == "0:1 3:2");
}

TEST_CASE("light words and numbers may stand inside a phrase, statements may not") {
    const Phrases phrases({"lay siege to", "lay soon"});
    CHECK(phrases.longest("lay soon siege soon 20 to") == "0:6");
    CHECK(phrases.longest("lay 3 siege to") == "0:4");
    CHECK(phrases.longest("lay a siege to") == "");
    CHECK(phrases.longest("lay: siege to") == "");
    CHECK(phrases.longest("lay siege; to") == "");
    CHECK(phrases.longest("lay soon") == "1:2");
    CHECK(phrases.longest("lay soon soon") == "1:2");
}

TEST_CASE("words may stand where the dots are, at most five and in one statement") {
    const Phrases phrases({"set … on fire"});
    CHECK(phrases.longest("set cars on fire") == "0:1");
    CHECK(phrases.longest("set a b c d e on fire") == "0:1");
    CHECK(phrases.longest("set a b c d e f on fire") == "");
    CHECK(phrases.longest("set cars: on fire") == "");
    CHECK(phrases.longest("set cars on water") == "");
}

TEST_CASE("accents tell words apart where the text has them") {
    const Phrases phrases({"cible", "ciblé", "à"});
    CHECK(phrases.longest("cible") == "0:1");
    CHECK(phrases.longest("ciblé") == "1:1");
    CHECK(phrases.all("ciblé") == "1:1");
    CHECK(phrases.all("CIBLE") == "0:1");
    CHECK(phrases.longest("a") == "");
    CHECK(phrases.longest("à") == "2:1");
}

TEST_CASE("a word is also known without what is written as one with it") {
    const Phrases phrases({"struck", "bomb", "struck bomb"});
    CHECK(phrases.longest("andstruck") == "0:1");
    CHECK(phrases.longest("bombing") == "");  // "bomb" is too short for a stem
    CHECK(phrases.longest("strucking") == "0:1");
    CHECK(phrases.longest("andstruck andbomb") == "2:2");
}
