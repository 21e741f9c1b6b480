// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/lexicon.h"
#include "geodata/events/triggers.h"
#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/toponym.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

class ArticlePlaces;
class Borders;

/// A toponym of a sentence as a place where something may have happened.
struct PlaceMention {
    const Toponym* toponym = nullptr;  ///< null for a border
    WordRange range;
    Place place;
    PlacePrecision precision = PlacePrecision::settlement;
    LonLat point;                   ///< displaced when the text says how far or on which side
    std::string name;               ///< the gazetteer's; "X – Y" between two places
    std::string words;              ///< as they stand: "30 km au sud de Mossoul"
    bool is_middle = false;         ///< half-way between two places
    bool is_origin = false;         ///< "depuis X", "basée à X": of somebody or something else
    bool is_route = false;          ///< "la route de X": names a road
    bool is_speakers = false;       ///< "officials in X said": where the source sits
    std::size_t relation_word = 0;  ///< where that preposition begins
    bool has_relation = false;      ///< a preposition of place stands before it
    bool is_unplaced = false;       ///< named, but nothing tells where it is: only `words` count
};

/// Names that are surer than this may place an event.
inline constexpr double kLeastTrust = 0.4;

/// The toponyms of the sentence that can be event places, in its order. Metonyms, origins, adjectives and
/// unknown places are left out, and so are strays. "La capitale" is one too.
std::vector<PlaceMention> find_places(const EventLexicon& lexicon, const Gazetteer& gazetteer,
                                      const AnalysedText& text, const SentenceWords& words,
                                      const std::vector<Toponym>& toponyms, const ArticlePlaces& article,
                                      const Borders& borders);

/// The mention where the trigger happened: by distance, preposition and how exact the place is. `barred`
/// marks words whose places are those of speakers. `cost`: lower is surer.
struct PlaceChoice {
    const PlaceMention* mention = nullptr;
    int cost = 0;
};
PlaceChoice choose_place(const std::vector<PlaceMention>& places, const Trigger& trigger,
                         const SentenceWords& words, const std::vector<WordRange>& barred);

/// What choose_place() makes of one mention.
enum class PlaceVerdict {
    possible,
    source,  ///< names who speaks
    origin,  ///< from there, to there or based there, but not where it happened
    owner    ///< whose, not where: "les frappes de la Russie"
};
struct WeighedPlace {
    PlaceVerdict verdict = PlaceVerdict::possible;
    int cost = 0;  ///< of a possible one
};
WeighedPlace weigh_place(const PlaceMention& mention, const Trigger& trigger, const SentenceWords& words,
                         const std::vector<WordRange>& barred);

/// A river, a lake, a mountain: too long or wide to be where one thing happened, unless the text says so.
bool is_feature(const Place& place);

/// A place cannot be more exact than this many positions worse than a coarser one.
int coarseness(PlacePrecision precision);

}  // namespace dateline
