// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/candidates.h"

#include "geodata/events/attribution_chain.h"

#include <algorithm>

namespace dateline {
namespace {

bool is_fact(const Event& event) {
    return event.status != ClaimStatus::denied && event.status != ClaimStatus::planned;
}

bool is_crowds(const Event& event) {
    return event.type == EventType::protests || event.type == EventType::riots;
}

/// What a crowd burnt or looted is how the crowd behaved: "set fire to cars during a protest".
bool turns_violent(const Event& a, const Event& b) {
    const auto breaks = [](const Event& event) {
        return event.type == EventType::riots || event.sub_type == SubEventType::looting;
    };
    return is_fact(a) && is_fact(b) && ((is_crowds(a) && breaks(b)) || (is_crowds(b) && breaks(a)));
}

/// A peaceful protest and arrests told in one breath.
bool ends_protest(const Event& a, const Event& b) {
    const auto is_calm = [](const Event& event) {
        return event.sub_type == SubEventType::peaceful_protest ||
               event.sub_type == SubEventType::protest_with_intervention;
    };
    return is_fact(a) && is_fact(b) &&
           ((is_calm(a) && b.sub_type == SubEventType::arrests) ||
            (is_calm(b) && a.sub_type == SubEventType::arrests));
}

void complete(Event& event, const Event& other) {
    // Nobody acts on himself.
    if (event.actor1.empty() && other.actor1 != event.actor2) event.actor1 = other.actor1;
    if (event.actor2.empty() && other.actor2 != event.actor1) event.actor2 = other.actor2;
    // "Ont manifesté et ont été dispersés": one protest, and what became of it.
    if (event.type == EventType::protests && other.type == EventType::protests &&
        other.sub_type > event.sub_type)
        event.sub_type = other.sub_type;
    if (turns_violent(event, other) && event.sub_type != SubEventType::excessive_force &&
        event.type != EventType::riots) {
        event.type = EventType::riots;
        event.sub_type =
            other.type == EventType::riots ? other.sub_type : SubEventType::violent_demonstration;
    }
    // "Arrested twenty people at a rally": one protest, which the police ended.
    if (ends_protest(event, other)) {
        event.type = EventType::protests;
        event.sub_type = SubEventType::protest_with_intervention;
    }
    // "Robbed and shot at families": what was done to people counts before what was taken from them.
    if (is_fact(event) && is_fact(other) && event.sub_type == SubEventType::looting &&
        other.type == EventType::civilians && other.actor1 == event.actor1 && !event.actor1.empty()) {
        event.type = other.type;
        event.sub_type = other.sub_type;
    }
    // "tués dans un bombardement qui aurait visé …": one doubt covers the event.
    if (other.status == ClaimStatus::unconfirmed && event.status != ClaimStatus::denied &&
        event.status != ClaimStatus::planned)
        event.status = ClaimStatus::unconfirmed;
}

/// A deed's noun before an active verb of killing, with no other statement between them.
bool is_subject_of(const Trigger& deed, const Trigger& killing, const SentenceWords& words) {
    const EventType type = type_of(deed.form.sub);
    const bool is_deed =
        deed.form.is_noun && deed.form.kind != TriggerKind::toll &&
        (type == EventType::explosions || type == EventType::battles || type == EventType::civilians);
    return is_deed && !killing.form.is_noun && killing.voice == Voice::active &&
           deed.range.last <= killing.range.first &&
           !words.is_broken(deed.range.last - 1, killing.range.first, Break::strong) &&
           words.distance(deed.range.last - 1, killing.range.first) <= 2 * kOwnEventReach;
}

void take_in(EventCandidate& kept, const EventCandidate& other) {
    Event& event = kept.draft.event;
    const Event& told = other.draft.event;
    complete(event, told);
    // "Trois agents ont été abattus dans l'attaque de leur poste": the noun tells whom it was against.
    const bool names_target = other.trigger->form.is_noun &&
                              other.trigger->form.kind == TriggerKind::generic && !told.actor2.empty();
    if (kept.draft.strength <= 2 && names_target && event.sub_type == SubEventType::attack &&
        told.sub_type == SubEventType::armed_clash) {
        event.type = told.type;
        event.sub_type = told.sub_type;
    }
}

}  // namespace

void drop_aimed_operations(std::vector<EventCandidate>& candidates) {
    std::erase_if(candidates, [&](const EventCandidate& operation) {
        if (!operation.trigger->aim) return false;
        return std::any_of(candidates.begin(), candidates.end(), [&](const EventCandidate& aim) {
            return aim.trigger->is_aim && aim.trigger->range.first == operation.trigger->aim->first &&
                   aim.draft.place_in_sentence &&
                   coarseness(aim.draft.event.place_precision) <
                       coarseness(operation.draft.event.place_precision);
        });
    });
}

void drop_repeats(std::vector<EventCandidate>& candidates, const SentenceFacts& facts) {
    std::vector<EventCandidate> kept;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const EventCandidate& a, const EventCandidate& b) {
                         // "Une offensive en vue de s'emparer de X": what goes on counts before what it aims
                         // at.
                         const bool a_is_plan = a.draft.event.status == ClaimStatus::planned;
                         const bool b_is_plan = b.draft.event.status == ClaimStatus::planned;
                         return a_is_plan != b_is_plan ? b_is_plan : a.draft.strength > b.draft.strength;
                     });
    for (EventCandidate& candidate : candidates) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const EventCandidate& other) {
            const Event& a = candidate.draft.event;
            const Event& b = other.draft.event;
            const bool same_place = a.place_name == b.place_name && a.place_precision == b.place_precision;
            const int distance =
                facts.words.distance(candidate.trigger->range.first, other.trigger->range.first);
            if ((a.status == ClaimStatus::denied) != (b.status == ClaimStatus::denied)) return false;
            // "Une explosion près de X a coûté la vie à douze fidèles": the noun is what killed.
            if (candidate.draft.strength == 1 &&
                is_subject_of(*other.trigger, *candidate.trigger, facts.words))
                return true;
            // "…, killing ten": of what the sentence told before, wherever it names other places.
            if (candidate.draft.strength == 1 && candidate.trigger->tense == Tense::gerund &&
                other.trigger->range.first < candidate.trigger->range.first)
                return true;
            if (ends_protest(a, b) || turns_violent(a, b)) return same_place;
            if (candidate.draft.strength == 1) return same_place || distance <= kOwnEventReach;
            // "Tuant", "en incendiant": what an act brought about or how it was done is told with it.
            if (candidate.trigger->tense == Tense::gerund || other.trigger->tense == Tense::gerund)
                return same_place || distance <= kOwnEventReach;
            // "Des frappes ont visé X, où une usine a été détruite".
            if (a.sub_type == SubEventType::looting && candidate.trigger->voice == Voice::passive &&
                (b.type == EventType::explosions || b.type == EventType::battles))
                return same_place;
            if (candidate.draft.strength == 2 && same_place) return true;
            // Violence "hours before the truce" is not the truce.
            const bool alike = (a.type == EventType::strategic) == (b.type == EventType::strategic);
            return same_place && (a.type == b.type || (alike && distance <= kOwnEventReach));
        });
        if (same == kept.end())
            kept.push_back(std::move(candidate));
        else
            take_in(*same, candidate);
    }
    std::stable_sort(kept.begin(), kept.end(), [](const EventCandidate& a, const EventCandidate& b) {
        return a.trigger->range.first < b.trigger->range.first;
    });
    candidates = std::move(kept);
}

