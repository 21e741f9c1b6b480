// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/candidates.h"
#include "geodata/events/sentence_facts.h"

#include <vector>

namespace dateline {

/// "S'emparer de X et de Y", "visera X, puis Y": each place after the verb of the last candidate is one more
/// event. `chosen`: the place of that candidate.
void add_other_targets(std::vector<EventCandidate>& candidates, const EventLexicon& lexicon,
                       const SentenceFacts& facts, const PlaceMention& chosen);

/// Places the event at the mention.
void put_at(Event& event, const PlaceMention& mention);

/// Another id for an event that shares trigger and sentence with one: `part` tells them apart.
std::string derived_id(const std::string& id, std::string_view part);

}  // namespace dateline
