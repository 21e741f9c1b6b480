// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/actors.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/triggers.h"

#include <optional>
#include <vector>

namespace dateline {

/// A weapon or means: "roquette".
struct InstrumentMention {
    SubEventType sub = SubEventType::other;
    WordRange range;
};
std::vector<InstrumentMention> find_instruments(const EventLexicon& lexicon, const SentenceWords& words);

/// "Un obus est tombé sur X": no town fell. Such triggers become weak ones that the weapon tells.
void read_fallen_weapons(std::vector<Trigger>& triggers, const std::vector<InstrumentMention>& instruments,
                         const SentenceWords& words);

/// What ACLED calls the event: by the trigger itself, the instrument near it, and who did it to whom (ACLED
/// codebook: a place taken by the state is regained, by anyone else overtaken; fighting between armed sides
/// is a battle, violence against the unarmed is not). Nothing for a weak trigger without an instrument.
std::optional<SubEventType> resolve_sub_type(const EventLexicon& lexicon, const Trigger& trigger,
                                             const std::vector<InstrumentMention>& instruments,
                                             const Actors& actors, const SentenceWords& words);

}  // namespace dateline
