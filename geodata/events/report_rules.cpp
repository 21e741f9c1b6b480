// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/report_rules.h"

#include "geodata/events/candidates.h"
#include "geodata/events/taking.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace dateline {
namespace {

/// A change of hands needs its place this near: "la prise [de la ville de] X".
constexpr int kObjectReach = 9;
/// "سيطرت [القوات وفصائل متحالفة معها فجر الأحد] على X": where the subject stands between verb and object.
constexpr int kBehindSubjectReach = 15;
/// "Ont repris [mardi soir] la ville": nearer, since no name stands there.
constexpr int kToldObjectReach = 5;
/// How far a subject at the start of its sentence may stand from its verb.
constexpr int kSubjectReach = 24;
constexpr std::size_t kSubjectStart = 6;
/// "L'armée [y] a hissé le drapeau".
constexpr int kAdverbReach = 3;
/// Sentences that name a game, and one of how many, in a report of sport.
constexpr std::size_t kFewestGames = 3;
constexpr std::size_t kGamesShare = 3;
/// How far from an agreement its signing may stand.
constexpr int kConclusionReach = 8;

bool is_concluded(const EventLexicon& lexicon, const Trigger& trigger, const SentenceFacts& facts) {
    for (std::size_t i = 0; i < facts.words.size(); ++i)
        for (const WordForm& form : facts.words[i].forms)
            if (lexicon.conclusions.at(facts.words, i, form) &&
                facts.words.distance(i, trigger.range.first) <= kConclusionReach)
                return true;
    return false;
}

bool has_toll_within(const Trigger& trigger, const SentenceFacts& facts, int reach) {
    return std::any_of(facts.tolls.begin(), facts.tolls.end(), [&](const TollMention& toll) {
        return facts.words.distance(toll.range.first, trigger.range.first) <= reach;
    });
}

/// Somebody whom it may have been done to.
bool has_people_near(const EventLexicon& lexicon, const Trigger& trigger, const SentenceFacts& facts) {
    for (const ActorMention& actor : facts.actors)
        if (facts.words.distance(actor.range.first, trigger.range.first) <= 2 * kObjectReach) return true;
    for (std::size_t i = 0; i < facts.words.size(); ++i)
        if (lexicon.people.at(facts.words, i)) return true;
    return false;
}

}  // namespace

bool is_armed_force(const ActorMention* actor) {
    return actor && (actor->kind == ActorKind::state || actor->kind == ActorKind::rebel);
}

bool meets_need(const EventLexicon& lexicon, const Trigger& trigger, const Actors& actors,
                const SentenceFacts& facts) {
    switch (trigger.form.need) {
        case TriggerNeed::armed:
            return is_armed_force(actors.doer) || is_armed_force(actors.sufferer);
        case TriggerNeed::protesters:
            return actors.doer && actors.doer->kind == ActorKind::protester;
        case TriggerNeed::people:
            return has_people_near(lexicon, trigger, facts);
        case TriggerNeed::nothing:
        case TriggerNeed::place:
            break;
    }
    return true;
}

std::vector<Trigger> with_needs_met(const EventLexicon& lexicon, const SentenceFacts& facts) {
    std::vector<Trigger> triggers = facts.triggers;
    for (Trigger& trigger : triggers) {
        if (!trigger.without_need) continue;
        const Actors actors =
            choose_actors(lexicon, facts.actors, trigger, facts.words, facts.barred(), facts.tolls);
        if (!meets_need(lexicon, trigger, actors, facts)) trigger.form = *trigger.without_need;
    }
    return triggers;
}

bool is_operation(const Trigger& trigger) {
    return trigger.form.is_noun && trigger.form.kind == TriggerKind::event &&
           trigger.form.sub == SubEventType::armed_clash;
}

bool counts_dead(const EventLexicon& lexicon, const Trigger& trigger, const SentenceFacts& facts) {
    const bool is_counted = std::any_of(facts.tolls.begin(), facts.tolls.end(), [&](const TollMention& toll) {
        return toll.range.overlaps(trigger.range);
    });
    // "Le porte-parole a été abattu": one, without a number.
    return is_counted ||
           (lexicon.tolls.at(facts.words, trigger.range.first) && has_people_near(lexicon, trigger, facts));
}

