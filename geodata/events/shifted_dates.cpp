// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/shifted_dates.h"

namespace dateline {
namespace {

/// How far from an operation the word may stand that says that it goes on.
constexpr int kOngoingReach = 24;
constexpr std::chrono::days kWeek(7);

}  // namespace

void look_ahead(Event& event, std::optional<Day> published) {
    if (!event.date || !published || event.date_precision != DatePrecision::day ||
        event.date->last >= *published || *published - event.date->first > kWeek)
        return;
    event.date = DayInterval{event.date->first + kWeek, event.date->last + kWeek};
}

void look_back(DateMention& date, std::optional<Day> published) {
    if (!published || date.precision != DatePrecision::day || date.days.first <= *published ||
        date.days.first - *published >= kWeek)
        return;
    date.days = {date.days.first - kWeek, date.days.last - kWeek};
}

void run_on(Event& event, const EventLexicon& lexicon, const Trigger& trigger, const SentenceWords& words,
            std::optional<Day> published) {
    if (!event.date || !published || event.date_precision != DatePrecision::day ||
        event.status == ClaimStatus::planned || event.date->last >= *published)
        return;
    for (std::size_t i = trigger.range.last; i < words.size(); ++i) {
        if (words.distance(trigger.range.last - 1, i) > kOngoingReach) return;
        if (!lexicon.ongoing.at(words, i)) continue;
        event.date->last = *published;
        event.date_precision = DatePrecision::days;
        event.date_nuance = DateNuance::open_end;
        return;
    }
}

}  // namespace dateline
