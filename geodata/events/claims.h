// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/events/triggers.h"

#include <string>
#include <vector>

namespace dateline {

/// "selon X", "X a déclaré que", ", a indiqué X": who says what the sentence says.
struct Attribution {
    SpeechKind kind = SpeechKind::claim;
    WordRange cue;          ///< the words of speech
    WordRange source;       ///< the words that name the source; empty when only a pronoun does
    std::string name;       ///< those words; "Selon lui" has the last speaker's name
    bool passive = false;   ///< "…, démentie par X": about what stands before, and nobody else's word
    bool relative = false;  ///< "…, ce que X dément": about what stands before
};

/// In the order of the sentence. `last_speaker` is what pronouns refer to, and becomes the last named one.
std::vector<Attribution> find_attributions(const EventLexicon& lexicon, const AnalysedText& text,
                                           const SentenceWords& words, std::string& last_speaker);

}  // namespace dateline
