// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/confidence.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

/// A place this far from its trigger is a guess.
constexpr int kSureCost = 9;
/// A sentence with more triggers than this tells several things, or one at length.
constexpr std::size_t kPlainTriggers = 2;

bool is_coarse(DatePrecision precision) {
    return precision == DatePrecision::week || precision == DatePrecision::month ||
           precision == DatePrecision::year;
}

}  // namespace

double confidence_of(const EventDraft& draft, const PlaceChoice& place, const Trigger& trigger,
                     const SentenceFacts& facts) {
    double confidence = 0.4;
    if (draft.place_in_sentence) confidence += place.cost <= kSureCost ? 0.3 : 0.15;
    if (draft.date_in_sentence) confidence += 0.15;
    if (draft.strength >= 3) confidence += 0.1;
    if (!trigger.form.is_noun) confidence += 0.05;
    if (facts.is_title) confidence -= 0.15;
    // What was burnt or broken is often part of something else.
    if (draft.event.sub_type == SubEventType::looting) confidence -= 0.1;
    // "En août dernier": background, and what happened is told in passing.
    if (is_coarse(draft.event.date_precision)) confidence -= 0.1;
    if (coarseness(draft.event.place_precision) > 1) confidence -= 0.05;
    if (facts.triggers.size() > kPlainTriggers) confidence -= 0.05;
    if (draft.place_in_sentence && place.mention->toponym)
        confidence *= 0.5 + 0.5 * place.mention->toponym->score;
    return std::round(std::clamp(confidence, 0.05, 1.0) * 100) / 100;
}

}  // namespace dateline
