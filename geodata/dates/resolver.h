// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/dates/date_lexicon.h"
#include "geodata/dates/tense.h"
#include "geodata/dates/timex.h"

#include <cstddef>
#include <optional>
#include <string>

namespace dateline {

/// Turns what a rule captured into a value and days, one expression after the other in the order of the text:
/// an expression that counts from the narrative ("le lendemain") counts from the day told last, at first from
/// the publication date. Conventions: a week runs from Monday to Sunday, a week-end is Saturday and Sunday;
/// the beginning, middle and end of a month are its days 1 to 10, 11 to 20 and 21 to the last.
class Resolver {
  public:
    Resolver(const DateLexicon& lexicon, std::optional<Day> published)
        : lexicon_(lexicon), published_(published) {}

    /// which: the first or the second date of the expression. The span is left empty.
    Timex resolve(const DateRule& rule, const Captures& captures, std::size_t which, TimexTense tense);

  private:
    struct Question;  // what one call works on
    Timex calendar(const Question& asked) const;
    Timex month_or_day(const Question& asked) const;
    Timex day_of_week_and_month(const Question& asked) const;
    Timex part_of_year(const Question& asked, int told_year) const;
    Timex reference(const Question& asked) const;
    Timex night_of(Timex timex, TimexTense tense) const;
    Timex season(const Question& asked, int year) const;
    Timex weekday(const Question& asked) const;
    Timex nights(const Question& asked) const;
    Timex shift(const Question& asked) const;
    Timex weekend(const Question& asked) const;
    Timex duration(const Question& asked) const;
    Timex repeated(const Question& asked) const;
    Timex time_of_day(const Question& asked) const;
    Timex part_of_day(const Question& asked) const;
    Timex feast(const Question& asked) const;
    TimexAnchor anchor_of(const Question& asked) const;
    std::optional<Day> narrative() const { return narrative_ ? narrative_ : published_; }

    const DateLexicon& lexicon_;
    std::optional<Day> published_;
    std::optional<Day> narrative_;
};

}  // namespace dateline
