// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/triggers.h"

#include <vector>

namespace dateline {

/// How many people a sentence says were killed or injured: "entre 20 et 30 morts".
struct TollMention {
    TollKind kind = TollKind::killed;
    Toll toll;
    WordRange range;  ///< the number and its toll word
};

/// In the order of the sentence. "Des dizaines de morts" gives no number and is no mention.
/// Numbers inside `dates` count nobody.
std::vector<TollMention> find_tolls(const EventLexicon& lexicon, const SentenceWords& words,
                                    const std::vector<WordRange>& dates);

/// Two figures for the same people: the lowest minimum, the highest maximum; "plus de" stays open unless a
/// larger exact figure is known.
Toll united(const Toll& a, const Toll& b);

/// Counts of the same people as far as their size tells: neither more than twice the other.
bool alike(const Toll& a, const Toll& b);

/// Two figures told of one event. The attackers' dead beside those they killed are no second count of them, a
/// day's dead none of the whole battle's: of figures that are not alike the larger stands.
Toll combined(const Toll& a, const Toll& b);

}  // namespace dateline
