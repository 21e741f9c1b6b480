// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/events/event_dates.h"
#include "geodata/events/lexicon.h"
#include "geodata/events/triggers.h"

#include <optional>

namespace dateline {

/// Dates that the day of publication moves or ends. Nothing is changed where it is not known.

/// "Appellent à manifester vendredi": the Friday to come.
void look_ahead(Event& event, std::optional<Day> published);

/// "L'arrestation, jeudi": told as done or known, so the Thursday that was.
void look_back(DateMention& date, std::optional<Day> published);

/// "Lancée lundi, l'offensive progresse": from Monday to the publication date.
void run_on(Event& event, const EventLexicon& lexicon, const Trigger& trigger, const SentenceWords& words,
            std::optional<Day> published);

}  // namespace dateline
