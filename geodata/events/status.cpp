// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/status.h"

#include <algorithm>

namespace dateline {
namespace {

/// Words that may follow a denial of what stands before it: "denied it".
constexpr std::size_t kBareDenial = 1;
constexpr std::size_t kAnswer = 6;
constexpr int kNobodyCost = 20;
/// "Une attaque [sanglante] menée".
constexpr std::size_t kParticipleReach = 2;
/// "Des enlèvements [de commerçants du marché central] auraient eu lieu".
constexpr std::size_t kPredicateReach = 8;

bool is_open_form(const Trigger& trigger) {
    return trigger.form.is_noun || trigger.tense == Tense::infinitive || trigger.tense == Tense::participle ||
           trigger.tense == Tense::gerund;
}

/// The words that say that nothing is confirmed; an empty span when none do.
Span unconfirmed_words(const SentenceFacts& facts) {
    const auto found = std::find_if(facts.cues.begin(), facts.cues.end(), [](const CueHit& hit) {
        return hit.cue.effect == CueEffect::unconfirmed;
    });
    return found == facts.cues.end() ? Span{} : bytes_of(facts.words, found->range);
}

/// The attribution that covers the trigger: the nearest whose source does not hold it, not across a
/// semicolon.
const Attribution* covering(const Trigger& trigger, const SentenceFacts& facts, bool denial) {
    const Attribution* best = nullptr;
    int best_distance = 0;
    for (const Attribution& said : facts.attributions) {
        if ((said.kind == SpeechKind::denial) != denial || said.relative) continue;
        // "Declared a truce": the saying is the deed.
        if (said.source.overlaps(trigger.range) || said.cue.overlaps(trigger.range)) continue;
        if (facts.words.is_broken(trigger.range.first, said.cue.first, Break::stop)) continue;
        // What is denied stands after the denial.
        if (denial && (trigger.range.first < said.cue.last) != said.passive) continue;
        // "Indique-t-on de source policière": who is named speaks.
        const int distance =
            facts.words.distance(trigger.range.first, said.cue.first) + (said.name.empty() ? kNobodyCost : 0);
        if (!best || distance < best_distance) best = &said, best_distance = distance;
    }
    return best;
}

/// "…, mais l'armée l'a démenti": nothing that happened follows; what stands before is denied. After
/// somebody else's claim a denial may be longer: "…, while the army denied having lost the town".
bool denies_back(const Attribution& said, const Attribution* claim, const SentenceFacts& facts) {
    if (said.name.empty()) return false;
    const std::size_t last = std::max(said.cue.last, said.source.last);
    const bool answers = claim && !claim->name.empty() && claim->name != said.name;
    return facts.words.size() - std::min(last, facts.words.size()) <= (answers ? kAnswer : kBareDenial) &&
           std::none_of(facts.triggers.begin(), facts.triggers.end(),
                        [&](const Trigger& trigger) { return trigger.range.first >= said.cue.last; });
}

bool negates_speech(const Trigger& trigger, const Attribution& said, const SentenceFacts& facts) {
    if (said.cue.first >= trigger.range.first || said.kind == SpeechKind::source) return false;
    return std::any_of(facts.cues.begin(), facts.cues.end(), [&](const CueHit& hit) {
        return hit.cue.effect == CueEffect::negated && hit.range.first < said.cue.first &&
               facts.words.distance(hit.range.first, said.cue.first) <= hit.cue.reach;
    });
}

/// "Des enlèvements [auraient] eu lieu": the verb behind the noun is the doubt.
bool is_in_conditional(const EventLexicon& lexicon, const Trigger& trigger, const SentenceFacts& facts) {
    if (!trigger.form.is_noun || lexicon.verb_first) return false;
    for (std::size_t i = trigger.range.last; i < facts.words.size(); ++i) {
        if (facts.words[i].before != Break::none || i >= trigger.range.last + kPredicateReach) return false;
        if (lexicon.relatives.contains(facts.words[i].folded) ||
            lexicon.complementizers.contains(facts.words[i].folded))
            return false;
        if (const auto verb = lexicon.auxiliaries.at(facts.words, i))
            return verb.value->tense == Tense::conditional;
    }
    return false;
}

/// "Victimes de viols [commis] lundi": told as done, whoever is spoken of.
bool is_committed(const EventLexicon& lexicon, const Trigger& trigger, const SentenceFacts& facts) {
    if (!trigger.form.is_noun) return false;
    const std::size_t last = std::min(trigger.range.last + kParticipleReach, facts.words.size());
    for (std::size_t i = trigger.range.last; i < last && facts.words[i].before == Break::none; ++i)
        if (lexicon.light_participles.contains(facts.words[i].folded)) return true;
    return false;
}

}  // namespace

std::optional<Claim> claim_of(const EventLexicon& lexicon, const Trigger& trigger, const SentenceFacts& facts,
                              const SentenceFacts* next) {
    const auto effect = [&](CueEffect wanted) {
        return cue_on(facts.cues, wanted, trigger.range, facts.words);
    };
    Claim claim;
    if (effect(CueEffect::background) && !is_committed(lexicon, trigger, facts)) return std::nullopt;
    if (effect(CueEffect::supposed)) return std::nullopt;
    const bool open = is_open_form(trigger);
    if ((open || trigger.tense == Tense::present || trigger.tense == Tense::future) &&
        effect(CueEffect::hypothetical))
        return std::nullopt;

    const Attribution* denial = covering(trigger, facts, true);
    const Attribution* source = covering(trigger, facts, false);
    if (source) {
        claim.attribution = source->name;
        claim.speech = bytes_of(facts.words, source->cue);
    }
    if (denial && (!source || denial->passive ||
                   facts.words.distance(trigger.range.first, denial->cue.first) <=
                       facts.words.distance(trigger.range.first, source->cue.first))) {
        claim.status = ClaimStatus::denied;
        claim.attribution = denial->name;
        claim.speech = bytes_of(facts.words, denial->cue);
        return claim;
    }
    if (const CueHit* negated = effect(CueEffect::negated)) {
        claim.cue = bytes_of(facts.words, negated->range);
        // "Aucun groupe n'a revendiqué l'attaque": the saying is negated, not the attack.
        if (source && negates_speech(trigger, *source, facts)) return std::nullopt;
        if (!source && facts.quoted_speaker.empty()) return std::nullopt;
        if (trigger.form.kind == TriggerKind::toll) return std::nullopt;
        if (claim.attribution.empty()) claim.attribution = facts.quoted_speaker;
        claim.status = ClaimStatus::denied;
        return claim;
    }
    const CueHit* plan = open ? effect(CueEffect::planned) : nullptr;
    const bool planned = trigger.tense == Tense::future || plan;
    if (trigger.tense == Tense::infinitive && !planned && !effect(CueEffect::factual)) return std::nullopt;
    if (claim.attribution.empty() && facts.in_quotation) claim.attribution = facts.quoted_speaker;
    for (const Attribution& said : facts.attributions)
        if (said.kind == SpeechKind::denial && !said.passive && said.cue.first > trigger.range.first &&
            !facts.words.is_broken(trigger.range.first, said.cue.first, Break::stop) &&
            (said.relative || denies_back(said, source, facts)))
            claim.denied_by = said.name;
    Span doubt = unconfirmed_words(facts);
    if (doubt.size() == 0 && next && next->triggers.empty()) doubt = unconfirmed_words(*next);
    if (planned) {
        claim.status = ClaimStatus::planned;
        if (plan) claim.cue = bytes_of(facts.words, plan->range);
    } else if (trigger.tense == Tense::conditional || doubt.size() != 0 ||
               is_in_conditional(lexicon, trigger, facts)) {
        claim.status = ClaimStatus::unconfirmed;
        claim.cue = doubt;
    } else if (source || (facts.in_quotation && !claim.attribution.empty())) {
        claim.status = ClaimStatus::claimed;
    }
    return claim;
}

}  // namespace dateline
