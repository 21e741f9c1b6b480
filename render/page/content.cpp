// SPDX-License-Identifier: Apache-2.0
#include "render/page/content.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace dateline {

namespace {

constexpr std::size_t most_countries = 4;  // named in a headline
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
    if (toll.min && toll.max && *toll.min != *toll.max) {
        return locale.text(key + "-range",
                           {{"min", locale.number(*toll.min)}, {"max", locale.number(*toll.max)}});
    }
    const std::string words = locale.count(key, toll.min ? *toll.min : *toll.max);
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
                                     const PlaceNames& names) {
    std::vector<PageEvent> page;
    const auto add = [&](std::size_t index, EventStand stand) {
        const Event& event = events[index];
        page.push_back(
            {&event, &symbols.kind_of(event), index, 0, stand, names.place(event), names.country(event)});
    };
    for (const std::size_t index : drawn) {
        add(index, stand_of(events[index]));
    }
    for (const std::size_t index : listed) {
        add(index, EventStand::in_list_only);
    }
    const auto order = [](const PageEvent& each) {
        const auto& date = each.event->date;
        return std::tuple(!date, date ? date->first : Day{}, date ? date->last : Day{}, each.index);
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

// "combats, frappes aériennes et autres événements rapportés"
std::string headline_what(const std::vector<std::string>& kinds_of_events, const Locale& locale) {
    if (kinds_of_events.empty()) {
        return locale.text("headline.none");
    }
    const std::vector<std::string> kinds = by_frequency(kinds_of_events);
    std::vector<std::string> nouns;
    bool feminine = locale.has("headline.gender." + kinds[0]);
    for (std::size_t i = 0; i < kinds.size() && i < 2; ++i) {
        nouns.push_back(headline_noun(kinds[i], std::ranges::count(kinds_of_events, kinds[i]), locale));
        feminine = feminine && locale.text("headline.gender." + kinds[i]) == "f";
    }
    if (kinds.size() > 2) {
        nouns.push_back(locale.text("headline.other"));
        feminine = false;
    }
    const char* reported = feminine ? "headline.reported.f" : "headline.reported.m";
    const bool singular = kinds_of_events.size() == 1 && locale.has_plural("headline.noun." + kinds.front());
    return locale.text("headline.what",
                       {{"nouns", locale.join(nouns)},
                        {"reported", locale.has(reported) ? locale.count(reported, singular ? 1 : 2) : ""}});
}

// The place where all events are; nothing when they are at several, or somewhere in a country.
std::string only_place(const PageContent& content, const Locale& locale) {
    std::string place;
    for (const PageEvent& each : content.events) {
        if (each.stand != EventStand::on_map || each.place.empty()) {
            return {};
        }
        const std::string words = place_words(each, locale);
        if (!place.empty() && words != place) {
            return {};
        }
        place = words;
    }
    return place;
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

std::string propose_headline(const PageContent& content, const Locale& locale) {
    std::vector<std::string> kinds;
    for (const PageEvent& each : content.events) {
        kinds.push_back(each.kind->id);
    }
    std::string headline = headline_what(kinds, locale);
    if (const auto days = days_of(content)) {
        headline = locale.text("headline.when",
                               {{"what", headline}, {"date", locale.interval(headline_days(*days))}});
    }
    std::string where = only_place(content, locale);
    if (where.empty()) {
        where = locale.join(first_of(countries_of(content), most_countries, locale, "countries.more"));
    }
    if (!where.empty()) {
        headline = locale.text("headline.where", {{"what", headline}, {"countries", where}});
    }
    return locale.capitalised(headline);
}

std::string propose_subtitle(const PageContent& content, const Locale& locale, bool has_list) {
    const auto events = locale.count("subtitle.events", static_cast<long>(content.events.size()));
    std::set<std::pair<std::string, int>> articles;
    for (const PageEvent& each : content.events) {
        if (!each.event->article.empty()) {
            articles.emplace(each.event->article, each.event->part);
        }
    }
    std::string subtitle;
    if (articles.empty()) {
        subtitle = locale.text("subtitle.alone", {{"events", events}});
    } else {
        const auto from = locale.count("subtitle.articles", static_cast<long>(articles.size()));
        // A single number needs no explanation.
        subtitle = locale.text(has_list && content.events.size() > 1 ? "subtitle.full" : "subtitle.listless",
                               {{"events", events}, {"articles", from}});
    }
    // A headline that names one place leaves its country out.
    const std::vector<std::string> countries = countries_of(content);
    if (content.title.empty() && countries.size() == 1 && !only_place(content, locale).empty()) {
        subtitle = locale.text("subtitle.place", {{"place", countries.front()}, {"rest", subtitle}});
    }
    return subtitle;
}

std::string publishers_line(const PageContent& content, const Locale& locale) {
    std::vector<std::string> publishers;
    for (const PageEvent& each : content.events) {
        if (!each.event->publisher.empty()) {
            publishers.push_back(each.event->publisher);
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
        if (const auto day = each.event->published) {
            published = published
                            ? DayInterval{std::min(published->first, *day), std::max(published->last, *day)}
                            : DayInterval{*day, *day};
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

std::string place_words(const PageEvent& event, const Locale& locale) {
    if (event.place.empty()) {
        return event.country.empty() ? locale.text("place.unknown") : event.country;
    }
    const char* key = event.event->place_precision == PlacePrecision::admin1   ? "place.admin1"
                      : event.event->place_precision == PlacePrecision::admin2 ? "place.admin2"
                      : event.event->place_precision == PlacePrecision::near   ? "place.near"
                                                                               : nullptr;
    return key != nullptr ? locale.text(key, {{"name", event.place}}) : event.place;
}

std::string toll_words(const Event& event, const Locale& locale) {
    const std::string killed = toll_of(event.killed, locale, "toll.killed");
    const std::string injured = toll_of(event.injured, locale, "toll.injured");
    return killed.empty() || injured.empty() ? killed + injured : locale.join({killed, injured});
}

}  // namespace dateline
