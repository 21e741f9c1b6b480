// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/actors.h"
#include "geodata/events/event_dates.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/merge.h"
#include "geodata/events/narrative.h"
#include "geodata/events/places.h"
#include "geodata/events/sentence_facts.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// How a sentence takes up what the article told before it. `drafts`: the events told so far, in their order.

/// "Des usines ont aussi été touchées à Y", after a strike on X: the strike's sub-type.
std::optional<SubEventType> struck_too(const Trigger& trigger, const SentenceFacts& facts,
                                       const std::vector<EventDraft>& drafts, const Narrative& narrative);

/// "L'attaque a duré deux heures": the one told before.
bool resumes(const EventLexicon& lexicon, const Trigger& trigger, const PlaceChoice& place,
             const std::optional<DateMention>& date, const SentenceFacts& facts,
             const std::vector<EventDraft>& drafts);

/// "Le même sort": what was told last, whatever it was.
std::optional<SubEventType> told_last(const std::vector<EventDraft>& drafts);

/// "Un étudiant a été tué par la police", told of a protest: force against protesters.
bool is_at_protest(SubEventType sub, const Actors& actors, const SentenceFacts& facts,
                   const std::vector<EventDraft>& drafts);

/// "Des voitures ont été brûlées", told of a protest: it turned violent.
bool breaks_at_protest(SubEventType sub, const Trigger& trigger, const Actors& actors,
                       const SentenceFacts& facts);

/// "Trois maisons ont été détruites" after a strike: what it did, not another event.
bool is_consequence(const Trigger& trigger, SubEventType sub, const Actors& actors, const PlaceChoice& place,
                    const SentenceFacts& facts, const std::vector<EventDraft>& drafts,
                    const Narrative& narrative);

/// What is denied without a place was told before: its place; false when it was not told.
bool take_denied_place(Event& event, const std::vector<EventDraft>& drafts);
/// Who denies without a date denies what was told before: its date.
void take_denied_date(Event& event, const std::vector<EventDraft>& drafts);

/// The denial of what is claimed, an event of its own.
EventDraft denial_of(const EventDraft& claimed, const std::string& by);
/// "L'armée dément." after what somebody claims.
void add_later_denial(const EventLexicon& lexicon, const SentenceFacts& facts,
                      std::vector<EventDraft>& drafts);

/// "Le bilan officiel est de 215 morts": a sentence that only counts adds to the event told before it: to the
/// last one with a figure of that size, else to the last one.
void add_later_toll(const EventLexicon& lexicon, const SentenceFacts& facts, std::vector<EventDraft>& drafts);

}  // namespace dateline
