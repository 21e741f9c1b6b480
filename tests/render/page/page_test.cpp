// SPDX-License-Identifier: Apache-2.0
#include "tests/render/page/desk.h"

#include <set>

#include <doctest/doctest.h>

namespace dateline {

TEST_CASE("a crowded list says how many it leaves out, and shows or counts every event") {
    Desk desk;
    for (int i = 0; i < 150; ++i) {
        desk.add("2021-03-09", "2021-03-09", SubEventType::armed_clash, ClaimStatus::reported,
                 PlacePrecision::settlement);
    }
    const Locale fr = words("fr");
    const Page page(desk.style, fr, desk.symbols, desk.shaper, desk.content(), 1123, 794);
    CHECK(page.omitted_events() > 0);
    const std::string svg = svg_of(page, 1123, 794);
    CHECK(count_of(svg, "class=\"entry\"") + page.omitted_events() == 150);
    CHECK(svg.find("et " + std::to_string(page.omitted_events()) + " autres événements") !=
          std::string::npos);

    desk.events.resize(12);
    const Page roomy(desk.style, fr, desk.symbols, desk.shaper, desk.content(), 1123, 794);
    CHECK(roomy.omitted_events() == 0);
    CHECK(count_of(svg_of(roomy, 1123, 794), "class=\"entry\"") == 12);
}

TEST_CASE("the list leaves an upright country a higher map, and a whole world a frame of its proportions") {
    Desk desk;
    for (int i = 0; i < 60; ++i)
        desk.add("2021-03-09", "2021-03-09", SubEventType::looting, ClaimStatus::reported,
                 PlacePrecision::settlement);
    const Locale fr = words("fr");
    const PageTemplate form = PageTemplate::load("report", 1123, 794);
    const auto map_of = [&](const MapShape& shape) {
        return Page(desk.style, fr, desk.symbols, desk.shaper, desk.content(), 1123, 794, form, shape)
            .map_box();
    };
    const Box level = map_of({3.0, 0, false}), upright = map_of({0.8, 0, false});
    CHECK(upright.height() > 1.15 * level.height());
    CHECK(upright.width() < level.width());
    const Box world = map_of({2.05, 4, true});
    CHECK((world.width() - 8) / (world.height() - 8) >= doctest::Approx(2.05));
}

TEST_CASE("the map dominates a landscape page, however many events the list holds") {
    Desk desk;
    const Locale fr = words("fr");
    for (int count = 1; count <= 60; ++count) {
        const std::string day = "2021-03-" + std::to_string(10 + count % 9);
        desk.add(day.c_str(), day.c_str(), count % 2 == 0 ? SubEventType::armed_clash : SubEventType::looting,
                 ClaimStatus::reported, PlacePrecision::settlement);
        if (count % 7 != 1 && count % 20 != 0) {
            continue;
        }
        CAPTURE(count);
        const Page page(desk.style, fr, desk.symbols, desk.shaper, desk.content(), 1123, 794);
        const PageBoxes& boxes = page.boxes();
        CHECK(boxes.map.width() >= 0.6 * 1123);
        CHECK(boxes.map.height() >= 0.4 * 794);
        CHECK(page.omitted_events() == 0);
        std::vector<Box> parts{boxes.heading, boxes.map, boxes.legend, boxes.footer};
        parts.insert(parts.end(), boxes.list_columns.begin(), boxes.list_columns.end());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(Box{0, 0, 1123, 794}.contains(parts[i]));
            for (std::size_t k = 0; k < i; ++k) {
                CHECK(!parts[i].grown(-1e-6).overlaps(parts[k]));
            }
        }
    }
}

TEST_CASE("blocks of a packed list keep inside their columns, in order, no head last") {
    Desk desk;
    for (int day = 1; day <= 9; ++day) {
        for (int i = 0; i < 1 + day % 3; ++i) {
            const std::string date = "2021-03-0" + std::to_string(day);
            desk.add(date.c_str(), date.c_str(), SubEventType::looting, ClaimStatus::denied,
                     PlacePrecision::near);
        }
    }
    const Locale fr = words("fr");
    const PageKit kit{desk.style, fr, desk.symbols, desk.shaper, 1};
    const PageContent content = desk.content();
    const auto blocks = compose_list(kit, content, 250, ListDetail::sentences);
    for (const double column : {60.0, 130.0, 200.0, 1000.0}) {
        const PackedList packed = pack_list(blocks, std::vector(3, column), closing_line_px(kit));
        std::size_t events = 0;
        for (std::size_t i = 0; i < packed.placed.size(); ++i) {
            const PlacedBlock& place = packed.placed[i];
            CHECK(place.block == i);
            CHECK(place.top_px + blocks[i].height_px <= column);
            const bool head = blocks[i].event == nullptr;
            events += head ? 0 : 1;
            if (head) {
                REQUIRE(i + 1 < packed.placed.size());
                CHECK(packed.placed[i + 1].column == place.column);
            }
        }
        CHECK(events + packed.omitted_events == content.events.size());
        if (packed.omitted_events > 0) {
            CHECK(packed.more_top_px + closing_line_px(kit) <= column);
        }
    }
}

