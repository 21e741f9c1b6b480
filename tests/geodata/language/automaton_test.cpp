// SPDX-License-Identifier: Apache-2.0
#include "geodata/language/build/automaton.h"

#include "geodata/core/error.h"
#include "geodata/language/build/apertium_tags.h"

#include <map>
#include <string>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

std::map<std::string, std::string> words_of(const std::string& listing) {
    std::map<std::string, std::string> words;
    Automaton::parse(listing, "listing.txt")
        .for_each_word([&words](std::string_view form, std::string_view analysis) {
            words[std::string(form)] = analysis;
        });
    return words;
}

// "tir" and "tirs", nouns.
const std::string kTir =
    "0\t1\tt\tt\t0.0\t\n1\t2\ti\ti\t0.0\t\n2\t3\tr\tr\t0.0\t\n3\t4\tε\t<n>\t0.0\t\n4\t5\tε\t<sg>\t0.0\t\n"
    "4\t5\ts\t<pl>\t0.0\t\n5\t0.0\n";

}  // namespace

TEST_CASE("Every path from the start to a final state is a word") {
    const auto words = words_of(kTir);
    REQUIRE(words.size() == 2);
    CHECK(words.at("tir") == "tir<n><sg>");
    CHECK(words.at("tirs") == "tir<n><pl>");
}

TEST_CASE("Sections are independent, and their states count anew") {
    const auto words = words_of(kTir + "--\n0\t1\tà\tà\t0.0\t\n1\t2\tε\t<pr>\t0.0\t\n2\t0.0\n");
    CHECK(words.size() == 3);
    CHECK(words.at("à") == "à<pr>");
}

TEST_CASE("Loops end, contractions and phrases are left out") {
    const std::string loop = "0\t0\ta\ta\t0.0\t\n0\t1\tb\tb\t0.0\t\n1\t0.0\n";
    CHECK(words_of(loop).size() == 1);
    const std::string contraction = "0\t1\td\tde\t0.0\t\n1\t2\tu\t+\t0.0\t\n2\t0.0\n";
    CHECK(words_of(contraction).empty());
    const std::string phrase = "0\t1\ta\ta\t0.0\t\n1\t2\t \t \t0.0\t\n2\t3\tb\tb\t0.0\t\n3\t0.0\n";
    CHECK(words_of(phrase).empty());
}

TEST_CASE("A listing of another form is refused with its line") {
    CHECK_THROWS_WITH_AS(words_of("0\t1\ta\ta\t0.0\t\nnonsense\t1\ta\ta\t0.0\n"),
                         doctest::Contains("listing.txt:2"), Error);
}

TEST_CASE("Tags of Apertium") {
    const auto conditional = read_analysis("bombarder<vblex><cni><p3><sg>");
    REQUIRE(conditional);
    CHECK(conditional->lemma == "bombarder");
    CHECK(conditional->tags ==
          WordTags{PartOfSpeech::verb, ProperName::unknown, VerbForm::conditional, Number::singular});
    CHECK(read_analysis("Ashton<np><cog><mf><sp>")->tags.name == ProperName::surname);
    CHECK(read_analysis("Davos<np><top><m><sg>")->tags.name == ProperName::place);
    CHECK(read_analysis("fired<vblex><past>")->tags.form == VerbForm::simple_past);

    CHECK_FALSE(read_analysis("tir"));
    CHECK_FALSE(read_analysis("<n>"));
    CHECK_FALSE(read_analysis("a.b<n><file>"));
    CHECK_FALSE(read_analysis("take# off<vblex><inf>"));
    CHECK_FALSE(read_analysis(",<cm>"));
}
