// SPDX-License-Identifier: Apache-2.0
// Tellings of one event by several articles: which pairs are linked, and that a run's links do not hang on
// the order of its inputs or on articles about something else.
#include "geodata/events/links.h"

#include "geodata/events/told_once.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

Day day(const char* text) {
    return *parse_day(text);
}

/// A strike on the town 7 at 36 E 35 N on 12 March 2031, as an article of the day after tells it.
Event telling(const std::string& article, int start = 0) {
    Event event;
    event.article = article;
    event.id = article + ":" + std::to_string(start);
    event.start = static_cast<std::size_t>(start);
    event.published = day("2031-03-13");
    event.publisher = "Le " + article;
    event.type = EventType::explosions;
    event.sub_type = SubEventType::air_drone_strike;
    event.date = DayInterval{day("2031-03-12"), day("2031-03-12")};
    event.date_precision = DatePrecision::day;
    event.place_name = "Ici";
    event.geonameid = 7;
    event.country = "SY";
    event.admin1 = "Idlib";
    event.point = LonLat{36, 35};
    event.text = "Sentence of " + event.id;
    return event;
}

void link(std::vector<Event>& events) {
    std::vector<Event*> all;
    for (Event& event : events) all.push_back(&event);
    link_events(all);
}

using Links = std::map<std::string, std::pair<std::string, int>>;

/// Of each id what it is the same as, and how many tell of it.
Links links_of(std::vector<Event> events) {
    link(events);
    Links links;
    for (const Event& event : events) links[event.id] = {event.same_as, event.sources};
    return links;
}

/// A hundred articles that tell of few places, days and kinds, so that many fit and many nearly do.
std::vector<Event> made_up_run(unsigned seed) {
    std::mt19937 random(seed);
    const auto up_to = [&](unsigned count) { return static_cast<int>(random() % count); };
    std::vector<Event> events;
    for (int article = 0; article < 100; ++article) {
        const Day published = day("2031-03-02") + std::chrono::days(up_to(4));
        for (int i = 0, count = up_to(4); i < count; ++i) {
            Event event = telling("a" + std::to_string(article), i);
            event.published = published;
            const Day first = day("2031-03-01") + std::chrono::days(up_to(3));
            event.date = DayInterval{first, first + std::chrono::days(up_to(2))};
            event.date_precision = up_to(4) == 0 ? DatePrecision::published : DatePrecision::days;
            event.geonameid = up_to(3);
            event.point = LonLat{36 + 0.06 * static_cast<double>(event.geonameid), 35};
            event.place_name = "P" + std::to_string(event.geonameid);
            event.actor1 = up_to(2) == 0 ? "" : "A" + std::to_string(up_to(2));
            if (up_to(3) == 0) event.killed = {1 + up_to(20), std::nullopt};
            event.status = up_to(5) == 0 ? ClaimStatus::denied : ClaimStatus::claimed;
            events.push_back(event);
        }
    }
    return events;
}

}  // namespace

