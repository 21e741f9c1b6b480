// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/sub_types.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int kInstrumentReach = 14;
constexpr int kAgentReach = 30;
/// "Par [une salve de] roquettes".
constexpr std::size_t kDeterminers = 4;
/// "Des obus [tirés hier soir] sont tombés": how far a subject may stand before its verb.
constexpr int kSubjectReach = 7;
/// How far from its verb an object of people may stand: "captured [about two dozen] pupils".
constexpr int kObjectReach = 5;

/// "Par plusieurs missiles".
bool stands_behind_agent(const EventLexicon& lexicon, std::size_t noun, const SentenceWords& words) {
    for (std::size_t back = 1; back <= kDeterminers && back <= noun; ++back) {
        if (words[noun - back + 1].before != Break::none) return false;
        if (lexicon.agents.contains(words[noun - back].folded)) return true;
    }
    return false;
}

const InstrumentMention* nearest_instrument(const EventLexicon& lexicon, const Trigger& trigger,
                                            const std::vector<InstrumentMention>& instruments,
                                            const SentenceWords& words) {
    const InstrumentMention* best = nullptr;
    int best_cost = kInstrumentReach;
    const bool takes_any = trigger.form.kind == TriggerKind::generic ||
                           trigger.form.kind == TriggerKind::toll || trigger.form.kind == TriggerKind::weak ||
                           trigger.form.sub == SubEventType::looting;
    for (const InstrumentMention& instrument : instruments) {
        // "Des hommes en armes ont attaqué": weapons found are told of only where something is seized.
        if (instrument.sub == SubEventType::disrupted_weapons && trigger.form.sub != instrument.sub) continue;
        if (!takes_any && type_of(instrument.sub) != type_of(trigger.form.sub)) continue;
        const int cost = instrument.range.first >= trigger.range.last
                             ? words.distance(trigger.range.last - 1, instrument.range.first)
                             : words.distance(instrument.range.last - 1, trigger.range.first);
        // "Touchée [lundi, pour la première fois depuis juin,] par des missiles": by what it was hit.
        const bool is_agent = trigger.voice == Voice::passive &&
                              instrument.range.first > trigger.range.last &&
                              stands_behind_agent(lexicon, instrument.range.first, words);
        if (cost < (is_agent ? kAgentReach : best_cost)) best = &instrument, best_cost = cost;
    }
    return best;
}

bool is_armed(const ActorMention* actor) {
    return actor && (actor->kind == ActorKind::state || actor->kind == ActorKind::rebel ||
                     actor->kind == ActorKind::police);
}

bool is_kind(const ActorMention* actor, ActorKind kind) {
    return actor && actor->kind == kind;
}

/// "Gunmen captured [two priests]", "[five aid workers] were seized by gunmen": the people stand right beside
/// the verb.
bool takes_people(const Trigger& trigger, const Actors& actors, const SentenceWords& words) {
    if (trigger.form.sub != SubEventType::non_state_overtakes || trigger.form.place_first ||
        trigger.form.need == TriggerNeed::armed || trigger.form.is_noun || !is_armed(actors.doer) ||
        !is_kind(actors.sufferer, ActorKind::civilian))
        return false;
    const WordRange people = actors.sufferer->range;
    const bool after = people.first >= trigger.range.last;
    if (after == (trigger.voice == Voice::passive)) return false;
    const std::size_t near = after ? trigger.range.last - 1 : people.last - 1;
    const std::size_t far = after ? people.first : trigger.range.first;
    return words.distance(near, far) <= kObjectReach && !words.is_broken(near, far, Break::comma);
}

}  // namespace

std::vector<InstrumentMention> find_instruments(const EventLexicon& lexicon, const SentenceWords& words) {
    std::vector<InstrumentMention> found;
    for (std::size_t i = 0; i < words.size();) {
        if (const auto other = lexicon.not_instruments.at(words, i)) {
            i += other.size;
            continue;
        }
        PhraseTable<SubEventType>::Match match;
        for (const WordForm& form : words[i].forms) {
            match = lexicon.instruments.at(words, i, form);
            if (match) break;
        }
        if (match) found.push_back({*match.value, {i, i + match.size}});
        i += match ? match.size : 1;
    }
    return found;
}

void read_fallen_weapons(std::vector<Trigger>& triggers, const std::vector<InstrumentMention>& instruments,
                         const SentenceWords& words) {
    for (Trigger& trigger : triggers) {
        if (!trigger.form.place_first || !trigger.form.refine) continue;
        const bool falls =
            std::any_of(instruments.begin(), instruments.end(), [&](const InstrumentMention& weapon) {
                return weapon.range.last <= trigger.range.first &&
                       words.distance(weapon.range.last - 1, trigger.range.first) <= kSubjectReach;
            });
        if (!falls) continue;
        trigger.form.kind = TriggerKind::weak;
        trigger.form.sub = SubEventType::attack;
    }
}

