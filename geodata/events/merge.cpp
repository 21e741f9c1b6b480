// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/merge.h"

#include "geodata/events/deed.h"
#include "geodata/events/take_date.h"
#include "geodata/events/tolls.h"

#include <algorithm>
#include <iterator>

namespace dateline {
namespace {

constexpr double kSamePlace_m = 15'000;
/// A date that only stands in for none fits one this recent; an operation goes on for longer.
constexpr std::chrono::days kRecent{7};
constexpr std::chrono::days kOperation{45};
/// Two figures as large as this and equal are no coincidence.
constexpr int kTellingFigure = 5;
/// What happened on a day or two, and what went on for longer.
constexpr std::chrono::days kShort{2};
constexpr std::chrono::days kLong{6};

bool is_fact(ClaimStatus status) {
    return status != ClaimStatus::denied && status != ClaimStatus::planned;
}

/// Violence whose dead and wounded a sentence of their own may count.
bool may_have_toll(const EventDraft& draft) {
    return draft.strength < 4 && draft.event.type != EventType::strategic;
}

bool is_telling(const Toll& a, const Toll& b) {
    return a.min && b.min && *a.min == *b.min && *a.min >= kTellingFigure;
}

/// "Une bavure", "des frappes": the same sixty dead.
bool same_figures(const EventDraft& a, const EventDraft& b) {
    return may_have_toll(a) && may_have_toll(b) && is_telling(a.event.killed, b.event.killed);
}

bool same_kind(const EventDraft& a, const EventDraft& b) {
    if (same_deed(a.event, b.event)) return true;
    // A toll told without its cause belongs to whatever violence there was.
    return (a.strength == 1 && may_have_toll(b)) || (b.strength == 1 && may_have_toll(a)) ||
           (b.resumes && may_have_toll(a)) || same_figures(a, b);
}

/// In a whole country many things happen: one is another only when all that is told of both agrees.
bool same_in_country(const EventDraft& a, const EventDraft& b) {
    if (a.event.sub_type != b.event.sub_type && a.strength > 1 && b.strength > 1) return false;
    if (!a.event.date || !b.event.date) return true;
    const auto length = [](const EventDraft& draft) {
        return draft.event.date->last - draft.event.date->first;
    };
    const auto is_short = [&](const EventDraft& draft) {
        return draft.event.date_precision != DatePrecision::published && length(draft) < kShort;
    };
    return !(is_short(a) && length(b) >= kLong) && !(is_short(b) && length(a) >= kLong);
}

bool same_place(const EventDraft& a, const EventDraft& b) {
    // In a whole country two sources rarely tell of one event.
    if (!a.event.attribution.empty() && !b.event.attribution.empty() &&
        a.event.attribution != b.event.attribution && a.event.place_precision == PlacePrecision::country)
        return false;
    if (a.event.place_precision == PlacePrecision::country &&
        b.event.place_precision == PlacePrecision::country && !a.is_title && !b.is_title &&
        !same_in_country(a, b))
        return false;
    if (!a.event.point || !b.event.point)
        return !a.event.point && !b.event.point && a.event.place_text == b.event.place_text;
    if (a.event.geonameid != 0 && a.event.geonameid == b.event.geonameid) return true;
    // A quarter or a base of the town is told again as the town; two villages stay two, however close.
    const bool one_is_inside = a.event.place_precision == PlacePrecision::site ||
                               b.event.place_precision == PlacePrecision::site || a.is_title || b.is_title;
    if (distance_m(*a.event.point, *b.event.point) <= kSamePlace_m)
        return a.event.place_name == b.event.place_name ||
               (one_is_inside && a.event.place_precision != b.event.place_precision);
    // "dans la province", after the town was named.
    const auto holds = [](const EventDraft& area, const EventDraft& inside) {
        return area.is_title && area.event.place_precision == PlacePrecision::country &&
               area.event.country == inside.event.country &&
               (!area.event.killed.min || area.event.killed.min == inside.event.killed.min);
    };
    return holds(a, b) || holds(b, a);
}

bool same_time(const EventDraft& a, const EventDraft& b) {
    if (!a.event.date || !b.event.date) return true;
    const bool recent = b.resumes || (a.is_operation && b.is_operation);
    if (recent || a.event.date_precision == DatePrecision::published ||
        b.event.date_precision == DatePrecision::published) {
        const auto gap = a.event.date->last < b.event.date->first ? b.event.date->first - a.event.date->last
                                                                  : a.event.date->first - b.event.date->last;
        return gap <= (a.is_operation && b.is_operation ? kOperation : kRecent);
    }
    return a.event.date->first <= b.event.date->last && b.event.date->first <= a.event.date->last;
}

bool told_twice(const EventDraft& a, const EventDraft& b) {
    const bool same_status =
        a.event.status == b.event.status || (is_fact(a.event.status) && is_fact(b.event.status));
    return same_status && same_kind(a, b) && same_place(a, b) && same_time(a, b);
}

int quality(const EventDraft& draft) {
    return (draft.is_title ? 0 : 8) + (draft.place_in_sentence ? 4 : 0) + (draft.date_in_sentence ? 2 : 0) +
           (draft.strength >= 3 ? 1 : 0);
}

/// Keeps the better telling and what only the other one knows.
void take_in(EventDraft& kept, EventDraft other) {
    if (quality(other) > quality(kept)) std::swap(kept, other);
    if (kept.reasons) kept.reasons->told_again.push_back(other.event.text);
    Event& event = kept.event;
    // A headline rounds.
    const auto take_figure = [&](Toll& figure, const Toll& given) {
        const bool told = figure.min || figure.max;
        // The attackers' dead beside those they killed are no second count of them.
        if (!told || !other.is_title) figure = combined(figure, given);
    };
    take_figure(event.killed, other.event.killed);
    take_figure(event.injured, other.event.injured);
    if (event.toll_source.empty()) event.toll_source = other.event.toll_source;
    if (event.attribution_chain.empty() && event.attribution == other.event.attribution)
        event.attribution_chain = other.event.attribution_chain;
    if (kept.strength == 1 && other.strength > 1) {
        event.type = other.event.type;
        event.sub_type = other.event.sub_type;
        kept.strength = other.strength;
    }
    // Nobody acts on himself.
    if (event.actor1.empty() && other.event.actor1 != event.actor2) event.actor1 = other.event.actor1;
    if (event.actor2.empty() && other.event.actor2 != event.actor1) event.actor2 = other.event.actor2;
    const bool better_date = event.date_precision == DatePrecision::published &&
                             other.event.date_precision != DatePrecision::published;
    if (!kept.date_in_sentence && (other.date_in_sentence || better_date)) {
        take_date(event, other.event);
        kept.date_in_sentence = true;
    }
    kept.is_operation = kept.is_operation || other.is_operation;
    event.confidence = std::max(event.confidence, other.event.confidence);
}

}  // namespace

std::vector<EventDraft> merge_told_twice(std::vector<EventDraft> drafts) {
    std::vector<EventDraft> kept;
    kept.reserve(drafts.size());
    for (EventDraft& draft : drafts) {
        auto same =
            std::find_if(kept.begin(), kept.end(), [&](const EventDraft& k) { return told_twice(k, draft); });
        // A count without its cause is of what was told right before it; so is "l'attaque".
        if (draft.strength == 1 || draft.resumes) {
            const auto last = std::find_if(kept.rbegin(), kept.rend(),
                                           [&](const EventDraft& k) { return told_twice(k, draft); });
            if (last != kept.rend()) same = std::prev(last.base());
            const auto counted = std::find_if(kept.rbegin(), kept.rend(), [&](const EventDraft& k) {
                return told_twice(k, draft) && alike(k.event.killed, draft.event.killed);
            });
            if (counted != kept.rend()) same = std::prev(counted.base());
        }
        if (same == kept.end())
            kept.push_back(std::move(draft));
        else
            take_in(*same, std::move(draft));
    }
    // A headline that says what the text tells better is not an event of its own.
    const auto told_below = [&](const EventDraft& draft) {
        return draft.is_title && std::any_of(kept.begin(), kept.end(), [&](const EventDraft& other) {
                   return !other.is_title &&
                          (same_kind(other, draft) || (may_have_toll(other) && may_have_toll(draft))) &&
                          is_fact(other.event.status) == is_fact(draft.event.status);
               });
    };
    std::vector<bool> drops(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) drops[i] = told_below(kept[i]);
    std::vector<EventDraft> told;
    told.reserve(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (!drops[i]) told.push_back(std::move(kept[i]));
    const auto earlier = [](const EventDraft& a, const EventDraft& b) {
        return a.event.start < b.event.start;
    };
    if (!std::is_sorted(told.begin(), told.end(), earlier))
        std::stable_sort(told.begin(), told.end(), earlier);
    return told;
}

}  // namespace dateline
