// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event_dates.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/triggers.h"

#include <optional>

namespace dateline {

/// "Deux jours après [l'attaque]", "the day after": how long the trigger's event lies before what else the
/// sentence tells; negative when it lies after ("trois jours avant").
struct EventOffset {
    WordRange range;
    int days = 0;
    DatePrecision precision = DatePrecision::day;
};

/// The offset that governs the trigger, right before it; nothing when there is none.
std::optional<EventOffset> offset_before(const EventLexicon& lexicon, const Trigger& trigger,
                                         const SentenceWords& words);

/// The date of an event told that far from `anchor`.
DateMention dated_from(const EventOffset& offset, const DayInterval& anchor, const AnalysedText& text,
                       const SentenceWords& words);

}  // namespace dateline
