// SPDX-License-Identifier: Apache-2.0
#include "render/events/page_marks.h"

#include "tests/render/events/made_up_events.h"

#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

constexpr double kNumberWidth = 13;

/// A map of 100 px a degree from 10° N down, so many metres a px.
PageMarkSource source(double metres_per_px = 1000) {
    PageMarkSource made;
    made.marks.locate = [=](const Event& event) {
        return MapPlace{{event.point->lon * 100, (10 - event.point->lat) * 100}, metres_per_px};
    };
    made.marks.sign_of = [](const Event& event) { return static_cast<std::size_t>(*event.sub_type); };
    made.number_width_px = [](std::span<const std::size_t> events) {
        return kNumberWidth * static_cast<double>(events.size());
    };
    return made;
}

PageMarkOptions options() {
    PageMarkOptions made;
    made.frame = {0, 0, 900, 600};
    return made;
}

PageMarks place(const std::vector<Event>& events, const PageMarkSource& from = source()) {
    return place_page_marks(events, all_of(events), from, options());
}

/// What each mark must keep for itself: its symbol and its number.
std::vector<Box> boxes_of(const PageMark& mark) {
    return {box_of(mark, options()), mark.number_room};
}

int overlaps(const PageMarks& made) {
    std::vector<const PageMark*> marks;
    for (const PageMarkGroup& group : made.groups) {
        for (const PageMark& mark : group.marks) marks.push_back(&mark);
    }
    int count = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            for (const Box& a : boxes_of(*marks[i])) {
                for (const Box& b : boxes_of(*marks[j])) count += a.overlaps(b);
            }
        }
    }
    return count;
}

double distance_to_nearest(Point p, const PageMarkGroup& group) {
    double nearest = 1e9;
    for (const PageMark& mark : group.marks) nearest = std::min(nearest, distance_px(p, mark.centre));
    return nearest;
}

/// Every group stands on its place, on its ring, alone in the middle of a small ring, or is tied to one of
/// them by a leader from a symbol's edge.
void check_tied(const PageMarkGroup& group) {
    if (!group.leaders.empty()) {
        CHECK(distance_px(group.leaders[0].to, group.place) ==
              doctest::Approx(group.ring_radius_px).epsilon(1e-6));
        CHECK(distance_to_nearest(group.leaders[0].from, group) ==
              doctest::Approx(options().symbol_px / 2).epsilon(1e-6));
        return;
    }
    if (group.ring_radius_px > 0 && group.ring_radius_px < 1.4 * options().symbol_px) {
        REQUIRE(group.marks.size() == 1);
        CHECK(group.marks[0].centre == group.place);
        // The ring is seen around its symbol.
        CHECK(group.ring_radius_px > options().symbol_px / 2 + 2);
    } else if (group.ring_radius_px > 0) {
        for (const PageMark& mark : group.marks) {
            CHECK(distance_px(mark.centre, group.place) == doctest::Approx(group.ring_radius_px));
        }
    } else if (group.precision == PlacePrecision::settlement) {
        REQUIRE(group.marks.size() == 1);
        CHECK(group.marks[0].centre == group.place);
    }
}

}  // namespace

TEST_CASE("a single event stands on its point, its number beside it") {
    const PageMarks made = place({event_at(4, 5)});
    REQUIRE(made.groups.size() == 1);
    const PageMark& mark = made.groups[0].marks.at(0);
    CHECK(mark.centre == Point{400, 500});
    CHECK(made.groups[0].leaders.empty());
    CHECK(mark.number_room.width() == doctest::Approx(kNumberWidth));
    CHECK(mark.number_room.left >= mark.centre.x + options().symbol_px / 2);
}

TEST_CASE("several events of a town stand beside its dot, none on it, tied by a leader") {
    const PageMarks made = place({event_at(4, 5), event_at(4, 5), event_at(4, 5)});
    REQUIRE(made.groups.size() == 1);
    const PageMarkGroup& group = made.groups[0];
    REQUIRE(group.marks.size() == 3);
    REQUIRE(group.leaders.size() == 1);
    for (const PageMark& mark : group.marks) {
        CHECK_FALSE(box_of(mark, options()).contains(group.place));
        CHECK_FALSE(mark.number_room.contains(group.place));
    }
    check_tied(group);
    CHECK(overlaps(made) == 0);
}

