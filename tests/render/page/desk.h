// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/page.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

inline const std::filesystem::path root = std::filesystem::path("styles");

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

inline Locale words(const char* language) {
    return Locale::read(root / "locales" / (std::string(language) + ".json"));
}

inline std::string svg_of(const Page& page, double width, double height) {
    const auto canvas = make_svg_canvas(width, height, page.document_info());
    page.begin_map(*canvas);
    page.draw_around(*canvas);
    return canvas->finish();
}

inline std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace dateline