TEST_CASE("the legend names what the page shows and nothing else") {
    Desk desk;
    desk.add("2021-03-09", "2021-03-09", SubEventType::abduction, ClaimStatus::denied,
             PlacePrecision::admin1);
    const Locale fr = words("fr");
    const PageKit kit{desk.style, fr, desk.symbols, desk.shaper, 1};
    const auto labels = [&](const MapContents& on_map) {
        std::set<std::string> found;
        const Legend legend(kit, desk.content(), on_map, 700);
        for (const Legend::Section& section : legend.sections()) {
            for (const Legend::Item& item : section.items) found.insert(item.label);
        }
        return found;
    };
    CHECK(labels({MapClass::area, MapClass::seat}) ==
          std::set<std::string>{"Enlèvement", "Démenti", "Province, point inconnu", "Chef-lieu"});
    CHECK(labels({}) == std::set<std::string>{"Enlèvement", "Démenti"});
    // A column of a newspaper: in bands below each other, none reaching out of the width.
    desk.add("2021-03-09", "2021-03-09", SubEventType::armed_clash, ClaimStatus::claimed,
             PlacePrecision::near);
    const Legend narrow(kit, desk.content(), expected_contents(desk.content()), 250);
    for (const Legend::Section& section : narrow.sections()) {
        for (const Legend::Item& item : section.items) {
            CHECK(section.column_starts_px.back() + kit.width_px(item.label, kit.font(8.8)) < 250);
        }
    }
    CHECK(narrow.sections().back().top_px > 0);
    // What is reserved before the map is placed is enough for whatever it comes to show.
    const Legend reserved(kit, desk.content(), expected_contents(desk.content()), 700);
    const MapContents most = expected_contents(desk.content());
    for (const MapClass each : most) {
        MapContents less = most;
        less.erase(each);
        CHECK(Legend(kit, desk.content(), less, 700).height_px() <= reserved.height_px());
    }
}

TEST_CASE("an event known only by its article's date is marked, and the mark explained") {
    Desk desk;
    desk.add("2021-03-09", "2021-03-09", SubEventType::attack, ClaimStatus::reported,
             PlacePrecision::settlement);
    const Locale en = words("en");
    for (const DatePrecision precision : {DatePrecision::day, DatePrecision::published}) {
        desk.events[0].date_precision = precision;
        const Page page(desk.style, en, desk.symbols, desk.shaper, desk.content(), 1123, 794);
        const std::string svg = svg_of(page, 1123, 794);
        const bool marked = precision == DatePrecision::published;
        CHECK((svg.find("Published 9 March 2021") != std::string::npos) == marked);
        CHECK((svg.find("does not date the event") != std::string::npos) == marked);
    }
}

TEST_CASE("every event stands in the text beside the page, whatever the template shows of it") {
    Desk desk;
    for (int i = 0; i < 70; ++i) {
        desk.add("2021-03-09", "2021-03-09", SubEventType::armed_clash, ClaimStatus::claimed,
                 i % 2 == 0 ? PlacePrecision::settlement : PlacePrecision::country);
    }
    const Locale fr = words("fr");
    for (const std::string& name : PageTemplate::names()) {
        CAPTURE(name);
        const PageTemplate form = PageTemplate::load(name);
        const Page page(desk.style, fr, desk.symbols, desk.shaper, desk.content(), form.width_px,
                        form.height_px, form);
        const std::string text = page.alt_text();
        for (const Event& event : desk.events) {
            CHECK(count_of(text, event.place_name + " : ") == 1);
        }
        // What the list shows and what it leaves out are all.
        const std::string svg = svg_of(page, page.width_px(), page.height_px());
        CHECK(count_of(svg, "class=\"entry\"") + page.omitted_events() == 70);
        // Nothing leaves the page, no part lies over another.
        const PageBoxes& boxes = page.boxes();
        std::vector<Box> parts{boxes.map};
        for (const Box& box : {boxes.heading, boxes.legend, boxes.strip, boxes.footer}) {
            if (box.height() > 0) parts.push_back(box);
        }
        parts.insert(parts.end(), boxes.list_columns.begin(), boxes.list_columns.end());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(Box{0, 0, page.width_px(), page.height_px()}.grown(1e-6).contains(parts[i]));
            for (std::size_t k = 0; k < i; ++k) CHECK(!parts[i].grown(-1e-6).overlaps(parts[k]));
        }
    }
}

TEST_CASE("an Arabic page is the French one in the mirror") {
    Desk desk;
    for (int i = 0; i < 8; ++i) {
        desk.add("2021-03-09", "2021-03-09", SubEventType::attack, ClaimStatus::reported,
                 PlacePrecision::settlement);
    }
    const Locale fr = words("fr"), ar = words("ar");
    const Page left(desk.style, fr, desk.symbols, desk.shaper, desk.content(), 1123, 794);
    const Page right(desk.style, ar, desk.symbols, desk.shaper, desk.content(), 1123, 794);
    CHECK(left.map_box().left == doctest::Approx(1123 - right.map_box().right));
    CHECK(right.boxes().list_columns.front().right < right.map_box().left);
}

TEST_CASE("the same page twice is the same bytes; nothing to show is a page all the same") {
    Desk desk;
    const Locale fr = words("fr");
    for (const bool empty : {true, false}) {
        if (!empty) {
            desk.add("2021-03-09", "2021-03-09", SubEventType::attack, ClaimStatus::planned,
                     PlacePrecision::country);
        }
        std::string before;
        for (int i = 0; i < 2; ++i) {
            Page page(desk.style, fr, desk.symbols, desk.shaper, desk.content(), 900, 700);
            const View view =
                View::fit({20, 40, 30, 50}, page.map_box().width(), page.map_box().height(), 10, 9);
            page.place_on_map(view, {});
            const std::string svg = svg_of(page, 900, 700);
            CHECK((before.empty() || before == svg));
            before = svg;
        }
        CHECK(before.find("données libres") != std::string::npos);
        CHECK(before.find("Tireté") == std::string::npos);  // no disputed border is said to be shown
        CHECK((before.find("class=\"margin-box\"") != std::string::npos) == !empty);
    }
}

}  // namespace dateline
