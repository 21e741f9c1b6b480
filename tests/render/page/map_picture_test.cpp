// SPDX-License-Identifier: Apache-2.0
#include "render/page/map_picture.h"

#include "geodata/basemap/basemap.h"
#include "render/page/extent.h"
#include "tests/render/events/made_up_events.h"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

constexpr double kWidth = 752, kHeight = 512;
constexpr double kUnit = 1;

struct Atlas {
    Style style = load_style("news");
    BaseMap base{basemap_path()};
    SymbolTable symbols = SymbolTable::load();
    TextShaper shaper;
    MapSources sources{style, base, symbols, shaper, "fr", {}};
};

Atlas& atlas() {
    static Atlas made;
    return made;
}

std::vector<MapEvent> named(const std::vector<Event>& events) {
    std::vector<MapEvent> made;
    for (const Event& event : events) {
        const int number = static_cast<int>(made.size()) + 1;
        const std::string name = "Lieu-dit " + std::to_string(number);
        made.push_back({&event, number, name, name + " (environs)"});
    }
    return made;
}

View view_of(const std::vector<Event>& events) {
    const LonLatBox extent = page_extent(atlas().base, events, all_of(events));
    return View::fit(extent, kWidth, kHeight, 44, 9).with_lengths(kUnit);
}

Box united_boxes(const std::vector<Box>& boxes) {
    Box all = boxes.front();
    for (const Box& box : boxes) {
        all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right),
               std::max(all.bottom, box.bottom)};
    }
    return all;
}

/// Every event in the frame has a symbol; of symbols, labels and furniture none covers another; all is inside
/// the frame.
void check_sound(const std::vector<Event>& events, const std::vector<Box>& furniture) {
    const View view = view_of(events);
    MapPicture picture(atlas().sources, view, named(events), kUnit);
    picture.place_events();
    picture.place_around(furniture);
    CHECK(picture.drawn() == all_of(events));
    const Box frame{0, 0, kWidth, kHeight};
    std::vector<Box> taken = furniture;
    const PageMarkOptions& sizes = picture.mark_options();
    for (const PageMarkGroup& group : picture.marks().groups) {
        for (const PageMark& mark : group.marks) {
            const Box symbol =
                box_of(mark, sizes).grown(-2.5);  // a plain symbol is smaller than a ringed one
            CHECK(frame.contains(symbol));
            for (const Box& other : taken) CHECK_FALSE(other.overlaps(symbol));
            taken.push_back(symbol);
        }
    }
    int overlaps = 0;
    std::size_t words = 0;
    for (const auto& [label, position] : picture.standing_labels()) {
        const bool is_number = EventLabels::is_number(*label);
        for (const Box& box : ink_of(*position)) {
            CHECK(frame.contains(box));
            for (const Box& other : taken) overlaps += other.overlaps(is_number ? box.grown(-3) : box);
        }
        words += label->priority.layer < 0;
        const std::vector<Box>& ink = ink_of(*position);
        // A curve's boxes overlap each other: as one they are compared with the next.
        if (ink.size() > 3) {
            taken.push_back(united_boxes(ink).grown(-4));
        } else {
            taken.insert(taken.end(), ink.begin(), ink.end());
        }
    }
    CHECK(overlaps == 0);
    // At least each symbol's number.
    CHECK(words >= picture.marks().groups.size());
}

std::vector<Event> around(LonLat centre, double spread_deg, int count, unsigned seed) {
    std::mt19937 random(seed);
    const auto offset = [&] { return (static_cast<double>(random() % 1000) / 1000 - 0.5) * spread_deg; };
    std::vector<Event> events;
    for (int i = 0; i < count; ++i) {
        const double lon = centre.lon + offset();
        events.push_back(event_at(lon > 180 ? lon - 360 : lon, centre.lat + offset()));
    }
    return events;
}

}  // namespace

TEST_CASE("one event, a few, forty within thirty kilometres: all drawn, nothing covers anything") {
    check_sound(around({36.8, 35.1}, 0, 1, 1), {});
    check_sound(around({36.8, 35.1}, 4, 12, 2), {});
    // 30 km are 0.27 degrees.
    check_sound(around({36.8, 35.1}, 0.27, 40, 3), {});
}

TEST_CASE("furniture over an event moves its symbol") {
    check_sound(around({36.8, 35.1}, 0, 1, 1),
                {{kWidth / 2 - 60, kHeight / 2 - 40, kWidth / 2 + 60, kHeight / 2 + 40}});
    check_sound(around({43.1, 36.3}, 3, 15, 5), {{0, 0, 250, 160}, {500, 350, 740, 500}});
}

TEST_CASE("events on both sides of the antimeridian share a map") {
    const std::vector<Event> events = around({179.9, -17}, 3, 8, 4);
    const View view = view_of(events);
    // Not the whole world: the islands' few degrees.
    CHECK(360 * (view.box().right - view.box().left) < 20);
    check_sound(events, {});
}

TEST_CASE("the legend hears of what stands on the map and of nothing else") {
    const auto contents = [](const std::vector<Event>& events) {
        MapPicture picture(atlas().sources, view_of(events), named(events), kUnit);
        picture.place_events();
        picture.place_around({});
        return picture.contents();
    };
    // In the Pacific, far from every town.
    const MapContents ocean = contents({event_at(-140, -45)});
    CHECK(ocean == MapContents{MapClass::point});
    CHECK(contents({event_at(-140, -45), event_at(-140, -45)}) == MapContents{MapClass::leader});
    CHECK(contents({event_at(-140, -45, PlacePrecision::near)}) == MapContents{MapClass::ring});
    const MapContents syria = contents({event_at(36.8, 35.1, PlacePrecision::admin1)});
    CHECK(syria.contains(MapClass::area));
    CHECK(syria.contains(MapClass::seat));
    CHECK_FALSE(syria.contains(MapClass::point));
}

TEST_CASE("a page of twice the lengths shows the same labels, twice as large") {
    const std::vector<Event> events = {event_at(36.8, 35.1)};
    const LonLatBox extent = page_extent(atlas().base, events, all_of(events));
    const auto labels = [&](double unit) {
        const View view = View::fit(extent, kWidth * unit, kHeight * unit, 44 * unit, 9 + std::log2(unit))
                              .with_lengths(unit);
        MapPicture picture(atlas().sources, view, named(events), unit);
        picture.place_events();
        picture.place_around({});
        double height = 0;
        std::size_t dots = 0;
        for (const auto& [label, position] : picture.standing_labels()) {
            if (label->town_class.empty()) continue;
            height = std::max(height, position->lines.front().shape->font.size_px);
            ++dots;
        }
        REQUIRE(dots > 0);
        return height;
    };
    CHECK(labels(2) == doctest::Approx(2 * labels(1)));
}
