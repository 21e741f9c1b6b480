// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/places.h"

#include <vector>

namespace dateline {

/// What the words around a name say about the spot that is meant: "30 km au sud de X", "le nord de la
/// province de X", "près de X", "depuis X", "la route de X". Changes the mention's point, precision, words
/// and roles.
void read_place_phrase(PlaceMention& mention, const EventLexicon& lexicon, const AnalysedText& text,
                       const SentenceWords& words);

/// Names that say something together. In order: "entre X et Y" becomes one mention half-way; "relie X à Y via
/// Z" are all a road's; "X, à 65 km à l'ouest de Y" and "X, dans la plaine de Y" are X.
void join_place_phrases(std::vector<PlaceMention>& mentions, const EventLexicon& lexicon,
                        const AnalysedText& text, const SentenceWords& words);

}  // namespace dateline
