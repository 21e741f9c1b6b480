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

Confidence confidence_of(const EventDraft& draft, const PlaceChoice& place, const Trigger& trigger,
                         const SentenceFacts& facts) {
    Confidence out;
    const auto add = [&](std::string_view reason, double value) { out.parts.push_back({reason, value}); };
    add("a trigger", 0.4);
    if (draft.place_in_sentence) {
        if (place.cost <= kSureCost)
            add("its sentence names the place", 0.3);
        else
            add("its sentence names a place further off", 0.15);
    }
    if (draft.date_in_sentence) add("its sentence gives the date", 0.15);
    if (draft.strength >= 3) add("the trigger tells the type by itself", 0.1);
    if (!trigger.form.is_noun) add("a verb", 0.05);
    if (facts.is_title) add("a headline", -0.15);
    // What was burnt or broken is often part of something else.
    if (draft.event.sub_type == SubEventType::looting) add("damage is often part of something else", -0.1);
    // "En août dernier": background, and what happened is told in passing.
    if (is_coarse(draft.event.date_precision)) add("a coarse date", -0.1);
    if (coarseness(draft.event.place_precision) > 1) add("a coarse place", -0.05);
    if (facts.triggers.size() > kPlainTriggers) add("many triggers in the sentence", -0.05);
    double sum = 0;
    for (const ScorePart& part : out.parts) sum += part.value;
    if (draft.place_in_sentence && place.mention->toponym)
        out.name_factor = 0.5 + 0.5 * place.mention->toponym->score;
    out.value = std::round(std::clamp(sum * out.name_factor, 0.05, 1.0) * 100) / 100;
    return out;
}

}  // namespace dateline
