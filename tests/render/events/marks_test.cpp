// SPDX-License-Identifier: Apache-2.0
#include "render/events/marks.h"

#include "tests/render/events/made_up_events.h"

#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// A map of 10 px a degree, 1,000 m a px.
MarkSource source() {
    return {[](const Event& event) {
                return MapPlace{{event.point->lon * 10, -event.point->lat * 10}, 1000};
            },
            [](const Event& event) { return static_cast<std::size_t>(*event.sub_type); }};
}

EventMarks place(const std::vector<Event>& events, const MarkOptions& options = {}) {
    return place_marks(events, all_of(events), source(), options);
}

/// Every event in exactly one mark or outside, and no symbol over another.
void check_sound(const std::vector<Event>& events, const EventMarks& made, const MarkOptions& options) {
    std::vector<int> seen(events.size());
    std::vector<Box> boxes;
    for (const std::size_t index : made.outside) ++seen[index];
    for (const MarkGroup& group : made.groups) {
        for (const EventMark& mark : group.marks) {
            for (const std::size_t index : mark.events) {
                ++seen[index];
                CHECK(mark.kind ==
                      MarkKind{static_cast<std::size_t>(*events[index].sub_type), events[index].status});
            }
            boxes.push_back(box_of(mark, options));
        }
    }
    CHECK(seen == std::vector<int>(events.size(), 1));
    int overlaps = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) overlaps += boxes[i].overlaps(boxes[j]);
    }
    CHECK(overlaps == 0);
}

}  // namespace

TEST_CASE("one event stands on its place; two of one kind there share a symbol") {
    const std::vector<Event> events = {event_at(40, 35), event_at(40, 35)};
    const EventMarks made = place(events);
    REQUIRE(made.groups.size() == 1);
    REQUIRE(made.groups[0].marks.size() == 1);
    CHECK(made.groups[0].marks[0].centre == Point{400, -350});
    CHECK(made.groups[0].marks[0].events == std::vector<std::size_t>{0, 1});
    CHECK_FALSE(made.groups[0].beside);
}

TEST_CASE("several kinds at one place stand in a row beside it, centred") {
    const std::vector<Event> events = {event_at(40, 35),
                                       event_at(40, 35, PlacePrecision::settlement, SubEventType::shelling),
                                       event_at(40, 35, PlacePrecision::settlement, SubEventType::attack)};
    const MarkOptions options;
    const EventMarks made = place(events, options);
    REQUIRE(made.groups.size() == 1);
    const MarkGroup& group = made.groups[0];
    CHECK(group.beside);
    REQUIRE(group.marks.size() == 3);
    CHECK(group.marks[1].centre.x == doctest::Approx(400));
    CHECK(group.marks[2].centre.x - group.marks[1].centre.x == doctest::Approx(options.pitch_px));
    for (const EventMark& mark : group.marks) CHECK(box_of(mark, options).bottom < -350);
    check_sound(events, made, options);
}

TEST_CASE("with a symbol an event, kinds are shared only once a place is crowded") {
    MarkOptions options;
    options.sharing = Sharing::when_crowded;
    std::vector<Event> events(8, event_at(40, 35));
    CHECK(place(events, options).groups[0].marks.size() == 8);
    events.push_back(events[0]);
    CHECK(place(events, options).groups[0].marks.size() == 1);
}

TEST_CASE("a vague place gets a ring of its true size, at least the smallest, with its symbols on it") {
    const std::vector<Event> events = {event_at(40, 35, PlacePrecision::near, SubEventType::shelling)};
    MarkOptions options;
    options.ring_least_px = 10;
    // 25 km at 1 km a px
    const EventMarks made = place(events, options);
    CHECK(made.groups[0].ring_radius_px == doctest::Approx(25));
    const Point centre = made.groups[0].marks[0].centre;
    CHECK(std::hypot(centre.x - 400, centre.y + 350) == doctest::Approx(25));
    options.ring_least_px = 33;
    CHECK(place(events, options).groups[0].ring_radius_px == doctest::Approx(33));
}

TEST_CASE("a province's symbol steps aside for a town's at the same point") {
    const std::vector<Event> events = {event_at(40, 35, PlacePrecision::admin1, SubEventType::shelling),
                                       event_at(40, 35)};
    const MarkOptions options;
    const EventMarks made = place(events, options);
    REQUIRE(made.groups.size() == 2);
    CHECK(made.groups[1].marks[0].centre == Point{400, -350});
    check_sound(events, made, options);
}

TEST_CASE("countries and events without a point are outside") {
    std::vector<Event> events = {event_at(40, 35, PlacePrecision::country, SubEventType::shelling),
                                 event_at(40, 35)};
    events[1].point.reset();
    const EventMarks made = place(events);
    CHECK(made.groups.empty());
    CHECK(made.outside == std::vector<std::size_t>{0, 1});
}

TEST_CASE("however crowded, no symbol hides another and none is lost") {
    std::mt19937 random(5);
    constexpr SubEventType kKinds[] = {SubEventType::armed_clash, SubEventType::shelling,
                                       SubEventType::attack, SubEventType::peaceful_protest,
                                       SubEventType::air_drone_strike};
    constexpr PlacePrecision kPrecisions[] = {PlacePrecision::settlement, PlacePrecision::settlement,
                                              PlacePrecision::near, PlacePrecision::admin1};
    for (const double extent_deg : {3.0, 10.0, 60.0}) {
        CAPTURE(extent_deg);
        std::vector<Event> events;
        for (int i = 0; i < 150; ++i) {
            const auto coordinate = [&] { return static_cast<double>(random() % 1000) / 1000 * extent_deg; };
            const double lon = coordinate();
            events.push_back(event_at(lon, coordinate(), kPrecisions[random() % 4], kKinds[random() % 5]));
        }
        for (const Sharing sharing : {Sharing::same_kind, Sharing::when_crowded}) {
            MarkOptions options;
            options.sharing = sharing;
            check_sound(events, place(events, options), options);
        }
    }
}
