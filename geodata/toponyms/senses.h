// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"
#include "geodata/toponyms/resolution_weights.h"
#include "geodata/toponyms/toponym.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

/// One place that a name may mean, while it is weighed.
struct Option {
    Place place;
    std::array<double, 3> unit;  ///< unit vector of its point
    NameMatch match = NameMatch::same;
    double fixed = 0;              ///< what other names do not change
    double country = 0, near = 0;  ///< what they do
    double region = 0;             ///< where most of the text is at home
    double home = 0;               ///< where its publisher is
    bool overshadowed = false;     ///< little known, and famous elsewhere by its name
    std::vector<ScorePart> parts;
    double score() const { return fixed + country + near + region + home; }
};

/// Unit vector of a point on the sphere.
std::array<double, 3> unit_vector(LonLat point);
/// Length of the chord between two unit vectors times the Earth's radius: the distance, near enough where
/// nearness matters.
double chord_km(const std::array<double, 3>& a, const std::array<double, 3>& b);

/// All mentions that must mean the same place.
struct Sense {
    std::size_t name = 0;
    KindSet type;
    std::size_t container = kNone;
    bool borrowed_container = false;  ///< from another mention of the name
    std::string_view local_country;   ///< the one country its sentence or paragraph speaks of
    bool article = false;
    KindSet fitting;  ///< kinds that the prepositions before it take
    std::size_t mentions = 0;
    std::vector<Option> options;  ///< best first
    double sureness = 0;          ///< probability of the first option
};

/// The senses of a text's names and which each mention has.
struct Senses {
    std::vector<Sense> all;
    std::vector<std::size_t> of_mention;
};

/// One sense per name, unless type word, container or the country spoken of around it differ; with all
/// options, each weighed by what stands with the name itself.
Senses list_senses(const MarkedText& text, const Gazetteer& gazetteer, const ResolutionWeights& weights,
                   const Findings& found);

}  // namespace dateline
