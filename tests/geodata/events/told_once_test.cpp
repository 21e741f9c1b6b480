// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/told_once.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

Event telling(const std::string& id, const std::string& same_as = {}) {
    Event event;
    event.id = id;
    event.same_as = same_as;
    event.article = "article " + id;
    event.publisher = "paper " + id;
    event.published = parse_day("2031-03-13");
    event.type = EventType::battles;
    event.text = "Sentence of " + id;
    return event;
}

Toll range(std::vector<Toll> figures) {
    std::vector<Event> events;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        events.push_back(telling(std::to_string(i), i == 0 ? "" : "0"));
        events.back().killed = figures[i];
    }
    const EventsToldOnce once = told_once(events);
    REQUIRE(once.events.size() == 1);
    return once.events[0].killed;
}

}  // namespace

TEST_CASE("linked tellings are one event, where the first of them stands; others stay as they are") {
    const std::vector<Event> events = {telling("x"), telling("b", "a"), telling("y"), telling("a")};
    const EventsToldOnce once = told_once(events);
    REQUIRE(once.events.size() == 3);
    CHECK(once.events[0].id == "x");
    CHECK(once.events[1].id == "a");
    CHECK(once.events[1].text == "Sentence of a");
    CHECK(once.events[2].id == "y");
    REQUIRE(once.sources.size() == 3);
    CHECK(once.sources[0].size() == 1);
    REQUIRE(once.sources[1].size() == 2);
    CHECK(once.sources[1][0].publisher == "paper a");
    CHECK(once.sources[1][1].publisher == "paper b");
}

TEST_CASE("tolls run from the lowest to the highest figure") {
    using Open = std::optional<int>;
    const Open none;
    CHECK(range({{12, 12}, {15, 15}, {9, 9}}) == Toll{9, 15});
    CHECK(range({{12, 12}, {}}) == Toll{12, 12});
    CHECK(range({{}, {}}) == Toll{});
    CHECK(range({{60, none}}) == Toll{60, none});
    // More than 60, and 50: at least 50, and no upper end; more than 60, and 70: 70 is the highest told.
    CHECK(range({{60, none}, {50, 50}}) == Toll{50, none});
    CHECK(range({{60, none}, {50, 50}, {70, 70}}) == Toll{50, 70});
    CHECK(range({{70, 70}, {50, 50}, {60, none}}) == Toll{50, 70});
    CHECK(range({{none, 30}, {20, 20}}) == Toll{20, 30});
}

TEST_CASE("the better grounded status with its speaker, the more exact place and date") {
    Event first = telling("a"), second = telling("b", "a");
    first.status = ClaimStatus::unconfirmed;
    first.attribution = "un témoin";
    first.place_precision = PlacePrecision::near;
    first.point = LonLat{1, 1};
    first.date = DayInterval{*parse_day("2031-03-13"), *parse_day("2031-03-13")};
    first.date_precision = DatePrecision::published;
    second.status = ClaimStatus::claimed;
    second.attribution = "l'armée";
    second.place_precision = PlacePrecision::site;
    second.place_name = "Base";
    second.point = LonLat{2, 2};
    second.date = DayInterval{*parse_day("2031-03-12"), *parse_day("2031-03-12")};
    second.date_precision = DatePrecision::day;
    second.actor1 = "army";
    const Event once = told_once(std::vector{first, second}).events.at(0);
    CHECK(once.status == ClaimStatus::claimed);
    CHECK(once.attribution == "l'armée");
    CHECK(once.place_name == "Base");
    CHECK(once.point == LonLat{2, 2});
    CHECK(once.date == second.date);
    CHECK(once.actor1 == "army");
    CHECK(once.text == first.text);
}

TEST_CASE("a group whose first telling was taken out stays one; a table's own ids need not be unique") {
    const std::vector<Event> orphans = {telling("b", "gone"), telling("c", "gone")};
    CHECK(told_once(orphans).events.size() == 1);
    Event row = telling("SY"), other_row = telling("SY");
    other_row.text = "Another row";
    CHECK(told_once(std::vector{row, other_row}).events.size() == 2);
    CHECK(told_once(std::vector{row, row}).events.size() == 1);
    Event nameless = telling("");
    CHECK(told_once(std::vector{nameless, nameless}).events.size() == 2);
}
