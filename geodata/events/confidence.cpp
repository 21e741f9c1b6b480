// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/confidence.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

/// A place this far from its trigger is a guess.
constexpr int kSureCost = 9;

}  // namespace

double confidence_of(const EventDraft& draft, const PlaceChoice& place, const Trigger& trigger,
                     const SentenceFacts& facts) {
    double confidence = 0.4;
    if (draft.place_in_sentence) confidence += place.cost <= kSureCost ? 0.3 : 0.15;
    if (draft.date_in_sentence) confidence += 0.15;
    if (draft.strength >= 3) confidence += 0.1;
    if (!trigger.form.is_noun) confidence += 0.05;
    if (facts.is_title) confidence -= 0.15;
    if (draft.place_in_sentence && place.mention->toponym)
        confidence *= 0.5 + 0.5 * place.mention->toponym->score;
    return std::round(std::clamp(confidence, 0.05, 1.0) * 100) / 100;
}

}  // namespace dateline
