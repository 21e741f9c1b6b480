// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace dateline {

/// What the parts of a candidate's score are worth, in natural-log units of plausibility:
/// geodata/lexicons/resolution.json, under these names.
struct ResolutionWeights {
    double prominence = 0;          ///< times prominence()
    double type_word = 0;           ///< the type word fits; minus that where it does not
    double container = 0;           ///< lies in the area named with it: "Tripoli (Libye)"
    double borrowed_container = 0;  ///< … with another mention of the name
    double country = 0;             ///< times the root of the country's share in the text
    double near_others = 0;         ///< at most, beside the other places of the text
    double near_km = 1;             ///< the distance at which nearness has fallen to 1/e
    double bare_division = 0;       ///< a division named like its own town, without type word or article
    double bare_second_division = 0;
    double article = 0;        ///< an article before an area
    double article_town = 0;   ///< … before anything else
    double preposition = 0;    ///< its preposition takes such kinds of place; minus that where it does not
    double overshadowed = 0;   ///< a little known place whose name is famous elsewhere
    double local_country = 0;  ///< lies in the country that the sentence or paragraph speaks of
    double local_region = 0;   ///< at most, where most of the text's places lie
    double local_km = 1;       ///< how far such a region or a publisher's surroundings reach
    double home_country = 0;   ///< in the publisher's country
    double home_region = 0;    ///< … and around the town or in the division that its name names
    double inside_km = 0;      ///< how far a place counts from the province or country that it lies in
    double alternate_name = 0;
    double lesser_name = 0;       ///< colloquial or historical
    double sound_name = 0;        ///< a name that only sounds alike
    double approximate_name = 0;  ///< a name a few letters away
    double sharpness = 1;         ///< of the soft maximum that turns scores into probabilities
};

/// Throws Error(input) that names file and key when one is missing or no number.
ResolutionWeights read_resolution_weights(const std::filesystem::path& file);

}  // namespace dateline
