// SPDX-License-Identifier: Apache-2.0
// Patterns and their words on small vocabularies of their own, and the arithmetic of values.
#include "geodata/dates/pattern.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/dates/date_lexicon.h"
#include "geodata/dates/iso_value.h"
#include "geodata/language/analyse.h"
#include "tests/geodata/dates/parsing.h"

#include <filesystem>
#include <stdexcept>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace dateline;

namespace {

/// Words with three colours as a class and a few numbers.
PatternWords made_up_words() {
    PatternWords words;
    words.classes["season"].field = Field::season;
    for (const char* colour : {"rouge", "vert", "bleu"}) {
        const std::uint32_t word = words.add(colour);
        words.classes["season"].members[word].push_back({{word}, {-1, colour}});
    }
    for (const auto& [word, value] : {std::pair{"deux", 2},
                                      {"quatre", 4},
                                      {"dix", 10},
                                      {"huit", 8},
                                      {"vingt", 20},
                                      {"vingts", 20},
                                      {"soixante", 60},
                                      {"cent", 100},
                                      {"cents", 100},
                                      {"mille", 1000},
                                      {"un", 1}}) {
        words.numbers[words.add(word)] = value;
    }
    words.number_joiners.insert(words.add("et"));
    return words;
}

std::optional<PatternMatch> match(std::string_view source, std::string_view text) {
    PatternWords words = made_up_words();
    const Pattern pattern(source, words);
    const AnalysedText analysed = analyse_text(text, {0, text.size()}, "fr");
    auto tokens = date_tokens(analysed, {});
    for (DateToken& token : tokens) token.word = words.find(token.folded);
    return pattern.match(tokens, 0, words);
}

double number(std::string_view text) {
    const auto found = match("<number>", text);
    return found ? found->captures.get(Field::number).number : -1;
}

}  // namespace

TEST_CASE("sequences, choices, what may be missing, and the extent inside its context") {
    CHECK(match("le? (mur|grand mur) <season>", "grand mur vert")->end == 3);
    CHECK(match("le? (mur|grand mur) <season>", "le mur bleu")->captures.get(Field::season).name == "bleu");
    CHECK_FALSE(match("le? (mur|grand mur) <season>", "le grand vert"));
    const auto found = match("depuis [le mur] <season>", "depuis le mur rouge");
    REQUIRE(found->extents.size() == 1);
    CHECK(found->extents[0].first == 1);
    CHECK(found->extents[0].end == 3);
    CHECK(found->end == 4);
    CHECK(match("après-midi", "après midi")->end == 2);
    CHECK(match("après-midi", "après-midi")->end == 3);
    CHECK(match("\\( <integer> \\)", "(12)")->end == 3);
    CHECK_FALSE(match("mur rouge", "mur. Rouge"));  // never across sentences
}

TEST_CASE("numbers in words and figures") {
    CHECK(number("vingt-deux jours") == 22);
    CHECK(number("vingt et un jours") == 21);
    CHECK(number("dix-huit mois") == 18);
    CHECK(number("soixante-dix ans") == 70);
    CHECK(number("quatre-vingt-dix-huit ans") == 98);
    CHECK(number("deux cents ans") == 200);
    CHECK(number("deux mille ans") == 2000);
    CHECK(number("30,4 secondes") == doctest::Approx(30.4));
    CHECK(number("1.500.000 personnes") == 1500000);
}

TEST_CASE("a pattern that cannot be read says why") {
    PatternWords words;
    for (const char* bad : {"(a|b", "[a", "<a", "<nothing>", "a)", "?"}) {
        CAPTURE(std::string(bad));
        CHECK_THROWS_AS(Pattern(bad, words), std::invalid_argument);
    }
}

TEST_CASE("a lexicon that cannot be used names its file and the value") {
    const auto file =
        std::filesystem::temp_directory_path() / ("dateline-dates-" + std::to_string(::getpid()) + ".json");
    const std::string names = R"("weekdays":[["a"],["b"],["c"],["d"],["e"],["f"],["g"]],
        "months":[["h"],["i"],["j"],["k"],["l"],["m"],["n"],["o"],["p"],["q"],["r"],["s"]])";
    const std::vector<std::pair<std::string, std::string>> cases{
        {"{", "is not JSON"},
        {R"({"weekdays":[]})", "\"weekdays\" must list 7"},
        {"{" + names + R"(,"rules":[{"match":"(a"}]})", "pattern cannot be read"},
        {"{" + names + R"(,"rules":[{"match":"a","sense":"guess"}]})",
         "unknown \"sense\": \"guess\"; accepted: "},
        {"{" + names + R"(,"rules":[{"match":"a","type":5}]})", "a value of the wrong kind"},
        {"{" + names + R"(,"rules":[{"sense":"calendar"}]})", "a rule has no \"match\""}};
    for (const auto& bad : cases) {
        CAPTURE(bad.first);
        write_file(file, bad.first);
        CHECK_THROWS_WITH_AS(load_date_lexicon(file), doctest::Contains(bad.second.c_str()), Error);
        CHECK_THROWS_WITH_AS(load_date_lexicon(file), doctest::Contains(file.string().c_str()), Error);
    }
    std::filesystem::remove(file);
}

TEST_CASE("durations and days of ISO 8601") {
    CHECK(duration_value(3, "D") == "P3D");
    CHECK(duration_value(0.5, "TH") == "PT30M");
    CHECK(duration_value(1.5, "Y") == "P18M");
    CHECK(duration_value(0.25, "CE") == "P25Y");
    CHECK(duration_value(30.4, "TS") == "PT30.4S");
    CHECK(add_months(*parse_day("2024-01-31"), 1) == *parse_day("2024-02-29"));
    CHECK(add_months(*parse_day("2024-03-31"), -13) == *parse_day("2023-02-28"));
    CHECK(week_value(*parse_day("2021-01-01")) == "2020-W53");
    // Easter Sundays of published tables.
    for (const auto& [year, day] : {std::pair{1999, "1999-04-04"},
                                    {2000, "2000-04-23"},
                                    {2008, "2008-03-23"},
                                    {2011, "2011-04-24"},
                                    {2024, "2024-03-31"},
                                    {2025, "2025-04-20"}}) {
        CHECK(format_day(easter_sunday(year)) == day);
    }
}

TEST_CASE("any bytes are parsed without a crash, and expressions stay in order and apart") {
    std::string text =
        "le 3 et 4 \xFF\xC3( mardi 31 février 0000 du au à h 99h99 ١٣ 1er-2e/3.4.5,6 vingt-vingt-cent. Il y "
        "a "
        "99999999999999 ans, depuis 888888888 jours, dans 7777777 siècles. ";
    for (int round = 0; round < 3; ++round) text += text;
    std::size_t end = 0;
    for (const Timex& timex : dateline::testing::parse(text, "2024-10-09")) {
        CHECK(timex.span.begin >= end);
        CHECK(timex.span.begin < timex.span.end);
        if (timex.days) CHECK(timex.days->first <= timex.days->last);
        end = timex.span.end;
    }
    CHECK(end <= text.size());
}
