// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/learned/recognise.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr double kSure = 0.7;       ///< an event without the rules' consent
constexpr double kTalk = 0.15;      ///< below it the model does not believe the rules
constexpr double kTypeSure = 0.7;   ///< instead of a vague trigger's type
constexpr double kTypeKept = 0.15;  ///< a trigger's own type stays if the model thinks it this likely

}  // namespace

std::optional<Trigger> recognise(const EventLexicon& lexicon, const SentenceFacts& facts) {
    const SentenceReading& reading = facts.reading;
    // What somebody is quoted with colours what was told.
    if (reading.event < kSure || facts.in_quotation) return std::nullopt;
    const SubEventType sub = reading.likeliest(reading.likeliest_type());
    if (facts.triggers.empty()) {
        Trigger trigger = learned_trigger(lexicon, facts.words, reading.telling_word, sub);
        // The word need not stand near what makes it a plan: "nous allons essayer de …".
        if (std::any_of(facts.cues.begin(), facts.cues.end(),
                        [](const CueHit& hit) { return hit.cue.effect == CueEffect::planned; }))
            trigger.tense = Tense::future;
        return trigger;
    }
    // "Le match a été arrêté": without anybody whom its only words need, nothing was told.
    const auto free = std::find_if(facts.triggers.begin(), facts.triggers.end(), [](const Trigger& trigger) {
        return trigger.form.need == TriggerNeed::nothing;
    });
    if (free == facts.triggers.end() && facts.actors.empty()) return std::nullopt;
    Trigger trigger = free == facts.triggers.end() ? facts.triggers.front() : *free;
    const bool names_deed =
        trigger.form.kind == TriggerKind::event || trigger.form.kind == TriggerKind::territory;
    if (!names_deed || reading.of(type_of(trigger.form.sub)) < kTypeKept) trigger.form.sub = sub;
    trigger.form.kind = TriggerKind::learned;
    trigger.form.need = TriggerNeed::nothing;
    trigger.without_need.reset();
    return trigger;
}

bool is_talk(const SentenceFacts& facts, const Trigger& trigger, const Claim& claim) {
    const bool is_exact =
        trigger.form.kind == TriggerKind::territory || trigger.form.kind == TriggerKind::event;
    return !facts.is_title && !is_exact && claim.status != ClaimStatus::planned &&
           facts.reading.event < kTalk;
}

SubEventType refined(SubEventType sub, const Trigger& trigger, const SentenceFacts& facts) {
    const SentenceReading& reading = facts.reading;
    const bool is_vague = trigger.form.kind == TriggerKind::toll ||
                          trigger.form.kind == TriggerKind::generic || trigger.form.kind == TriggerKind::weak;
    if (facts.is_title || !is_vague) return sub;
    const EventType type = reading.likeliest_type();
    if (type == type_of(sub) || reading.of(type) < kTypeSure) return sub;
    // "Deux jours après l'attaque de X, des habitants ont manifesté à Y": the model means the other one.
    const bool is_others =
        std::any_of(facts.triggers.begin(), facts.triggers.end(), [&](const Trigger& other) {
            return other.range.first != trigger.range.first && type_of(other.form.sub) == type;
        });
    return is_others ? sub : reading.likeliest(type);
}

}  // namespace dateline