bool is_indefinite(const EventLexicon& lexicon, const Trigger& trigger, const SentenceWords& words) {
    return trigger.range.first > 0 && lexicon.indefinite.at(words, trigger.range.first - 1);
}

bool is_definite(const EventLexicon& lexicon, const Trigger& trigger, const SentenceWords& words) {
    const std::string& word = words[trigger.range.first].folded;
    for (const std::string& prefix : lexicon.definite_prefixes)
        if (word.starts_with(prefix)) return true;
    return trigger.range.first > 0 && lexicon.definite.contains(words[trigger.range.first - 1].folded);
}

bool may_be_mishap(const Trigger& trigger) {
    return trigger.form.kind == TriggerKind::toll || trigger.form.kind == TriggerKind::weak ||
           trigger.form.sub == SubEventType::looting ||
           (trigger.form.kind == TriggerKind::event && trigger.form.refine &&
            trigger.form.sub == SubEventType::remote_explosive);
}

bool tells_of_sport(const EventLexicon& lexicon, const std::vector<SentenceFacts>& facts) {
    const auto playing = static_cast<std::size_t>(std::count_if(
        facts.begin(), facts.end(),
        [&](const SentenceFacts& sentence) { return lexicon.has(lexicon.games, sentence.words); }));
    return playing >= kFewestGames && kGamesShare * playing >= facts.size();
}

bool is_figurative(const Trigger& trigger, const SentenceFacts& facts) {
    const EventType type = type_of(trigger.form.sub);
    return facts.tolls.empty() && facts.instruments.empty() && type != EventType::protests &&
           type != EventType::riots && trigger.form.sub != SubEventType::arrests;
}

bool tells_mishap(const EventLexicon& lexicon, const SentenceFacts& facts) {
    if (!lexicon.has(lexicon.mishaps, facts.words)) return false;
    const auto is_weapon = [](const InstrumentMention& instrument) {
        return type_of(instrument.sub) == EventType::explosions;
    };
    return std::none_of(facts.instruments.begin(), facts.instruments.end(), is_weapon) &&
           std::none_of(facts.triggers.begin(), facts.triggers.end(), [](const Trigger& trigger) {
               const EventType type = type_of(trigger.form.sub);
               return !may_be_mishap(trigger) && type != EventType::strategic;
           });
}

bool is_news(const EventLexicon& lexicon, const Trigger& trigger, SubEventType sub, const Actors& actors,
             const SentenceFacts& facts) {
    if (changes_hands(trigger, sub) && actors.sufferer && actors.sufferer->kind == ActorKind::civilian)
        return false;
    if (!trigger.form.is_noun || is_indefinite(lexicon, trigger, facts.words)) return true;
    // "La trêve vacille": an agreement is an event where it is reached.
    if (sub == SubEventType::agreement) return is_concluded(lexicon, trigger, facts);
    // "Les victimes", "les blessés ont été acheminés": people, not what befell them.
    if (trigger.form.kind == TriggerKind::toll) return has_toll_within(trigger, facts, kOwnEventReach);
    return true;
}

bool takes_place(const EventLexicon& lexicon, const Trigger& trigger, const PlaceChoice& place,
                 const SentenceFacts& facts) {
    if (!place.mention || place.mention->precision == PlacePrecision::country) return false;
    const bool after = place.mention->range.first >= trigger.range.last;
    const int distance = after ? facts.words.distance(trigger.range.last - 1, place.mention->range.first)
                               : facts.words.distance(place.mention->range.last - 1, trigger.range.first);
    if (trigger.form.is_noun && !after) return false;
    // "X, dernier bastion de la province, est tombée": the subject, however long its apposition.
    const bool is_subject =
        !after && place.mention->range.first <= kSubjectStart &&
        std::none_of(facts.triggers.begin(), facts.triggers.end(),
                     [&](const Trigger& other) { return other.range.first < trigger.range.first; });
    // "سقطت مدينة X في أيدي": a subject that follows its verb.
    if (trigger.form.place_first && !(after && lexicon.verb_first))
        return !after && distance <= (is_subject ? kSubjectReach : kObjectReach);
    if (is_subject && trigger.voice == Voice::passive && distance <= kSubjectReach) return true;
    if (!after && trigger.tense != Tense::participle && trigger.voice != Voice::passive) return false;
    return distance <= (lexicon.verb_first && !trigger.form.is_noun ? kBehindSubjectReach : kObjectReach);
}

