// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/dates/date_lexicon.h"
#include "geodata/dates/timex.h"
#include "geodata/language/analysed_text.h"

#include <cstddef>

namespace dateline {

/// The tense of the verb nearest to a time expression within its sentence, as far as the words and endings of
/// the lexicon tell it.
TimexTense tense_near(const AnalysedText& text, Span expression, const TenseCues& cues);

}  // namespace dateline
