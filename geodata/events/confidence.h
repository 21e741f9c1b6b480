// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/merge.h"
#include "geodata/events/places.h"
#include "geodata/events/sentence_facts.h"
#include "geodata/toponyms/toponym.h"

#include <vector>

namespace dateline {

/// A sum of parts, then times the sureness of the place's name, cut to 0.05 … 1.
struct Confidence {
    double value = 0;
    std::vector<ScorePart> parts;
    double name_factor = 1;
};

/// How sure it is that place, date and type of the event are right, 0 to 1: by how much of them its own
/// sentence tells, how clearly, and how sure the place name itself is.
Confidence confidence_of(const EventDraft& draft, const PlaceChoice& place, const Trigger& trigger,
                         const SentenceFacts& facts);

}  // namespace dateline
