// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/span.h"
#include "geodata/gazetteer/place.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What the name does in its sentence; see DESIGN.md's words.
enum class ToponymRole {
    location,  ///< where something is
    metonym,   ///< stands for a government, a team, an event: "Moscou affirme"
    origin,    ///< from where something or somebody came: "en provenance de Mossoul"
    adjective  ///< only qualifies: "l'armée de Damas"
};
std::string_view name_of(ToponymRole role);

/// One reason with its weight: what --explain prints. The name lives as long as the Geoparser.
struct ScorePart {
    std::string_view name;  ///< "prominence", "type word", "near others", "against a party", …
    double value;
};

/// One place the name may mean, with the parts of its score.
struct Candidate {
    PlaceIndex place = kNoPlace;
    double score = 0;
    std::vector<ScorePart> parts;
};

/// A place name as it stands in a text.
struct Toponym {
    Span span;  ///< the bare name: "province de [Hama]"
    ToponymRole role = ToponymRole::location;
    /// What spoke for (positive) and against its being a place name here.
    std::vector<ScorePart> name_parts;
    /// What spoke for and against its standing for people.
    std::vector<ScorePart> role_parts;
    /// Candidates, best first; the first one is the answer. Empty: a place the gazetteer does not know.
    std::vector<Candidate> candidates;
    /// 0 to 1: how sure it is that this is a place name and that the first candidate is the one.
    double score = 0;
    /// The type word that stands with it ("province", "ville", "base aerienne"), folded; empty when none.
    std::string type_word;

    PlaceIndex place() const { return candidates.empty() ? kNoPlace : candidates.front().place; }
};

}  // namespace dateline
