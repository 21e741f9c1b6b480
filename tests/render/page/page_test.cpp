// SPDX-License-Identifier: Apache-2.0
#include "render/page/page.h"

#include <filesystem>
#include <set>

#include <doctest/doctest.h>

namespace dateline {
namespace {

const std::filesystem::path root = std::filesystem::path("styles");

// Everything a page needs, over made-up events.
struct Desk {
    Style style = Style::read(root / "themes" / "news.json");
    SymbolTable symbols = SymbolTable::read(root / "icons");
    TextShaper shaper;
    std::vector<Event> events;

    void add(const char* first, const char* last, SubEventType sub, ClaimStatus status,
             PlacePrecision precision) {
        Event event;
        event.id = std::to_string(events.size());
        event.article = "a" + std::to_string(events.size() / 3);
        event.publisher = "Agence";
        event.type = type_of(sub);
        event.sub_type = sub;
        event.status = status;
        event.place_precision = precision;
        event.place_name = "Ville " + std::to_string(events.size());
        event.country = precision == PlacePrecision::country ? "XA" : "XB";
        event.point = LonLat{20.0 + static_cast<double>(events.size()), 45};
        if (first != nullptr) {
            event.date = DayInterval{parse_day(first).value(), parse_day(last).value()};
        }
        event.date_precision = DatePrecision::day;
        event.end = 85;
        event.text = "Une phrase assez longue pour que la liste doive la couper quelque part avant sa fin.";
        events.push_back(std::move(event));
    }

    PageContent content(bool listed = false) {
        std::vector<std::size_t> indices;
        for (std::size_t i = 0; i < events.size(); ++i) {
            indices.push_back(i);
        }
        const std::vector<std::size_t> none;
        PageContent content;
        content.events = number_events(events, listed ? none : indices, listed ? indices : none, symbols,
                                       {[](const Event& event) { return event.place_name; },
                                        [](const Event& event) { return "Pays " + event.country; }});
        content.data_attribution = "données libres";
        return content;
    }
};

Locale words(const char* language) {
    return Locale::read(root / "locales" / (std::string(language) + ".json"));
}

std::string svg_of(const Page& page, double width, double height) {
    const auto canvas = make_svg_canvas(width, height, page.document_info());
    page.begin_map(*canvas);
    page.draw_around(*canvas);
    return canvas->finish();
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

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
