// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/merge.h"
#include "geodata/events/sentence_facts.h"

#include <vector>

namespace dateline {

/// Two triggers further apart than this (SentenceWords::distance) can tell of two events at one place.
inline constexpr int kOwnEventReach = 9;

/// An event of the sentence at hand with its trigger, which the sentence's facts own.
struct EventCandidate {
    EventDraft draft;
    const Trigger* trigger = nullptr;
};

/// "L'offensive en X visera Y": the operation is told at what it aims at, where that is more exact.
void drop_aimed_operations(std::vector<EventCandidate>& candidates);

/// Keeps one of the triggers of a sentence that tell one event: at one place, of one type, or close together.
/// The stronger stays and takes over what only the other knows.
void drop_repeats(std::vector<EventCandidate>& candidates, const SentenceFacts& facts);

/// Gives each count of dead and wounded to the nearest event that is told as fact.
void give_tolls(std::vector<EventCandidate>& candidates, const SentenceFacts& facts);

}  // namespace dateline
