// SPDX-License-Identifier: Apache-2.0
#include "render/page/alt_text.h"

#include "render/page/event_sentence.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace dateline {

namespace {

/// "3 frappes aériennes, 1 manifestation", the most frequent kinds first.
std::string kinds_words(const PageContent& content, const Locale& locale) {
    std::map<std::string, long> counts;
    for (const PageEvent& each : content.events) ++counts[each.kind->id];
    std::vector<std::pair<std::string, long>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> words;
    for (const auto& [kind, count] : sorted)
        words.push_back(locale.text(
            "alt.kind", {{"kind", locale.text("symbol." + kind)}, {"count", locale.number(count)}}));
    return locale.join(words);
}

std::string date_words(const PageEvent& each, const Locale& locale) {
    if (!each.event->date) return locale.text("list.no-date");
    const std::string days = locale.short_interval(*each.event->date);
    return each.event->date_precision == DatePrecision::published
               ? locale.text("list.published-head", {{"date", days}})
               : locale.capitalised(days);
}

}  // namespace

std::string alt_text(const PageContent& content, const Locale& locale, const std::string& title,
                     const std::string& standfirst) {
    std::string text = title + ".\n" + locale.text("alt.what", {{"standfirst", standfirst}}) + "\n";
    if (content.fictitious) text += locale.text("stamp.fictitious") + ".\n";
    if (!content.events.empty()) text += kinds_words(content, locale) + ".\n";
    for (const PageEvent& each : content.events) {
        if (each.number > 0) text += locale.number(each.number) + ". ";
        text += locale.text("alt.event", {{"date", date_words(each, locale)},
                                          {"place", locale.capitalised(place_words(each, locale))},
                                          {"what", event_sentence(each, locale)}});
        const std::string who = event_speaker(each, locale, true);
        if (!who.empty()) text += " — " + who;
        text += text.ends_with('.') ? "\n" : ".\n";
    }
    return text + locale.text("sources.data", {{"data", content.data_attribution}}) + "\n";
}

}  // namespace dateline