void give_tolls(std::vector<EventCandidate>& candidates, const SentenceFacts& facts) {
    for (const TollMention& toll : facts.tolls) {
        EventCandidate* nearest = nullptr;
        int best = 0;
        for (EventCandidate& candidate : candidates) {
            const EventType type = candidate.draft.event.type;
            // "Ont abattu douze drones" counts no dead.
            if (candidate.draft.event.sub_type == SubEventType::disrupted_weapons &&
                toll.range.overlaps(candidate.trigger->range))
                continue;
            if (candidate.draft.event.status == ClaimStatus::denied ||
                candidate.draft.event.status == ClaimStatus::planned)
                continue;
            int cost = facts.words.distance(candidate.trigger->range.first, toll.range.first);
            if (type == EventType::strategic) cost += 2 * kOwnEventReach;
            if (!nearest || cost < best) nearest = &candidate, best = cost;
        }
        if (!nearest) continue;
        Toll& figure =
            toll.kind == TollKind::killed ? nearest->draft.event.killed : nearest->draft.event.injured;
        figure = united(figure, toll.toll);
        // "Une femme a été tuée par balle lors d'un défilé."
        Event& event = nearest->draft.event;
        if (event.type == EventType::protests && event.killed.min && *event.killed.min > 0)
            event.sub_type = SubEventType::excessive_force;
        if (const std::string counter = counter_of(toll.range, facts); !counter.empty())
            nearest->draft.event.toll_source = counter;
        if (nearest->draft.reasons)
            nearest->draft.reasons->tolls.push_back(bytes_of(facts.words, toll.range));
    }
}

}  // namespace dateline
