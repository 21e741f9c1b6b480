// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/actors.h"
#include "geodata/events/event_dates.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/narrative.h"
#include "geodata/events/places.h"
#include "geodata/events/sentence_facts.h"

#include <span>

namespace dateline {

/// Rules that decide whether a trigger reports something that happened somewhere, or only talks about it.

/// The sentence's triggers; where those are missing whom a trigger needs, what its words tell without them.
std::vector<Trigger> with_needs_met(const EventLexicon& lexicon, const SentenceFacts& facts);

bool is_armed_force(const ActorMention* actor);

/// An offensive, a battle, fighting: goes on for days.
bool is_operation(const Trigger& trigger);

/// Those are there without whom the trigger tells nothing (TriggerForm::need).
bool meets_need(const EventLexicon& lexicon, const Trigger& trigger, const Actors& actors,
                const SentenceFacts& facts);

/// "Quatorze personnes ont été abattues": people, not a drone.
bool counts_dead(const EventLexicon& lexicon, const Trigger& trigger, const SentenceFacts& facts);

/// A noun that tells something new: "des combats".
bool is_indefinite(const EventLexicon& lexicon, const Trigger& trigger, const SentenceWords& words);

/// A noun that takes up what was told: "l'attaque", "cette offensive".
bool is_definite(const EventLexicon& lexicon, const Trigger& trigger, const SentenceWords& words);

/// So many words of games that the article must be about them.
bool tells_of_sport(const EventLexicon& lexicon, const std::vector<SentenceFacts>& facts);

/// In a report of sport: violence without a weapon or a victim is a game's.
bool is_figurative(const Trigger& trigger, const SentenceFacts& facts);

/// A force of nature, an illness or an accident is told, and no violence: its dead are no event.
bool tells_mishap(const EventLexicon& lexicon, const SentenceFacts& facts);

/// Deaths, damage or a blast, which a mishap may bring about.
bool may_be_mishap(const Trigger& trigger);

/// Nouns that only take up or talk about what happened, and persons set free, are no events.
bool is_news(const EventLexicon& lexicon, const Trigger& trigger, SubEventType sub, const Actors& actors,
             const SentenceFacts& facts);

/// The place is what the words of taking take.
bool takes_place(const EventLexicon& lexicon, const Trigger& trigger, const PlaceChoice& place,
                 const SentenceFacts& facts);

/// "Ont repris la ville": the words of taking take the place told before.
bool takes_told_place(const EventLexicon& lexicon, const Narrative& narrative, const Trigger& trigger,
                      const SentenceFacts& facts);

/// Enough in the sentence (or before it) to be a report of something that happened somewhere. `date`: null
/// where the sentence has none.
bool is_anchored(const EventLexicon& lexicon, const Narrative& narrative, const Trigger& trigger,
                 const PlaceChoice& place, const DateMention* date, const SentenceFacts& facts);

/// Sport, stage, screen or stock exchange: at least so many of their words, and nobody killed, armed or
/// protesting. Its battles are figures of speech.
bool is_leisure(const EventLexicon& lexicon, std::span<const SentenceFacts> facts, std::size_t least_words);

}  // namespace dateline
