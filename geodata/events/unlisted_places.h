// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/actors.h"
#include "geodata/events/places.h"
#include "geodata/events/sentence_words.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// A name that stands where a place's name does and is none the gazetteer has: "le village de X", "à X", "le
/// quartier X".
struct UnlistedPlace {
    WordRange range;                ///< the name
    std::size_t relation_word = 0;  ///< where "à" or "le village de" begins
    bool is_part = false;           ///< a quarter, a camp, a square: inside the town that is told of
};

/// In the order of the sentence. `dates`: words of time expressions, which name no place.
std::vector<UnlistedPlace> find_unlisted_places(const EventLexicon& lexicon, const AnalysedText& text,
                                                const SentenceWords& words,
                                                const std::vector<Toponym>& toponyms,
                                                const std::vector<ActorMention>& actors,
                                                const std::vector<WordRange>& dates);

/// The unlisted place where the trigger happened: nearer to it than the place chosen among the known ones.
const UnlistedPlace* choose_unlisted(const std::vector<UnlistedPlace>& unlisted, const PlaceChoice& known,
                                     const Trigger& trigger, const SentenceWords& words,
                                     const std::vector<WordRange>& barred);

/// Words such as "dans la ville" stand nearer to the trigger than that name.
bool told_again_nearer(const EventLexicon& lexicon, const Trigger& trigger, const UnlistedPlace& unlisted,
                       const SentenceWords& words);

/// What the text told before; null where it did not.
struct ToldSurroundings {
    const PlaceMention* town = nullptr;
    const PlaceMention* area = nullptr;  ///< a province, a district
    bool is_nearby = false;              ///< the sentence says "près de là": beside the town
};

/// What the text tells of an unlisted place instead of its spot: the known place it is put at in the same
/// breath ("dans la province de Y", "à 20 km de Z"), the town it is part of or beside, the area told before,
/// or nothing: a mention without a place.
PlaceMention stand_in(const UnlistedPlace& unlisted, const std::vector<PlaceMention>& known,
                      const ToldSurroundings& told, const AnalysedText& text, const SentenceWords& words,
                      const std::vector<WordRange>& barred);

}  // namespace dateline
