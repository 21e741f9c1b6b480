// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/dates/edtf.h"
#include "geodata/dates/timex.h"
#include "geodata/events/claims.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/triggers.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// A resolved time expression of a sentence.
struct DateMention {
    WordRange range;
    DayInterval days;
    DatePrecision precision = DatePrecision::day;
    std::string words;
    bool is_time = false;       ///< an hour or part of a day: "dawn", "vers 5 heures"
    bool of_statement = false;  ///< dates the saying, not the event: "a annoncé mercredi"
    DateNuance nuance = DateNuance::exact;
    const Timex* timex = nullptr;  ///< where it comes from; null for what is counted from an operation
};

/// "Depuis jeudi" runs to the publication date.
std::vector<DateMention> find_dates(const EventLexicon& lexicon, const AnalysedText& text,
                                    const SentenceWords& words, const std::vector<Timex>& timexes,
                                    const std::vector<Attribution>& attributions,
                                    std::optional<Day> published);

/// The date that governs the trigger, the nearest first; dates of statements only when nothing else is there,
/// none that begins after `latest`.
const DateMention* choose_date(const std::vector<DateMention>& dates, WordRange trigger,
                               const SentenceWords& words, std::optional<Day> latest);

}  // namespace dateline