TEST_CASE("which tellings are of one event") {
    struct Row {
        const char* what;
        void (*change)(Event& a, Event& b);
        bool one;
    };
    const std::vector<Row> rows = {
        {"alike", [](Event&, Event&) {}, true},
        {"strike and bombardment", [](Event&, Event& b) { b.sub_type = SubEventType::shelling; }, true},
        {"strike and fight",
         [](Event&, Event& b) { b.type = EventType::battles, b.sub_type = SubEventType::armed_clash; },
         false},
        {"the day after",
         [](Event&, Event& b) {
             b.date = DayInterval{day("2031-03-13"), day("2031-03-13")};
         },
         false},
        {"a night of two days", [](Event&, Event& b) { b.date->last = day("2031-03-13"); }, true},
        // One day of ten is less than a third.
        {"a day of an offensive", [](Event&, Event& b) { b.date->last = day("2031-03-21"); }, false},
        {"no date, published the day after",
         [](Event&, Event& b) {
             b.date = DayInterval{day("2031-03-13"), day("2031-03-13")};
             b.date_precision = DatePrecision::published;
         },
         true},
        {"no date, published two days after",
         [](Event&, Event& b) {
             b.date = DayInterval{day("2031-03-14"), day("2031-03-14")};
             b.date_precision = DatePrecision::published;
         },
         false},
        {"no date, published two days after with as many dead",
         [](Event& a, Event& b) {
             b.date = DayInterval{day("2031-03-14"), day("2031-03-14")};
             b.date_precision = DatePrecision::published;
             a.killed = b.killed = {23, 23};
         },
         true},
        {"without any date", [](Event& a, Event& b) { a.date.reset(), b.date.reset(); }, false},
        // 0.2° of latitude are 22 km, 0.1° are 11 km.
        {"another town", [](Event&, Event& b) { b.geonameid = 8, b.place_name = "Là", b.point->lat += 0.1; },
         false},
        {"an air base of the town",
         [](Event&, Event& b) {
             b.geonameid = 8, b.place_name = "Base", b.point->lat += 0.1;
             b.place_precision = PlacePrecision::site;
         },
         true},
        {"an air base elsewhere",
         [](Event&, Event& b) {
             b.geonameid = 8, b.point->lat += 0.2, b.place_precision = PlacePrecision::site;
         },
         false},
        {"far south of the same town",
         [](Event&, Event& b) { b.point->lat -= 0.2, b.place_precision = PlacePrecision::near; }, false},
        {"a country",
         [](Event& a, Event& b) { a.place_precision = b.place_precision = PlacePrecision::country; }, false},
        {"a country with the same dead",
         [](Event& a, Event& b) {
             a.place_precision = b.place_precision = PlacePrecision::country;
             a.killed = b.killed = {40, 40};
         },
         true},
        {"its province",
         [](Event&, Event& b) { b.geonameid = 1, b.place_precision = PlacePrecision::admin1; }, false},
        {"its province with the same dead",
         [](Event& a, Event& b) {
             b.geonameid = 1, b.point = LonLat{38, 35.5}, b.place_precision = PlacePrecision::admin1;
             a.killed = b.killed = {40, 40};
         },
         true},
        {"a known actor and none", [](Event& a, Event&) { a.actor1 = "Russia"; }, true},
        {"two actors", [](Event& a, Event& b) { a.actor1 = "Russia", b.actor1 = "Turkey"; }, false},
        {"three dead and ten",
         [](Event& a, Event& b) {
             a.killed = {3, 3}, b.killed = {10, 10};
         },
         true},
        {"three dead and thirty",
         [](Event& a, Event& b) {
             a.killed = {3, 3}, b.killed = {30, 30};
         },
         false},
        {"none dead and thirty",
         [](Event& a, Event& b) {
             a.killed = {0, 0}, b.killed = {30, 30};
         },
         true},
        {"claimed and unconfirmed",
         [](Event& a, Event& b) { a.status = ClaimStatus::claimed, b.status = ClaimStatus::unconfirmed; },
         true},
        {"reported and denied", [](Event&, Event& b) { b.status = ClaimStatus::denied; }, false},
        {"two denials", [](Event& a, Event& b) { a.status = b.status = ClaimStatus::denied; }, true},
        {"reported and planned", [](Event&, Event& b) { b.status = ClaimStatus::planned; }, false},
        {"an agency's sentence, unplaced",
         [](Event& a, Event& b) {
             a.text = b.text = "La même phrase.";
             a.point.reset(), b.point.reset();
         },
         true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Event a = telling("a"), b = telling("b");
        row.change(a, b);
        CHECK(tells_of_same_event(a, b) == row.one);
        CHECK(tells_of_same_event(b, a) == row.one);
        const Links links = links_of({a, b});
        CHECK(links.at("b:0") == (row.one ? std::pair(std::string("a:0"), 2) : std::pair(std::string(), 1)));
        CHECK(links.at("a:0") == std::pair(std::string(), row.one ? 2 : 1));
    }
}

TEST_CASE("in a fight neither side comes first") {
    Event a = telling("a"), b = telling("b");
    a.type = b.type = EventType::battles;
    a.sub_type = b.sub_type = SubEventType::armed_clash;
    a.actor1 = b.actor2 = "X";
    a.actor2 = b.actor1 = "Y";
    CHECK(tells_of_same_event(a, b));
}

TEST_CASE("the first published telling stands for all, whatever the names of the articles") {
    Event early = telling("z");
    early.published = day("2031-03-12");
    Event undated = telling("a");
    undated.published.reset();
    const Links links = links_of({undated, telling("b"), early});
    CHECK(links.at("z:0") == std::pair(std::string(), 3));
    CHECK(links.at("b:0") == std::pair(std::string("z:0"), 3));
    CHECK(links.at("a:0") == std::pair(std::string("z:0"), 3));
}

TEST_CASE("two events of one article stay two, and each finds its own telling") {
    std::vector<Event> events = {telling("a", 1), telling("a", 2), telling("b", 1), telling("b", 2)};
    events[0].killed = events[3].killed = {6, 6};
    const Links links = links_of(events);
    CHECK(links.at("b:2").first == "a:1");
    CHECK(links.at("b:1").first == "a:2");
}

TEST_CASE("a group holds only what does not contradict any of its tellings") {
    Event plain = telling("a"), one = telling("b"), other = telling("c");
    one.actor1 = "X";
    other.actor1 = "Y";
    const Links links = links_of({plain, one, other});
    CHECK(links.at("b:0").first == "a:0");
    CHECK(links.at("c:0") == std::pair(std::string(), 1));
}

TEST_CASE("the order of the inputs does not matter") {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        std::vector<Event> events = made_up_run(seed);
        const Links links = links_of(events);
        const auto linked =
            std::ranges::count_if(links, [](const auto& link) { return link.second.second > 1; });
        REQUIRE(linked > 40);
        REQUIRE(static_cast<std::size_t>(linked) < links.size());
        std::mt19937 random(seed);
        for (int i = 0; i < 5; ++i) {
            std::ranges::shuffle(events, random);
            CHECK(links_of(events) == links);
        }
    }
}

