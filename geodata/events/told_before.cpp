// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/told_before.h"

#include "geodata/events/attribution_chain.h"
#include "geodata/events/other_targets.h"
#include "geodata/events/report_rules.h"
#include "geodata/events/take_date.h"
#include "geodata/events/take_place.h"

#include <algorithm>

namespace dateline {
namespace {

/// "L'armée a formellement démenti": no longer than this.
constexpr std::size_t kShortDenial = 8;
/// "Le groupe a nié, dans un message diffusé par ses organes, toute implication": nor than this.
constexpr std::size_t kLongestDenial = 24;

bool is_violent(const Event& event) {
    return event.type == EventType::battles || event.type == EventType::explosions ||
           event.type == EventType::civilians;
}

/// "Soixante civils ont été victimes de tirs menés ces trois derniers jours": dates what had no date.
void take_later_date(EventDraft& draft, const SentenceFacts& facts) {
    if (draft.date_in_sentence || draft.event.date_precision != DatePrecision::published) return;
    for (const DateMention& date : facts.dates) {
        if (date.of_statement) continue;
        draft.event.date = date.days;
        draft.event.date_precision = date.precision;
        draft.event.date_nuance = date.nuance;
        draft.event.date_text = date.words;
        draft.date_in_sentence = true;
        return;
    }
}

/// The last event with a figure of that size.
EventDraft* counted_before(const TollMention& toll, std::vector<EventDraft>& drafts) {
    if (toll.kind != TollKind::killed || !toll.toll.min) return nullptr;
    const auto told = std::find_if(drafts.rbegin(), drafts.rend(), [&](const EventDraft& draft) {
        const auto& figure = draft.event.killed.min;
        return figure && is_violent(draft.event) && !draft.is_title && *figure <= 2 * *toll.toll.min &&
               *toll.toll.min <= 2 * *figure;
    });
    return told == drafts.rend() ? nullptr : &*told;
}

}  // namespace

std::optional<SubEventType> struck_too(const Trigger& trigger, const SentenceFacts& facts,
                                       const std::vector<EventDraft>& drafts, const Narrative& narrative) {
    if (trigger.form.kind != TriggerKind::weak || trigger.form.sub != SubEventType::attack ||
        trigger.voice != Voice::passive || drafts.empty() || facts.places.empty())
        return std::nullopt;
    const Event& last = drafts.back().event;
    if (last.type != EventType::explosions || narrative.place_paragraph() != facts.paragraph)
        return std::nullopt;
    return last.sub_type;
}

std::optional<SubEventType> told_last(const std::vector<EventDraft>& drafts) {
    const auto told = std::find_if(drafts.rbegin(), drafts.rend(), [](const EventDraft& draft) {
        return draft.event.status != ClaimStatus::denied && !draft.is_title;
    });
    return told == drafts.rend() ? std::nullopt : std::optional(told->event.sub_type);
}

bool resumes(const EventLexicon& lexicon, const Trigger& trigger, const PlaceChoice& place,
             const std::optional<DateMention>& date, const SentenceFacts& facts,
             const std::vector<EventDraft>& drafts) {
    const bool is_deed = trigger.form.kind == TriggerKind::generic || trigger.form.kind == TriggerKind::event;
    if (!trigger.form.is_noun || !is_deed || place.mention || drafts.empty() ||
        type_of(trigger.form.sub) == EventType::strategic || !is_definite(lexicon, trigger, facts.words))
        return false;
    const Event& last = drafts.back().event;
    if (!is_violent(last)) return false;
    return !date || date->of_statement || !last.date ||
           (date->days.first <= last.date->last + std::chrono::days(1) &&
            last.date->first <= date->days.last + std::chrono::days(1));
}

bool is_at_protest(SubEventType sub, const Actors& actors, const SentenceFacts& facts,
                   const std::vector<EventDraft>& drafts) {
    const bool forces_act =
        actors.doer && (actors.doer->kind == ActorKind::police || actors.doer->kind == ActorKind::state);
    if (sub != SubEventType::attack || !forces_act || is_armed_force(actors.sufferer)) return false;
    const auto is_protest = [](EventType type) {
        return type == EventType::protests || type == EventType::riots;
    };
    return (!drafts.empty() && is_protest(drafts.back().event.type)) ||
           std::any_of(facts.triggers.begin(), facts.triggers.end(),
                       [&](const Trigger& trigger) { return is_protest(type_of(trigger.form.sub)); });
}

bool breaks_at_protest(SubEventType sub, const Trigger& trigger, const Actors& actors,
                       const SentenceFacts& facts) {
    if (sub != SubEventType::looting || trigger.form.is_noun || is_armed_force(actors.doer)) return false;
    const auto is_protest = [](EventType type) {
        return type == EventType::protests || type == EventType::riots;
    };
    return std::any_of(facts.triggers.begin(), facts.triggers.end(), [&](const Trigger& other) {
        if (other.range.overlaps(trigger.range)) return false;
        return is_protest(type_of(other.form.sub));
    });
}

bool is_consequence(const Trigger& trigger, SubEventType sub, const Actors& actors, const PlaceChoice& place,
                    const SentenceFacts& facts, const std::vector<EventDraft>& drafts,
                    const Narrative& narrative) {
    if (sub != SubEventType::looting || trigger.voice != Voice::passive || actors.doer || place.mention ||
        drafts.empty())
        return false;
    return narrative.place_paragraph() == facts.paragraph && is_violent(drafts.back().event);
}

bool take_denied_place(Event& event, const std::vector<EventDraft>& drafts) {
    const auto last_told = [&](auto is_meant) {
        return std::find_if(drafts.rbegin(), drafts.rend(), [&](const EventDraft& draft) {
            return draft.event.status != ClaimStatus::denied && is_meant(draft.event);
        });
    };
    auto told = last_told([&](const Event& other) { return other.type == event.type; });
    // "Denied any attack on the town": whatever the violence told before was.
    if (told == drafts.rend() && event.sub_type == SubEventType::attack) told = last_told(is_violent);
    if (told == drafts.rend()) return false;
    take_place(event, told->event);
    event.type = told->event.type;
    if (event.sub_type == SubEventType::attack) event.sub_type = told->event.sub_type;
    return true;
}

void take_denied_date(Event& event, const std::vector<EventDraft>& drafts) {
    if (event.status != ClaimStatus::denied) return;
    const auto told = std::find_if(drafts.rbegin(), drafts.rend(), [&](const EventDraft& draft) {
        return draft.event.type == event.type && draft.event.geonameid == event.geonameid &&
               draft.event.status != ClaimStatus::planned;
    });
    if (told == drafts.rend()) return;
    take_date(event, told->event);
}

void add_later_toll(const EventLexicon& lexicon, const SentenceFacts& facts,
                    std::vector<EventDraft>& drafts) {
    if (facts.tolls.empty() || drafts.empty()) return;
    EventDraft* draft = nullptr;
    if (lexicon.has(lexicon.counted, facts.words))
        for (const TollMention& toll : facts.tolls)
            if (!draft) draft = counted_before(toll, drafts);
    if (!draft) draft = &drafts.back();
    // "132 bodies were found in Y": other dead, elsewhere.
    const bool elsewhere =
        std::any_of(facts.places.begin(), facts.places.end(), [&](const PlaceMention& place) {
            return place.has_relation && coarseness(place.precision) <= 1 &&
                   place.name != draft->event.place_name;
        });
    if (elsewhere) return;
    take_later_date(*draft, facts);
    for (const TollMention& toll : facts.tolls) {
        Event& event = draft->event;
        if (event.status == ClaimStatus::denied || event.status == ClaimStatus::planned ||
            event.type == EventType::strategic || draft->is_title)
            continue;
        Toll& figure = toll.kind == TollKind::killed ? event.killed : event.injured;
        const bool none = toll.toll.max == 0;
        if (none && (figure.min || figure.max)) continue;
        figure = combined(figure, toll.toll);
        if (const std::string counter = counter_of(toll.range, facts); !counter.empty())
            event.toll_source = counter;
    }
}

void add_later_denial(const EventLexicon& lexicon, const SentenceFacts& facts,
                      std::vector<EventDraft>& drafts) {
    if (drafts.empty() || facts.words.size() > kLongestDenial) return;
    const bool takes_up = lexicon.has(lexicon.denied_again, facts.words);
    for (const Attribution& said : facts.attributions) {
        const bool is_bare = said.cue.last == facts.words.size() && facts.words.size() <= kShortDenial;
        // "« Pure invention », tranche l'armée": any verb of speech.
        const bool denies = said.kind == SpeechKind::denial ? is_bare || takes_up
                                                            : lexicon.has(lexicon.falsehoods, facts.words);
        const Event& last = drafts.back().event;
        if (!denies || said.name.empty() || !is_violent(last) || last.status == ClaimStatus::planned ||
            last.status == ClaimStatus::denied)
            continue;
        drafts.push_back(denial_of(drafts.back(), said.name));
        return;
    }
}

EventDraft denial_of(const EventDraft& claimed, const std::string& by) {
    EventDraft denied = claimed;
    denied.event.status = ClaimStatus::denied;
    denied.event.attribution = by;
    denied.event.killed = denied.event.injured = {};
    denied.event.toll_source.clear();
    denied.event.attribution_chain.clear();
    denied.event.id = derived_id(denied.event.id, "denied");
    return denied;
}

}  // namespace dateline