TEST_CASE("many events of a town share symbols by kind and claim") {
    std::vector<Event> events(7, event_at(4, 5));
    events[2].status = ClaimStatus::denied;
    const PageMarks made = place(events);
    REQUIRE(made.groups[0].marks.size() == 2);
    CHECK(made.groups[0].marks[0].events == std::vector<std::size_t>{0, 1, 3, 4, 5, 6});
    CHECK(made.groups[0].marks[1].events == std::vector<std::size_t>{2});
}

TEST_CASE("a block of many symbols is one thing: its panel holds it and nothing of other places") {
    std::vector<Event> events;
    for (const SubEventType type : {SubEventType::armed_clash, SubEventType::chemical_weapon,
                                    SubEventType::grenade, SubEventType::attack, SubEventType::looting}) {
        events.push_back(event_at(4, 5));
        events.back().sub_type = type;
    }
    for (int i = 0; i < 6; ++i) events.push_back(event_at(3.7 + 0.12 * i, 5.2));
    const PageMarks made = place(events);
    REQUIRE(made.groups.size() == 7);
    const auto panel = panel_of(made.groups[0], options());
    REQUIRE(panel);
    for (const PageMark& mark : made.groups[0].marks) {
        for (const Box& box : boxes_of(mark)) CHECK(panel->contains(box));
    }
    for (std::size_t i = 1; i < made.groups.size(); ++i) {
        CHECK_FALSE(panel_of(made.groups[i], options()));
        for (const PageMark& mark : made.groups[i].marks) {
            for (const Box& box : boxes_of(mark)) CHECK_FALSE(panel->overlaps(box));
        }
    }
}

TEST_CASE("neighbouring towns keep their own symbols, however near") {
    // 4 px apart
    const PageMarks made = place({event_at(4, 5), event_at(4.04, 5)});
    REQUIRE(made.groups.size() == 2);
    CHECK(overlaps(made) == 0);
    for (const PageMarkGroup& group : made.groups) {
        check_tied(group);
        for (const PageMarkGroup& other : made.groups) {
            if (&other == &group) continue;
            for (const PageMark& mark : group.marks) {
                CHECK_FALSE(box_of(mark, options()).contains(other.place));
            }
        }
    }
}

TEST_CASE("a ring is true to scale, or slightly larger, or left out") {
    const std::vector<Event> events = {event_at(4, 5, PlacePrecision::near)};
    // "Near" is 25 km: 50 px, 10 px (the least is 16, less than 2.5 times that), 5 px.
    CHECK(place(events, source(500)).groups[0].ring_radius_px == doctest::Approx(50));
    CHECK(place(events, source(2500)).groups[0].ring_radius_px == doctest::Approx(16));
    const PageMarks made = place(events, source(5000));
    CHECK(made.groups[0].ring_radius_px == 0);
    // A symbol on the very point would say that the place is exact.
    CHECK(made.groups[0].leaders.size() == 1);
    for (const double metres_per_px : {500.0, 2500.0, 5000.0}) {
        check_tied(place(events, source(metres_per_px)).groups[0]);
    }
}

TEST_CASE("the symbols of a division stay within it while there is room") {
    PageMarkSource from = source();
    const Box area{300, 300, 500, 420};
    from.outline = [&](const Event&) { return Path().add_box(area); };
    const std::vector<Event> events(4, event_at(4, 6.4, PlacePrecision::admin1));
    const PageMarks made = place(events, from);
    CHECK(made.groups[0].leaders.empty());
    for (const PageMark& mark : made.groups[0].marks) CHECK(area.contains(mark.centre));
}

