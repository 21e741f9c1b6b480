// SPDX-License-Identifier: Apache-2.0
#include "tests/render/page/desk.h"

#include <doctest/doctest.h>

namespace dateline {

TEST_CASE("an event of two papers is one entry that names both, from two articles") {
    Desk desk;
    desk.add("2021-03-09", "2021-03-09", SubEventType::attack, ClaimStatus::reported,
             PlacePrecision::settlement);
    PageContent content = desk.content();
    content.events[0].sources = {{"a", 0, "Agence", parse_day("2021-03-10")},
                                 {"b", 0, "Dépêche", parse_day("2021-03-11")}};
    const Locale locale = words("fr");
    CHECK(propose_subtitle(content, locale, true).find("2 articles") != std::string::npos);
    CHECK(publishers_line(content, locale) == "Sources\u00a0: Agence et Dépêche.");
    Page page(desk.style, locale, desk.symbols, desk.shaper, std::move(content), 1123, 794);
    const std::string svg = svg_of(page, 1123, 794);
    CHECK(count_of(svg, "class=\"entry\"") == 1);
    CHECK(svg.find("selon Agence et Dépêche") != std::string::npos);
}

TEST_CASE("events are numbered by date; what is only listed has no number") {
    Desk desk;
    using enum SubEventType;
    desk.add("2021-03-09", "2021-03-09", air_drone_strike, ClaimStatus::reported, PlacePrecision::settlement);
    desk.add(nullptr, nullptr, agreement, ClaimStatus::reported, PlacePrecision::settlement);
    desk.add("2021-03-01", "2021-03-31", armed_clash, ClaimStatus::claimed, PlacePrecision::country);
    desk.add("2021-03-01", "2021-03-01", armed_clash, ClaimStatus::claimed, PlacePrecision::admin1);
    desk.events[0].point.reset();
    const auto events = desk.content().events;
    std::vector<std::size_t> order;
    std::vector<int> numbers;
    for (const PageEvent& each : events) {
        order.push_back(each.index);
        numbers.push_back(each.number);
    }
    CHECK(order == std::vector<std::size_t>{3, 2, 0, 1});
    CHECK(numbers == std::vector<int>{1, 2, 0, 3});
    CHECK(events[1].stand == EventStand::in_box);
}

TEST_CASE("headline and tolls in the grammar of the language") {
    Desk desk;
    using enum SubEventType;
    desk.add("2021-03-09", "2021-03-09", air_drone_strike, ClaimStatus::reported, PlacePrecision::settlement);
    CHECK(propose_headline(desk.content(), words("fr")) == "Ville 0 : frappe aérienne rapportée");
    CHECK(propose_document_title(desk.content(), words("fr")) ==
          "Ville 0 : frappe aérienne rapportée, Pays XB, 9 mars 2021");
    desk.add("2021-03-12", "2021-03-12", armed_clash, ClaimStatus::reported, PlacePrecision::country);
    CHECK(propose_headline(desk.content(), words("fr")) == "Frappe aérienne et combats rapportés");
    CHECK(propose_headline(desk.content(), words("en")) == "Reported air strike and fighting");
    const Kicker kicker = propose_kicker(desk.content(), words("fr"));
    CHECK(kicker.where == "Pays XB et Pays XA");
    CHECK(kicker.when == "du 9 au 12 mars 2021");
    Event& event = desk.events[0];
    event.killed = {60, std::nullopt};
    event.injured = {1, 1};
    CHECK(toll_words(event, words("fr")) == "au moins 60 morts et 1 blessé");
    event.killed = {12, 15};
    event.injured = {};
    CHECK(toll_words(event, words("fr")) == "12 à 15 morts");
    CHECK(toll_words(event, words("en")) == "12 to 15 killed");
    event.killed = {0, 0};
    event.injured = {2, 2};
    CHECK(toll_words(event, words("fr")) == "aucun mort et 2 blessés");
    event.injured = {0, 0};
    CHECK(toll_words(event, words("fr")) == "aucune victime");
}

TEST_CASE("a headline's participle agrees with its nouns and tells plans from reports") {
    Desk desk;
    using enum SubEventType;
    const auto headline = [&] { return propose_headline(desk.content(), words("fr")); };
    desk.add("2021-03-09", "2021-03-09", armed_clash, ClaimStatus::planned, PlacePrecision::country);
    desk.add("2021-03-09", "2021-03-09", air_drone_strike, ClaimStatus::planned, PlacePrecision::country);
    // Masculine for both, and so next to the masculine noun.
    CHECK(headline() == "Frappe aérienne et combats prévus");
    // Plans and denials do not count beside what is reported.
    desk.events[1].status = ClaimStatus::reported;
    CHECK(headline() == "Frappe aérienne rapportée");
    desk.events[0] = desk.events[1];
    CHECK(headline() == "Frappes aériennes rapportées");
    for (Event& event : desk.events) event.status = ClaimStatus::denied;
    CHECK(headline() == "Frappes aériennes démenties");
}

TEST_CASE("the standfirst counts what rests on claims") {
    Desk desk;
    for (int i = 0; i < 3; ++i) {
        desk.add("2021-03-09", "2021-03-09", SubEventType::attack,
                 i == 0 ? ClaimStatus::reported : ClaimStatus::claimed, PlacePrecision::settlement);
    }
    CHECK(propose_subtitle(desk.content(), words("fr"), false) ==
          "3 événements relevés dans un article, dont 2 qui n’engagent que ceux qui les affirment.");
    for (Event& event : desk.events) event.status = ClaimStatus::reported;
    CHECK(propose_subtitle(desk.content(), words("fr"), false) == "3 événements relevés dans un article.");
}

TEST_CASE("numbers beside a symbol: runs of three and more are joined") {
    CHECK(numbers_text({7, 3, 4, 5}) == "3–5, 7");
    CHECK(numbers_text({2, 1}) == "1, 2");
    CHECK(numbers_text({}).empty());
}

TEST_CASE("the strip counts an event in each period it touches, exact only where it fits") {
    Desk desk;
    desk.add("2021-03-09", "2021-03-09", SubEventType::attack, ClaimStatus::reported,
             PlacePrecision::settlement);
    desk.add("2021-03-08", "2021-03-09", SubEventType::attack, ClaimStatus::reported,
             PlacePrecision::settlement);
    desk.add("2021-02-20", "2021-03-02", SubEventType::attack, ClaimStatus::reported,
             PlacePrecision::settlement);
    const auto events = desk.content().events;
    const auto month = [](const char* day) { return parse_day(day).value(); };
    CHECK(count_by(StripPeriod::month, events) ==
          std::vector<StripBin>{{month("2021-02-01"), 0, 1}, {month("2021-03-01"), 2, 1}});
    CHECK(count_by(StripPeriod::year, events) == std::vector<StripBin>{{month("2021-01-01"), 3, 0}});
    // 20 to 28 February, 1 and 2 March, 8 and 9 March.
    const auto days = count_by(StripPeriod::day, events);
    CHECK(days.size() == 13);
    CHECK(days.back() == StripBin{month("2021-03-09"), 1, 1});
}

}  // namespace dateline
