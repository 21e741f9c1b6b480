// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/events/sentence_facts.h"
#include "geodata/events/status.h"
#include "geodata/events/triggers.h"

#include <optional>

namespace dateline {

/// Where the model of sentences (sentence_model.h) overrules the lexicons. Its bounds were chosen on corpora
/// that neither the lexicons' authors nor the model had seen, so that no bound costs more than it brings
/// there.

/// A trigger for a sentence in which the rules found no event, where the model is sure of one: the first of
/// the lexicon's triggers, else the word that speaks most for an event. Nothing where it is not sure.
std::optional<Trigger> recognise(const EventLexicon& lexicon, const SentenceFacts& facts);

/// By the model the sentence only talks. Never true of words that name a deed or a change of hands, nor of
/// what is to come: the lexicon knows them better.
bool is_talk(const SentenceFacts& facts, const Trigger& trigger, const Claim& claim);

/// The type by the model instead of the one that stands where the words tell none: people die or something is
/// hit, and the rest of the sentence says how.
SubEventType refined(SubEventType sub, const Trigger& trigger, const SentenceFacts& facts);

}  // namespace dateline