TEST_CASE("countries and events without a point are outside") {
    std::vector<Event> events = {event_at(4, 5, PlacePrecision::country), event_at(4, 5)};
    events[1].point.reset();
    const PageMarks made = place(events);
    CHECK(made.groups.empty());
    CHECK(made.outside == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a place at the frame's edge keeps symbols and numbers inside") {
    for (const Point corner : {Point{0.1, 9.9}, Point{8.9, 9.9}, Point{0.1, 4.1}, Point{8.9, 4.1}}) {
        for (const std::size_t count : {std::size_t{1}, std::size_t{5}}) {
            const PageMarks made = place(std::vector<Event>(count, event_at(corner.x, corner.y)));
            for (const PageMark& mark : made.groups[0].marks) {
                for (const Box& box : boxes_of(mark)) CHECK(options().frame.contains(box));
            }
            check_tied(made.groups[0]);
        }
    }
}

TEST_CASE(
    "clusters of towns: no symbol or number over another, each tied to its own place, inside the frame") {
    constexpr PlacePrecision kPrecisions[] = {PlacePrecision::settlement, PlacePrecision::settlement,
                                              PlacePrecision::settlement, PlacePrecision::near};
    for (unsigned seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto fraction = [&] { return static_cast<double>(random() % 1000) / 1000; };
        std::vector<Event> events;
        while (events.size() < 30) {
            // Around three centres within 1°, 100 px, and up to three events at a place.
            const double lon = static_cast<double>(random() % 3) * 2.5 + 1.5 + fraction();
            const Event event = event_at(lon, 6 + 2 * fraction(), kPrecisions[random() % 4]);
            for (unsigned n = random() % 4 == 0 ? 3 : 1; n > 0; --n) events.push_back(event);
        }
        const PageMarks made = place(events, source(1500));
        CHECK(overlaps(made) == 0);
        std::vector<int> seen(events.size());
        for (const PageMarkGroup& group : made.groups) {
            check_tied(group);
            for (const PageMark& mark : group.marks) {
                for (const std::size_t event : mark.events) {
                    ++seen[event];
                    CHECK(events[event].point == events[group.first_event].point);
                }
                for (const Box& box : boxes_of(mark)) CHECK(options().frame.contains(box));
            }
        }
        CHECK(seen == std::vector<int>(events.size(), 1));

        for (std::size_t a = 0; a < made.groups.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                for (const Segment& leader : made.groups[a].leaders) {
                    for (const Segment& other : made.groups[b].leaders) {
                        const bool one_place = distance_px(leader.to, other.to) < 1;
                        CHECK((one_place || !cross(leader, other)));
                    }
                }
            }
        }

        const PageMarks again = place(events, source(1500));
        REQUIRE(again.groups.size() == made.groups.size());
        for (std::size_t g = 0; g < made.groups.size(); ++g) {
            CHECK(again.groups[g].leaders == made.groups[g].leaders);
            for (std::size_t m = 0; m < made.groups[g].marks.size(); ++m) {
                CHECK(again.groups[g].marks[m].centre == made.groups[g].marks[m].centre);
            }
        }
    }
}

