// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/events/told_once.h"
#include "render/symbols/symbol_table.h"
#include "render/user_layers/user_layer.h"
#include "styles/locales/locale.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// Where the page says that an event is.
enum class EventStand {
    on_map,       ///< a symbol, perhaps with its area or ring
    in_box,       ///< a country is all that is known: the margin box
    in_list_only  ///< not located, or too vaguely dated for this map
};

/// An event as the page names it.
struct PageEvent {
    const Event* event = nullptr;
    const SymbolKind* kind = nullptr;
    std::size_t index = 0;  ///< in the event layer
    int number = 0;         ///< keyed to the map and the margin box, from 1; 0: in the list only
    EventStand stand = EventStand::on_map;
    std::string place;                      ///< in the language of the map
    std::string country;                    ///< likewise; may be empty
    std::vector<EventSource> sources = {};  ///< the articles that tell of it
    std::string language = {};              ///< of its article's words, ISO 639-1; empty: not known
};

/// What only the gazetteer knows, and what tells languages apart.
struct PlaceNames {
    std::function<std::string(const Event&)> place;
    std::function<std::string(const Event&)> country;
    /// Of the event's text, ISO 639-1; empty: not known. May be missing.
    std::function<std::string(const Event&)> text_language = {};
};

/// The events of a page in the order of its list: by first day, then last, then those dated by their article
/// alone, then as given; undated ones last.
/// drawn and listed are indices into events (Calendar); sources has as many elements as events, or none where
/// each has its own article only. Numbers run over those that stand on the map or in a box.
std::vector<PageEvent> number_events(std::span<const Event> events, std::span<const std::size_t> drawn,
                                     std::span<const std::size_t> listed, const SymbolTable& symbols,
                                     const PlaceNames& names,
                                     std::span<const std::vector<EventSource>> sources = {});

/// What a page says.
struct PageContent {
    std::vector<PageEvent> events;
    std::optional<DayInterval> days;  ///< what was asked for; nothing: what the events say
    std::string title;                ///< empty: proposed from the events
    std::string subtitle;             ///< empty: how many events, from how many articles
    std::string data_attribution;     ///< of the base map and gazetteer, one line; always printed
    bool shows_disputed_borders = false;
    std::string time_zone = {};                     ///< of its dates, as printed; empty: not told
    bool fictitious = false;                        ///< stamped as such
    std::vector<UserLayerSample> user_layers = {};  ///< for the legend
};

/// What stands small above a headline: the countries and the days. Parts may be empty.
struct Kicker {
    std::string where, when;
};

/// Words proposed for a page, from its events alone.
Kicker propose_kicker(const PageContent& content, const Locale& locale);
/// What happened, and where where that is one place or two: the kicker says the rest.
std::string propose_headline(const PageContent& content, const Locale& locale);
/// Headline and kicker in one sentence, for a document's title.
std::string propose_document_title(const PageContent& content, const Locale& locale);
std::string propose_subtitle(const PageContent& content, const Locale& locale, bool has_list);
/// Publishers and the days on which the articles appeared.
std::string publishers_line(const PageContent& content, const Locale& locale);
std::string published_line(const PageContent& content, const Locale& locale);

/// Of a table: no article's sentence tells of it.
bool is_from_table(const PageEvent& event);

/// The publishers of an event's articles, each once.
std::vector<std::string> publishers_of(const PageEvent& event);

/// "3"; "3–5" for three or more neighbours in the list; "3, 7" else.
std::string numbers_text(std::vector<int> numbers);
/// "province de Hama", "près de Mossoul": as in the middle of a sentence.
std::string place_words(const PageEvent& event, const Locale& locale);
/// "au moins 60 morts, 12 blessés", or nothing.
std::string toll_words(const Event& event, const Locale& locale);

}  // namespace dateline
