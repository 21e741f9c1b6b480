// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/confidence.h"
#include "geodata/events/reasons.h"
#include "geodata/events/sentence_facts.h"
#include "geodata/events/status.h"

#include <optional>
#include <vector>

namespace dateline {

/// What the drafting of one event decided by; all of it is owned elsewhere.
struct Decisions {
    const Trigger& trigger;
    const SentenceFacts& facts;
    const Claim& claim;
    const PlaceChoice& place;
    const Event& event;
    PlaceOrigin place_origin;
    DateOrigin date_origin;
    std::optional<DayInterval> told_days;
    const Confidence& confidence;
};

/// placed: with a place, whether or not its sentence names one.
PlaceOrigin origin_of(const PlaceChoice& in_sentence, bool placed);
/// told: with the date of its sentence or one told before it.
DateOrigin origin_of(const std::optional<DateMention>& in_sentence, bool told, const Event& event);

/// Writes the reasons of events down. Without one nobody asks, and nothing is written.
class ReasonWriter {
  public:
    /// Both must outlive it.
    ReasonWriter(const AnalysedText& text, const std::vector<Toponym>& toponyms)
        : text_(text), toponyms_(toponyms) {}
    EventReasons reasons_of(const Decisions& decided) const;

  private:
    std::vector<PlaceReason> places_of(const Decisions& decided, Span sentence) const;

    const AnalysedText& text_;
    const std::vector<Toponym>& toponyms_;
};

}  // namespace dateline