namespace {

constexpr double kNameWidth = 40, kNameHeight = 9;

/// A name right, left, below or above of a place.
std::vector<NameChoice> names_around(const PageMarkGroup& group, std::span<const PageMarkGroup>) {
    const Point p = group.place;
    const double near = 4, half = kNameHeight / 2, beside = options().symbol_px / 2 + 4;
    const auto at = [](double left, double top) {
        return Box{left, top, left + kNameWidth, top + kNameHeight};
    };
    return {{{at(p.x + near, p.y - half)}, 0},
            {{at(p.x - near - kNameWidth, p.y - half)}, 1},
            {{at(p.x - kNameWidth / 2, p.y + near)}, 2},
            {{at(p.x - kNameWidth / 2, p.y - near - kNameHeight)}, 3},
            {{at(p.x - kNameWidth / 2, p.y + beside)}, 6},
            {{at(p.x - kNameWidth / 2, p.y - beside - kNameHeight)}, 7}};
}

/// How many names find room around symbols that do not make way for them.
std::size_t names_placed_after(const PageMarks& made) {
    std::vector<Box> taken;
    for (const PageMarkGroup& group : made.groups) {
        for (const PageMark& mark : group.marks) {
            for (const Box& box : boxes_of(mark)) taken.push_back(box);
        }
    }
    const auto is_free = [&](const Box& name) {
        for (const Box& box : taken) {
            if (box.overlaps(name)) return false;
        }
        for (const PageMarkGroup& group : made.groups) {
            for (const Segment& leader : group.leaders) {
                if (crosses(leader, name)) return false;
            }
        }
        return options().frame.contains(name);
    };
    std::size_t count = 0;
    for (const PageMarkGroup& group : made.groups) {
        for (const NameChoice& choice : names_around(group, {})) {
            if (!is_free(choice.boxes.front())) continue;
            taken.push_back(choice.boxes.front());
            ++count;
            break;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("names stand clear of every symbol, number, name and leader, and inside the frame") {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto fraction = [&] { return static_cast<double>(random() % 1000) / 1000; };
        std::vector<Event> events;
        // Within 2.5°, 250 px; some at the frame's edge.
        while (events.size() < 25) events.push_back(event_at(2.5 * fraction(), 7.5 + 2.5 * fraction()));
        PageMarkSource from = source();
        from.names = names_around;
        const PageMarks made = place(events, from);
        CHECK(overlaps(made) == 0);
        std::vector<Box> names;
        for (const PageMarkGroup& group : made.groups) {
            if (!group.name) continue;
            const Box name = names_around(group, {})[*group.name].boxes.front();
            CHECK(options().frame.contains(name));
            for (const PageMarkGroup& other : made.groups) {
                for (const PageMark& mark : other.marks) {
                    for (const Box& box : boxes_of(mark)) CHECK_FALSE(box.overlaps(name));
                }
                for (const Segment& leader : other.leaders) CHECK_FALSE(crosses(leader, name));
            }
            for (const Box& other : names) CHECK_FALSE(other.overlaps(name));
            names.push_back(name);
        }
        CHECK(names.size() > names_placed_after(place(events)));
    }
}

TEST_CASE("forty events within thirty kilometres: neighbours share symbols until no leaders cross") {
    std::mt19937 random(7);
    std::vector<Event> events;
    for (int i = 0; i < 40; ++i) {
        const auto fraction = [&] { return static_cast<double>(random() % 1000) / 1000; };
        // 30 km are 30 px at 1,000 m a px.
        const double lon = 4.5 + 0.3 * fraction();
        events.push_back(event_at(lon, 7 + 0.3 * fraction()));
        if (i % 8 == 0) events.back().status = ClaimStatus::denied;
    }
    const PageMarks made = place(events);
    std::vector<int> seen(events.size());
    std::size_t places = 0;
    for (const PageMarkGroup& group : made.groups) {
        places += 1 + group.joined_places.size();
        for (const PageMark& mark : group.marks) {
            for (const Box& box : boxes_of(mark)) CHECK(options().frame.contains(box));
            for (const std::size_t event : mark.events) {
                ++seen[event];
                // Symbols are shared by events of one kind and claim only.
                CHECK(events[event].status == mark.kind.status);
            }
        }
    }
    CHECK(seen == std::vector<int>(events.size(), 1));
    CHECK(places == 40);
    CHECK(score_of(made).crossings == 0);
    CHECK(overlaps(made) == 0);
}

TEST_CASE("a symbol that leaves its place stays in its country where there is room") {
    PageMarkSource from = source();
    // A border down the middle, three towns close to its west.
    from.country_at = [](Point p) { return std::string(p.x < 450 ? "XA" : "XB"); };
    const PageMarks made = place({event_at(4.45, 5), event_at(4.45, 5), event_at(4.4, 5.05)}, from);
    CHECK(overlaps(made) == 0);
    for (const PageMarkGroup& group : made.groups) {
        for (const PageMark& mark : group.marks) CHECK(mark.centre.x < 450);
    }
}

TEST_CASE("a symbol off its place keeps out of the areas of other events") {
    PageMarkSource from = source();
    const Box area{405, 400, 700, 600};
    from.outline = [&](const Event&) { return Path().add_box(area); };
    const PageMarks made =
        place({event_at(5.5, 5, PlacePrecision::admin1), event_at(4, 5), event_at(4, 5)}, from);
    for (const PageMark& mark : made.groups[1].marks) CHECK_FALSE(area.contains(mark.centre));
}

TEST_CASE("symbols step aside from what lies over the map") {
    PageMarkOptions covered = options();
    covered.obstacles = {{380, 480, 420, 520}};
    const std::vector<Event> events = {event_at(4, 5)};
    const PageMarks made = place_page_marks(events, all_of(events), source(), covered);
    CHECK_FALSE(box_of(made.groups[0].marks[0], covered).overlaps(covered.obstacles[0]));
    CHECK(made.groups[0].leaders.size() == 1);
}