bool takes_told_place(const EventLexicon& lexicon, const Narrative& narrative, const Trigger& trigger,
                      const SentenceFacts& facts) {
    if (trigger.form.is_noun || !narrative.place() || coarseness(narrative.place()->precision) > 1 ||
        facts.paragraph > narrative.place_paragraph() + 1)
        return false;
    const bool is_subject = trigger.form.place_first || trigger.voice == Voice::passive;
    for (std::size_t i = 0; i < facts.words.size(); ++i) {
        const auto again = lexicon.place_again.at(facts.words, i);
        if (!again) continue;
        const bool after = i >= trigger.range.last;
        if (again.size < 2) {
            if (!after && facts.words.distance(i, trigger.range.first) <= kAdverbReach) return true;
            continue;
        }
        const std::size_t near = after ? trigger.range.last - 1 : trigger.range.first;
        const std::size_t edge = after ? i : i + again.size - 1;
        if (after != is_subject && facts.words.distance(near, edge) <= kToldObjectReach) return true;
    }
    return false;
}

bool is_anchored(const EventLexicon& lexicon, const Narrative& narrative, const Trigger& trigger,
                 const PlaceChoice& place, const DateMention* date, const SentenceFacts& facts) {
    if (place.mention) return true;
    if (!narrative.place()) return false;
    if (narrative.place_of_operation(facts) && trigger.tense == Tense::past) return true;
    const bool same_paragraph = narrative.place_paragraph() == facts.paragraph;
    const bool next_paragraph = facts.paragraph <= narrative.place_paragraph() + 1;
    // "Fighting in the city": of the town told before.
    if (next_paragraph && trigger.form.kind == TriggerKind::event &&
        lexicon.has(lexicon.place_again, facts.words))
        return true;
    const bool near_toll = has_toll_within(trigger, facts, 2 * kOwnEventReach);
    const bool is_dated = date && !date->of_statement;
    if (trigger.form.kind == TriggerKind::toll) {
        const bool told_again =
            !trigger.form.is_noun && same_paragraph && lexicon.has(lexicon.place_again, facts.words);
        return told_again || (near_toll && (same_paragraph || date));
    }
    // A deed told in full goes on in the paragraph after its place.
    if (trigger.form.kind == TriggerKind::event && trigger.tense == Tense::past && next_paragraph)
        return true;
    if (trigger.form.is_noun)
        return (is_dated && next_paragraph) ||
               (is_indefinite(lexicon, trigger, facts.words) && same_paragraph) || near_toll;
    return same_paragraph || is_dated || near_toll;
}

bool is_leisure(const EventLexicon& lexicon, std::span<const SentenceFacts> facts, std::size_t least_words) {
    std::set<std::string_view> seen;
    for (const SentenceFacts& one : facts) {
        const bool earnest = !one.tolls.empty() ||
                             std::any_of(one.actors.begin(), one.actors.end(), [](const ActorMention& actor) {
                                 return actor.kind == ActorKind::state || actor.kind == ActorKind::rebel ||
                                        actor.kind == ActorKind::police || actor.kind == ActorKind::protester;
                             });
        if (earnest) return false;
        for (const SentenceWord& word : one.words.words())
            for (const WordForm& form : word.forms)
                if (const auto found = lexicon.leisure.find(std::string(form.text));
                    found != lexicon.leisure.end())
                    seen.insert(*found);
    }
    return seen.size() >= least_words;
}

}  // namespace dateline
