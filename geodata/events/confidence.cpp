// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/confidence.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

/// A place this far from its trigger is a guess.
constexpr int kSureCost = 9;
/// The kinds of triggers that name what happened (strength_of in drafting.cpp).
constexpr int kNamesDeed = 3;

/// Log-odds, from the regression that the header tells of.
constexpr double kBias = -0.8;
constexpr double kPlaceNear = 0.7;
constexpr double kPlaceGoverned = 0.75;  ///< "à X", "near X"
constexpr double kDateInSentence = 0.7;
constexpr double kDated = 0.6;  ///< in its sentence or before it: the publication date does not stand in
constexpr double kDeedNamed = 0.75;
constexpr double kNoun = -0.35;
constexpr double kLooting = -0.5;  ///< what was burnt or broken is often part of something else
constexpr double kStrategic = -0.6;
constexpr double kProtest = -0.6;
constexpr double kAttack = -1.4;   ///< the type that stands where nothing tells a better one
constexpr double kLearned = -0.9;  ///< by the model of sentences, not by a phrase of the lexicon
/// Times the logarithm of the type's probability by the model of sentences, and what an unlikely one costs at
/// most.
constexpr double kReading = 0.8, kReadingBias = 0.35, kLeastProbability = 0.02;
constexpr double kEra = -1.1;        ///< "en août dernier": told in passing
constexpr double kWideArea = -1.55;  ///< a province or a country

bool is_era(DatePrecision precision) {
    return precision == DatePrecision::week || precision == DatePrecision::month ||
           precision == DatePrecision::year;
}

ScorePart type_part(const Event& event) {
    if (event.sub_type == SubEventType::attack) return {"an attack, for want of a better type", kAttack};
    if (event.sub_type == SubEventType::looting)
        return {"damage is often part of something else", kStrategic + kLooting};
    if (event.type == EventType::strategic) return {"no violence", kStrategic};
    if (event.type == EventType::protests) return {"a protest", kProtest};
    return {"", 0};
}

}  // namespace

Confidence confidence_of(const EventDraft& draft, const PlaceChoice& place, const Trigger& trigger,
                         const SentenceReading& reading) {
    const Event& event = draft.event;
    Confidence out;
    const auto add = [&](bool holds, ScorePart part) {
        if (holds && part.value != 0) out.parts.push_back(part);
    };
    add(true, {"a trigger", kBias});
    add(true, type_part(event));
    add(draft.place_in_sentence && place.cost <= kSureCost, {"its sentence names the place", kPlaceNear});
    add(draft.place_in_sentence && place.mention->has_relation,
        {"a preposition puts it there", kPlaceGoverned});
    add(draft.date_in_sentence, {"its sentence gives the date", kDateInSentence});
    add(event.date_precision != DatePrecision::published, {"a date is told", kDated});
    add(draft.strength >= kNamesDeed, {"the trigger tells the type by itself", kDeedNamed});
    add(trigger.form.is_noun, {"a noun", kNoun});
    add(trigger.form.kind == TriggerKind::learned, {"no phrase of the lexicon", kLearned});
    add(is_era(event.date_precision), {"a coarse date", kEra});
    add(coarseness(event.place_precision) > 1, {"a coarse place", kWideArea});
    if (reading.event > 0)
        add(true, {"the model of sentences on its type",
                   kReading * std::log(std::max(reading.of(event.type), kLeastProbability)) + kReadingBias});
    double odds = 0;
    for (const ScorePart& part : out.parts) odds += part.value;
    out.value = std::round(100 / (1 + std::exp(-odds))) / 100;
    return out;
}

}  // namespace dateline
