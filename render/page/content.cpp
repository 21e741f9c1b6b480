// SPDX-License-Identifier: Apache-2.0
#include "render/page/content.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <tuple>

namespace dateline {

namespace {

constexpr std::size_t most_countries = 4;  // named in a headline
constexpr std::size_t most_places = 2;     // likewise
constexpr std::size_t most_publishers = 7;

EventStand stand_of(const Event& event) {
    if (event.place_precision == PlacePrecision::country && !event.country.empty()) {
        return EventStand::in_box;
    }
    return event.point ? EventStand::on_map : EventStand::in_list_only;
}

std::string toll_of(const Toll& toll, const Locale& locale, const std::string& key) {
    if (!toll.min && !toll.max) {
        return {};
    }
    if (toll.max && *toll.max == 0) {
        return locale.text(key + "-none");
    }
    if (toll.min && toll.max && *toll.min != *toll.max) {
        return locale.text(key + "-range",
                           {{"min", locale.number(*toll.min)}, {"max", locale.number(*toll.max)}});
    }
    std::string words = locale.count(key, toll.min ? *toll.min : *toll.max);
    if (toll.min && toll.max) {
        return words;
    }
    return locale.text(toll.min ? "toll.at-least" : "toll.at-most", {{"toll", words}});
}

std::optional<DayInterval> days_of(const PageContent& content) {
    if (content.days) {
        return content.days;
    }
    std::optional<DayInterval> days;
    for (const PageEvent& each : content.events) {
        if (each.event->date) {
            days = days ? DayInterval{std::min(days->first, each.event->date->first),
                                      std::max(days->last, each.event->date->last)}
                        : *each.event->date;
        }
    }
    return days;
}

// A headline over many weeks names months: their days say nothing there.
DayInterval headline_days(DayInterval days) {
    return (days.last - days.first).count() < 45
               ? days
               : DayInterval{first_of_month(days.first), last_of_month(days.last)};
}

// Values with how often each occurs, most frequent first, ties in the order of first occurrence.
std::vector<std::string> by_frequency(const std::vector<std::string>& values) {
    std::vector<std::pair<std::string, int>> counts;
    for (const std::string& value : values) {
        const auto found = std::ranges::find(counts, value, &std::pair<std::string, int>::first);
        if (found == counts.end()) {
            counts.emplace_back(value, 1);
        } else {
            ++found->second;
        }
    }
    std::ranges::stable_sort(counts, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> sorted;
    sorted.reserve(counts.size());
    for (auto& [value, count] : counts) {
        sorted.push_back(value);
    }
    return sorted;
}

// At most so many of them, else one less and the rest as a number: "et 1 autre" is longer than its name.
std::vector<std::string> first_of(std::vector<std::string> all, std::size_t most, const Locale& locale,
                                  const char* rest_key) {
    if (all.size() > most) {
        const auto rest = static_cast<long>(all.size() - (most - 1));
        all.resize(most - 1);
        all.push_back(locale.count(rest_key, rest));
    }
    return all;
}

}  // namespace

std::vector<PageEvent> number_events(std::span<const Event> events, std::span<const std::size_t> drawn,
                                     std::span<const std::size_t> listed, const SymbolTable& symbols,
                                     const PlaceNames& names,
                                     std::span<const std::vector<EventSource>> sources) {
    assert(sources.empty() || sources.size() == events.size());
    std::vector<PageEvent> page;
    const auto add = [&](std::size_t index, EventStand stand) {
        const Event& event = events[index];
        PageEvent each{
            &event, &symbols.kind_of(event), index, 0, stand, names.place(event), names.country(event)};
        if (sources.empty())
            each.sources = {{event.article, event.part, event.publisher, event.published}};
        else
            each.sources = sources[index];
        if (names.text_language) each.language = names.text_language(event);
        page.push_back(std::move(each));
    };
    for (const std::size_t index : drawn) {
        add(index, stand_of(events[index]));
    }
    for (const std::size_t index : listed) {
        add(index, EventStand::in_list_only);
    }
    const auto order = [](const PageEvent& each) {
        const auto& date = each.event->date;
        return std::tuple(!date, date ? date->first : Day{}, date ? date->last : Day{},
                          each.event->date_precision == DatePrecision::published, each.index);
    };
    std::ranges::sort(page, [&](const PageEvent& a, const PageEvent& b) { return order(a) < order(b); });
    int next = 0;
    for (PageEvent& each : page) {
        each.number = each.stand == EventStand::in_list_only ? 0 : ++next;
    }
    return page;
}

namespace {

// The noun of a kind as its number of events asks; kinds without a count of their own ("combats") are plural.
std::string headline_noun(const std::string& kind, long events, const Locale& locale) {
    const std::string key = "headline.noun." + kind;
    return locale.has_plural(key) ? locale.count(key, events) : locale.text(key);
}

struct HeadlineSubject {
    std::vector<std::string> kinds;  ///< of its events
    std::string manner;              ///< of keys: "" reported, ".planned", ".denied"
};

// What is reported; where nothing is, what is planned; else what is denied.
HeadlineSubject headline_subject(const PageContent& content) {
    const auto rank = [](const PageEvent& each) {
        return each.event->status == ClaimStatus::denied    ? 2
               : each.event->status == ClaimStatus::planned ? 1
                                                            : 0;
    };
    int first = 2;
    for (const PageEvent& each : content.events) {
        first = std::min(first, rank(each));
    }
    constexpr const char* manners[] = {"", ".planned", ".denied"};
    HeadlineSubject subject{{}, manners[first]};
    for (const PageEvent& each : content.events) {
        if (rank(each) == first) {
            subject.kinds.push_back(each.kind->words);
        }
    }
    return subject;
}

// "frappes aériennes, combats et autres événements rapportés"
std::string headline_what(const PageContent& content, const Locale& locale) {
    if (content.events.empty()) {
        return locale.text("headline.none");
    }
    const auto [kinds_of_events, manner] = headline_subject(content);
    std::vector<std::string> kinds = by_frequency(kinds_of_events);
    const bool has_others = kinds.size() > 2;
    kinds.resize(std::min<std::size_t>(kinds.size(), 2));
    const auto is_feminine = [&](const std::string& kind) {
        const std::string key = "headline.gender." + kind;
        return locale.has(key) && locale.text(key) == "f";
    };
    // A participle that is masculine reads better after a masculine noun.
    if (!has_others && kinds.size() == 2 && is_feminine(kinds[1]) && !is_feminine(kinds[0])) {
        std::swap(kinds[0], kinds[1]);
    }
    std::vector<std::string> nouns;
    nouns.reserve(kinds.size());
    for (const std::string& kind : kinds) {
        nouns.push_back(headline_noun(kind, std::ranges::count(kinds_of_events, kind), locale));
    }
    if (has_others) {
        nouns.push_back(locale.text("headline.other"));
    }
    const bool feminine = !has_others && std::ranges::all_of(kinds, is_feminine);
    const bool singular = kinds_of_events.size() == 1 && locale.has_plural("headline.noun." + kinds[0]);
    const std::string participle = "headline.reported" + manner + (feminine ? ".f" : ".m");
    return locale.text(
        "headline.what" + manner,
        {{"nouns", locale.join(nouns)},
         {"reported", locale.has(participle) ? locale.count(participle, singular ? 1 : 2) : ""}});
}

// The places on the map in the order of the list, each once; nothing when an event is only somewhere in a
// country.
std::vector<std::string> places_of(const PageContent& content, const Locale& locale) {
    std::vector<std::string> places;
    for (const PageEvent& each : content.events) {
        if (each.stand != EventStand::on_map || each.place.empty()) {
            return {};
        }
        const std::string words = place_words(each, locale);
        if (std::ranges::find(places, words) == places.end()) {
            places.push_back(words);
        }
    }
    return places;
}

std::vector<std::string> countries_of(const PageContent& content) {
    std::vector<std::string> countries;
    for (const PageEvent& each : content.events) {
        if (!each.country.empty()) {
            countries.push_back(each.country);
        }
    }
    return by_frequency(countries);
}

}  // namespace

Kicker propose_kicker(const PageContent& content, const Locale& locale) {
    Kicker kicker;
    kicker.where = locale.join(first_of(countries_of(content), most_countries, locale, "countries.more"));
    if (const auto days = days_of(content)) {
        kicker.when = locale.interval(headline_days(*days));
        if (!content.time_zone.empty())
            kicker.when = locale.text("headline.zone", {{"date", kicker.when}, {"zone", content.time_zone}});
    }
    return kicker;
}

std::string propose_headline(const PageContent& content, const Locale& locale) {
    const std::string what = headline_what(content, locale);
    const std::vector<std::string> places = places_of(content, locale);
    if (places.empty() || places.size() > most_places) {
        return locale.capitalised(what);
    }
    return locale.capitalised(
        locale.text("headline.where", {{"what", what}, {"countries", locale.join(places)}}));
}

std::string propose_document_title(const PageContent& content, const Locale& locale) {
    const Kicker kicker = propose_kicker(content, locale);
    std::string title = propose_headline(content, locale);
    for (const std::string& part : {kicker.where, kicker.when}) {
        if (!part.empty()) {
            title = locale.text("headline.when", {{"what", title}, {"date", part}});
        }
    }
    return title;
}

bool is_from_table(const PageEvent& event) {
    return event.event->end <= event.event->start;
}

std::string propose_subtitle(const PageContent& content, const Locale& locale, bool has_list) {
    const auto events = locale.count("subtitle.events", static_cast<long>(content.events.size()));
    std::set<std::pair<std::string, int>> articles;
    bool has_table = false;
    for (const PageEvent& each : content.events) {
        for (const EventSource& source : each.sources) {
            if (source.article.empty()) continue;
            if (is_from_table(each)) {
                has_table = true;
            } else {
                articles.emplace(source.article, source.part);
            }
        }
    }
    if (articles.empty() && !has_table) {
        return locale.text("subtitle.alone", {{"events", events}});
    }
    const long claims = std::ranges::count_if(content.events, [](const PageEvent& each) {
        return each.event->status == ClaimStatus::claimed || each.event->status == ClaimStatus::unconfirmed;
    });
    std::vector<std::string> origins;
    if (!articles.empty())
        origins.push_back(locale.count("subtitle.articles", static_cast<long>(articles.size())));
    if (has_table) origins.push_back(locale.text("subtitle.table"));
    std::string from = locale.join(origins);
    // Of a single event the legend says it.
    if (claims > 0 && content.events.size() > 1) {
        from += locale.count("subtitle.claims", claims);
    }
    // A single number needs no explanation.
    return locale.text(has_list && content.events.size() > 1 ? "subtitle.full" : "subtitle.listless",
                       {{"events", events}, {"articles", from}});
}

std::string publishers_line(const PageContent& content, const Locale& locale) {
    std::vector<std::string> publishers;
    for (const PageEvent& each : content.events) {
        for (const EventSource& source : each.sources) {
            if (!source.publisher.empty()) {
                publishers.push_back(source.publisher);
            }
        }
    }
    if (publishers.empty()) {
        return {};
    }
    const auto shown = first_of(by_frequency(publishers), most_publishers, locale, "sources.more");
    return locale.text("sources.articles", {{"publishers", locale.join(shown)}});
}

std::string published_line(const PageContent& content, const Locale& locale) {
    std::optional<DayInterval> published;
    for (const PageEvent& each : content.events) {
        for (const EventSource& source : each.sources) {
            if (const auto day = source.published) {
                published =
                    published ? DayInterval{std::min(published->first, *day), std::max(published->last, *day)}
                              : DayInterval{*day, *day};
            }
        }
    }
    if (!published) {
        return {};
    }
    if (published->first == published->last) {
        return locale.text("sources.published-day", {{"date", locale.day(published->first)}});
    }
    return locale.text("sources.published", {{"interval", locale.interval(*published)}});
}

std::vector<std::string> publishers_of(const PageEvent& event) {
    std::vector<std::string> publishers;
    for (const EventSource& source : event.sources) {
        if (!source.publisher.empty() &&
            std::ranges::find(publishers, source.publisher) == publishers.end()) {
            publishers.push_back(source.publisher);
        }
    }
    return publishers;
}

std::string numbers_text(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::string text;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        if (last == i + 1) last = i;
        if (!text.empty()) text += ", ";
        text += std::to_string(numbers[i]);
        if (last > i) text += "–" + std::to_string(numbers[last]);
        i = last + 1;
    }
    return text;
}

std::string place_words(const PageEvent& event, const Locale& locale) {
    if (event.place.empty()) {
        return event.country.empty() ? locale.text("place.unknown") : event.country;
    }
    const char* key = event.event->place_precision == PlacePrecision::admin1   ? "place.admin1"
                      : event.event->place_precision == PlacePrecision::admin2 ? "place.admin2"
                      : event.event->place_precision == PlacePrecision::near   ? "place.near"
                                                                               : nullptr;
    return key != nullptr ? locale.phrase(key, {{"name", event.place}}) : event.place;
}

std::string toll_words(const Event& event, const Locale& locale) {
    const auto none = [](const Toll& toll) { return toll.max && *toll.max == 0; };
    if (none(event.killed) && none(event.injured)) return locale.text("toll.none");
    const std::string killed = toll_of(event.killed, locale, "toll.killed");
    const std::string injured = toll_of(event.injured, locale, "toll.injured");
    return killed.empty() || injured.empty() ? killed + injured : locale.join({killed, injured});
}

}  // namespace dateline
