// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/claims.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/tolls.h"
#include "geodata/events/triggers.h"

#include <string>
#include <vector>

namespace dateline {

/// Somebody who may have done or suffered something: "l'armée syrienne".
struct ActorMention {
    ActorKind kind = ActorKind::other;
    WordRange range;
    std::string name;  ///< the canonical name of a known group, else the words as they stand
};

std::vector<ActorMention> find_actors(const EventLexicon& lexicon, const AnalysedText& text,
                                      const SentenceWords& words);

/// Who did it and who suffered it; null where the sentence does not say.
struct Actors {
    const ActorMention* doer = nullptr;
    const ActorMention* sufferer = nullptr;
};
/// By voice and prepositions: "par X" does, "contre X" suffers, the subject of an active verb does, that of a
/// passive one suffers. Actors inside `barred` (the names of sources) are left
/// out; those that `tolls` count suffer.
Actors choose_actors(const EventLexicon& lexicon, const std::vector<ActorMention>& actors,
                     const Trigger& trigger, const SentenceWords& words, const std::vector<WordRange>& barred,
                     const std::vector<TollMention>& tolls);

}  // namespace dateline
