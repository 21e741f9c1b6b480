// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/span.h"
#include "geodata/dates/timex.h"
#include "geodata/events/places.h"
#include "geodata/events/triggers.h"
#include "geodata/toponyms/toponym.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// One place that a name may mean.
struct MeaningReason {
    PlaceIndex place = kNoPlace;
    double score = 0;
    struct Part {
        std::string name;
        double value = 0;
    };
    std::vector<Part> parts;
};

/// A place name of the sentence and what was made of it.
struct PlaceReason {
    std::string words;
    ToponymRole role = ToponymRole::location;
    /// Nothing for a name that could be no event's place: another role, too unsure, unknown.
    std::optional<WeighedPlace> weighed;
    bool chosen = false;
    double sureness = 0;                  ///< of the name, 0 to 1
    std::vector<MeaningReason> meanings;  ///< best first, at most three
};

/// A date of the sentence and how it was read.
struct DateReason {
    std::string words, value;
    DayInterval days;
    TimexAnchor anchor = TimexAnchor::words;
    std::optional<Day> anchor_day;
    TimexTense tense = TimexTense::unknown;
    bool of_statement = false;
};

enum class PlaceOrigin { sentence, told_before, none };
enum class DateOrigin { sentence, statement, told_before, published, none };

/// Why an event is what it is: what the rules weighed, written down where they decide and only for whoever
/// asks. Holds copies, so it outlives the article. Spans count bytes of the article's text.
struct EventReasons {
    Span sentence, trigger;
    TriggerForm form;
    Tense tense = Tense::none;
    Voice voice = Voice::active;
    std::vector<PlaceReason> places;
    PlaceOrigin place_origin = PlaceOrigin::none;
    std::vector<DateReason> dates;
    DateOrigin date_origin = DateOrigin::none;
    /// The days before what is planned, denied or goes on was moved; nothing where the event has none.
    std::optional<DayInterval> told_days;
    Span status_cue, speech;  ///< see Claim
    std::string status_words, speech_words;
    std::vector<Span> tolls;
    std::vector<MeaningReason::Part> confidence;  ///< log-odds
    double confidence_value = 0;
    std::vector<std::string> told_again;  ///< other sentences that tell the same event
};

}  // namespace dateline
