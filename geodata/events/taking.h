// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/actors.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/places.h"
#include "geodata/events/triggers.h"

namespace dateline {

/// A place changes hands, not people: "captured two priests".
bool changes_hands(const Trigger& trigger, SubEventType sub);

/// A place that a foreign army takes by force is not regained by its government: "Russian forces captured X".
SubEventType taken_by(SubEventType sub, const Trigger& trigger, const Actors& actors,
                      const PlaceMention* place, const EventLexicon& lexicon, const SentenceWords& words);

}  // namespace dateline
