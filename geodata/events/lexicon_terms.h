// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"

#include <string_view>
#include <utility>

namespace dateline::lexicon_terms {

/// The words by which events.json names the kinds of things in it.

inline constexpr std::pair<std::string_view, Tense> kTenses[] = {{"past", Tense::past},
                                                                 {"present", Tense::present},
                                                                 {"future", Tense::future},
                                                                 {"conditional", Tense::conditional},
                                                                 {"infinitive", Tense::infinitive},
                                                                 {"participle", Tense::participle},
                                                                 {"gerund", Tense::gerund}};
inline constexpr std::pair<std::string_view, Voice> kVoices[] = {{"active", Voice::active},
                                                                 {"passive", Voice::passive}};
inline constexpr std::pair<std::string_view, TriggerKind> kTriggerKinds[] = {
    {"event", TriggerKind::event},         {"generic", TriggerKind::generic}, {"toll", TriggerKind::toll},
    {"territory", TriggerKind::territory}, {"echo", TriggerKind::echo},       {"weak", TriggerKind::weak}};
inline constexpr std::pair<std::string_view, TriggerNeed> kNeeds[] = {{"nothing", TriggerNeed::nothing},
                                                                      {"armed", TriggerNeed::armed},
                                                                      {"protesters", TriggerNeed::protesters},
                                                                      {"people", TriggerNeed::people},
                                                                      {"place", TriggerNeed::place}};
inline constexpr std::pair<std::string_view, CueEffect> kEffects[] = {
    {"planned", CueEffect::planned},      {"hypothetical", CueEffect::hypothetical},
    {"supposed", CueEffect::supposed},    {"unconfirmed", CueEffect::unconfirmed},
    {"negated", CueEffect::negated},      {"factual", CueEffect::factual},
    {"background", CueEffect::background}};
inline constexpr std::pair<std::string_view, CueSide> kCueSides[] = {
    {"before", CueSide::before}, {"after", CueSide::after}, {"around", CueSide::around}};
inline constexpr std::pair<std::string_view, SpeechKind> kSpeechKinds[] = {
    {"claim", SpeechKind::claim}, {"denial", SpeechKind::denial}, {"source", SpeechKind::source}};
inline constexpr std::pair<std::string_view, ActorKind> kActorKinds[] = {
    {"state", ActorKind::state},         {"rebel", ActorKind::rebel},   {"civilian", ActorKind::civilian},
    {"protester", ActorKind::protester}, {"police", ActorKind::police}, {"other", ActorKind::other}};
inline constexpr std::pair<std::string_view, Relation> kRelations[] = {
    {"at", Relation::at}, {"near", Relation::near}, {"origin", Relation::origin}, {"route", Relation::route}};
inline constexpr std::pair<std::string_view, TollKind> kTollKinds[] = {{"killed", TollKind::killed},
                                                                       {"injured", TollKind::injured}};
inline constexpr std::pair<std::string_view, NoToll> kNoTolls[] = {
    {"none", NoToll::none}, {"killed", NoToll::killed}, {"injured", NoToll::injured}, {"both", NoToll::both}};
inline constexpr std::pair<std::string_view, TollSide> kTollSides[] = {
    {"after_number", TollSide::after_number},
    {"before_number", TollSide::before_number},
    {"either", TollSide::either}};
inline constexpr std::pair<std::string_view, Bound> kBounds[] = {{"exact", Bound::exact},
                                                                 {"at_least", Bound::at_least},
                                                                 {"at_most", Bound::at_most},
                                                                 {"part", Bound::part}};

}  // namespace dateline::lexicon_terms