TEST_CASE("articles about other places change nothing, later ones change no link among those before") {
    const std::vector<Event> events = made_up_run(4);
    const Links links = links_of(events);
    std::vector<Event> more = events;
    for (int i = 0; i < 30; ++i) {
        Event elsewhere = telling("elsewhere" + std::to_string(i % 5), i);
        elsewhere.published = day("2031-02-01");
        elsewhere.geonameid = 100 + i;
        elsewhere.place_name = "E" + std::to_string(i);
        elsewhere.point = LonLat{-60.0 + i, -30};
        more.push_back(elsewhere);
    }
    const Links with_elsewhere = links_of(more);
    for (const auto& [id, link] : links) CHECK(with_elsewhere.at(id) == link);

    more = events;
    std::vector<Event> late = made_up_run(5);
    for (Event& event : late) {
        event.article = "late " + event.article;
        event.id = "late " + event.id;
        event.published = day("2031-03-20");
        more.push_back(event);
    }
    const Links with_late = links_of(more);
    for (const auto& [id, link] : links) {
        CHECK(with_late.at(id).first == link.first);
        CHECK(with_late.at(id).second >= link.second);
    }
}

TEST_CASE("the same articles under a second id double the sources, and no event is counted twice") {
    std::vector<Event> events = made_up_run(6);
    std::vector<Event> both = events;
    for (Event copy : events) {
        copy.article = "copy of " + copy.article;
        copy.id = "copy of " + copy.id;
        both.push_back(copy);
    }
    link(events);
    link(both);
    for (std::size_t i = 0; i < events.size(); ++i) CHECK(both[i].sources == 2 * events[i].sources);
    CHECK(told_once(both).events.size() == told_once(events).events.size());
}

TEST_CASE("ten thousand tellings of one event cost no comparison of each with each") {
    std::vector<Event> events;
    for (int i = 0; i < 10'000; ++i) events.push_back(telling("a" + std::to_string(i)));
    const std::clock_t begin = std::clock();
    link(events);
    // Each with each would be fifty million comparisons, many seconds; this takes a few hundredths of one.
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 2);
    CHECK(std::ranges::all_of(events, [](const Event& event) { return event.sources == 10'000; }));
    CHECK(std::ranges::count(events, std::string(), &Event::same_as) == 1);
}
