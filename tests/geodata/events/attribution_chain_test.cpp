// SPDX-License-Identifier: Apache-2.0
// Who passes on what who says, and who counted, in own sentences of three languages.
#include "tests/geodata/events/extracting.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

struct Row {
    const char* language;
    std::string text;
    std::string expected;
};

}  // namespace

TEST_CASE("the chain from the first speaker to the last who passes it on") {
    const Extracting extracting;
    const std::vector<Row> rows = {
        {"fr",
         "Des avions ont bombardé [Mossoul] {2016-10-25|mardi}, a affirmé le ministère russe de la Défense, "
         "cité "
         "par l'agence RIA.",
         "le ministère russe de la Défense < l'agence RIA"},
        {"fr",
         "Des avions ont bombardé [Mossoul] {2016-10-25|mardi}, a affirmé le ministère russe de la Défense, "
         "cité "
         "par RIA, rapporte l'agence Reuters.",
         "le ministère russe de la Défense < RIA < l'agence Reuters"},
        {"fr",
         "Selon l'agence Tass, citant un officier, des avions ont bombardé [Mossoul] {2016-10-25|mardi}.",
         "un officier < l'agence Tass"},
        {"fr", "Une bombe a explosé {2016-10-25|mardi} à [Mossoul], a déclaré à l'AFP un responsable local.",
         "un responsable local < AFP"},
        {"fr",
         "Selon un bilan du ministère russe de la Défense cité par l'agence Interfax, des avions ont "
         "bombardé "
         "[Mossoul] {2016-10-25|mardi}.",
         "un bilan du ministère russe de la Défense < l'agence Interfax"},
        {"fr", "Une bombe a explosé {2016-10-25|mardi} à [Mossoul], a déclaré un responsable local.", ""},
        {"fr", "Une bombe a explosé {2016-10-25|mardi} à [Mossoul].", ""},
        {"en",
         "Warplanes bombed [Mosul] on {2016-10-25|Tuesday}, the defence ministry said, quoted by the Tass "
         "news "
         "agency.",
         "the defence ministry < the Tass news agency"},
        {"en",
         "Warplanes bombed [Mosul] on {2016-10-25|Tuesday}, the state news agency said, citing an officer.",
         "an officer < the state news agency"},
        {"en", "Warplanes bombed [Mosul] on {2016-10-25|Tuesday}, an officer said.", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const std::vector<Event> events = extracting.events(row.text, row.language, "2016-10-26");
        REQUIRE(events.size() == 1);
        CHECK(events[0].attribution_chain == row.expected);
        const std::string first = row.expected.substr(0, row.expected.find(" < "));
        if (!row.expected.empty()) CHECK(events[0].attribution == first);
    }
}

TEST_CASE("who counted: the speaker beside the count, not the one who tells of the deed") {
    const Extracting extracting;
    const std::vector<Row> rows = {
        {"fr", "Une bombe a tué douze personnes {2016-10-25|mardi} à [Mossoul], selon la police.",
         "la police"},
        {"fr",
         "L'armée affirme avoir bombardé [Mossoul] {2016-10-25|mardi}. Le bilan est de douze morts, selon la "
         "Croix-Rouge.",
         "la Croix-Rouge"},
        {"fr", "Une bombe a tué douze personnes {2016-10-25|mardi} à [Mossoul].", ""},
        {"fr", "Une bombe a explosé {2016-10-25|mardi} à [Mossoul], selon la police.", ""},
        {"en", "A bomb killed twelve people in [Mosul] on {2016-10-25|Tuesday}, police said.", "police"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const std::vector<Event> events = extracting.events(row.text, row.language, "2016-10-26");
        REQUIRE(events.size() == 1);
        CHECK(events[0].toll_source == row.expected);
    }
}

TEST_CASE("since when, and about when: the date keeps it") {
    const Extracting extracting;
    const auto edtf = [&](const char* text) {
        const std::vector<Event> events = extracting.events(text, "fr", "2016-10-26");
        REQUIRE(events.size() == 1);
        return format_edtf(*events[0].date, events[0].date_precision, events[0].date_nuance);
    };
    CHECK(edtf("Des avions bombardent [Mossoul] depuis {2016-10-17|lundi 17 octobre}.") == "2016-10-17/..");
    CHECK(edtf("Des avions bombardent [Mossoul] depuis {2016-10-17|le 17 octobre}.") == "2016-10-17/..");
    CHECK(edtf("Des avions bombardent [Mossoul] depuis {2016-10-17..2016-10-26|neuf jours}.") ==
          "2016-10-17/..");
    CHECK(edtf("Des avions ont bombardé [Mossoul] {2016-10-25|mardi}.") == "2016-10-25");
    CHECK(edtf("Des avions ont bombardé [Mossoul].") == "2016-10-26?");
    CHECK(edtf("Des avions ont bombardé [Mossoul] {about:2016-10-14|vers le 14 octobre}.") == "2016-10-14~");
}