std::optional<SubEventType> resolve_sub_type(const EventLexicon& lexicon, const Trigger& trigger,
                                             const std::vector<InstrumentMention>& instruments,
                                             const Actors& actors, const SentenceWords& words) {
    const SubEventType own = trigger.form.sub;
    const InstrumentMention* instrument =
        trigger.form.refine ? nearest_instrument(lexicon, trigger, instruments, words) : nullptr;
    const bool forces_act = is_kind(actors.doer, ActorKind::police) || is_kind(actors.doer, ActorKind::state);
    // "Rebels struck the town": without a weapon they came themselves.
    const bool raids = own == SubEventType::attack && trigger.tense == Tense::past &&
                       trigger.voice == Voice::active && is_kind(actors.doer, ActorKind::rebel);
    if (trigger.form.kind == TriggerKind::weak && !instrument && raids)
        return is_armed(actors.sufferer) ? SubEventType::armed_clash : SubEventType::attack;
    if (trigger.form.kind == TriggerKind::echo) return std::nullopt;
    if (trigger.form.kind == TriggerKind::weak && !instrument) return std::nullopt;
    // "Ont abattu un drone": the weapon did not reach its target.
    if (trigger.form.kind == TriggerKind::weak && own == SubEventType::disrupted_weapons) return own;
    if (instrument) return instrument->sub;
    // A raid by an armed group without aircraft or guns is an attack on the ground.
    if (own == SubEventType::air_drone_strike && trigger.form.refine &&
        is_kind(actors.doer, ActorKind::rebel))
        return is_armed(actors.sufferer) ? SubEventType::armed_clash : SubEventType::attack;
    switch (trigger.form.kind) {
        case TriggerKind::generic:
        case TriggerKind::toll:
            if (trigger.is_aim) return own;
            if (is_kind(actors.sufferer, ActorKind::protester)) {
                if (forces_act) return SubEventType::excessive_force;
                const bool people_act = actors.doer && !is_armed(actors.doer);
                if (people_act && trigger.voice == Voice::active && !trigger.form.is_noun)
                    return SubEventType::violent_demonstration;
                // "Deux manifestants ont été tués par balles": by those who face them.
                if (!actors.doer && trigger.form.kind == TriggerKind::toll)
                    return SubEventType::excessive_force;
            }
            if (is_kind(actors.doer, ActorKind::protester)) return SubEventType::violent_demonstration;
            if (is_armed(actors.sufferer)) return SubEventType::armed_clash;
            // "L'armée prépare une attaque contre la ville".
            if (trigger.form.kind == TriggerKind::generic && trigger.form.is_noun && !actors.sufferer &&
                is_kind(actors.doer, ActorKind::state))
                return SubEventType::armed_clash;
            // "Les milices attaquent la ville": an assault on whoever holds it.
            if (trigger.form.kind == TriggerKind::generic && !trigger.form.is_noun && !actors.sufferer &&
                is_armed(actors.doer))
                return SubEventType::armed_clash;
            return own;
        case TriggerKind::territory:
            if (takes_people(trigger, actors, words))
                return is_kind(actors.doer, ActorKind::police) ? SubEventType::arrests
                                                               : SubEventType::abduction;
            if (own != SubEventType::government_regains && own != SubEventType::non_state_overtakes)
                return own;
            if (is_kind(actors.doer, ActorKind::state)) return SubEventType::government_regains;
            if (is_kind(actors.doer, ActorKind::rebel)) return SubEventType::non_state_overtakes;
            return own;
        default:
            break;
    }
    // Clashes of a crowd with the police are no battle.
    if (own == SubEventType::armed_clash &&
        (is_kind(actors.doer, ActorKind::protester) || is_kind(actors.sufferer, ActorKind::protester)))
        return SubEventType::violent_demonstration;
    // "Gunmen ambushed a convoy of passengers": nobody shot back.
    if (own == SubEventType::armed_clash && !trigger.form.is_noun && trigger.voice == Voice::active &&
        is_kind(actors.doer, ActorKind::rebel) && is_kind(actors.sufferer, ActorKind::civilian))
        return SubEventType::attack;
    if (own == SubEventType::attack && is_kind(actors.sufferer, ActorKind::protester) && forces_act)
        return SubEventType::excessive_force;
    if (own == SubEventType::attack && is_kind(actors.doer, ActorKind::protester))
        return SubEventType::mob_violence;
    if (own == SubEventType::looting && is_kind(actors.doer, ActorKind::protester))
        return SubEventType::violent_demonstration;
    return own;
}

}  // namespace dateline
