// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/events/reasons.h"

#include <vector>

namespace dateline {

/// An event with what decides whether it is told twice and which telling is the better one.
struct EventDraft {
    Event event;
    bool is_title = false;
    bool place_in_sentence = false;
    bool date_in_sentence = false;
    bool resumes = false;       ///< "l'attaque", of one told before
    bool is_operation = false;  ///< an offensive, a battle: goes on for days
    int strength = 0;  ///< of the trigger: a change of hands > an event by itself > an attack > a toll
    std::optional<EventReasons> reasons;  ///< only when asked for
};

/// One event for each that is told more than once (in a headline and the lead, in two sentences): same type,
/// same place, dates that overlap. The better telling gives the sentence, both give the tolls. What is denied
/// or planned never merges with what is told as fact. Keeps the order of the text.
std::vector<EventDraft> merge_told_twice(std::vector<EventDraft> drafts);

}  // namespace dateline
