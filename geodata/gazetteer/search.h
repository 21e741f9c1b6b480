// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// How closely a name must agree to be found.
enum class Matching {
    usual,       ///< the name itself, or where there is none, another spelling of the same sound
    approximate  ///< also names a few letters away
};

/// A name to look up without any text around it, and what is known about where it should be.
struct SearchQuery {
    std::string name;
    std::string country;  ///< ISO 3166-1 alpha-2; such places come first
    std::optional<LonLat> near;
    std::optional<PlaceKind> kind;  ///< only places of that kind
    Matching matching = Matching::usual;
    std::size_t limit = 10;
};

/// How the name asked for and the place's name agree.
enum class Agreement { same, alike, approximate };

/// The parts a score is made of, each 0 to 1.
struct ScoreParts {
    double name = 0;     ///< agreement and kind of the name
    double fame = 0;     ///< population, or what a reader takes a bare name for
    double country = 0;  ///< in the country asked for
    double near = 0;     ///< 1 at the point asked for, 1/2 at 10 km
};

/// How a place answers a query.
struct SearchResult {
    Place place;
    NameKind name_kind = NameKind::alternate;
    Agreement agreement = Agreement::same;
    ScoreParts parts;
    /// 0 to 1; comparable within one query.
    double score = 0;
};

/// Places of that name, best first; spellings that are only alike when no name is the same or the country
/// asked for has none of that name. Name quality, population, kind of place, country and distance weigh, see
/// search.cpp.
std::vector<SearchResult> search(const Gazetteer& gazetteer, const SearchQuery& query);

/// A place whose name is nearly, but not quite, the one asked for.
struct ApproximateHit {
    NameHit hit;
    unsigned edits = 0;     ///< between the names, or between their transliteration keys
    bool by_sound = false;  ///< the edits count between the keys
    double quality = 0;  ///< 0 to 1: the fewer edits for the length, the better; 1 would be the name itself
};

/// Places of a country (and seas, rivers, regions outside all countries) whose name is nearly the folded one
/// (fold_phrase): one edit from 5 letters on, two from 9 letters on, none in shorter names; between
/// transliteration keys of 5 letters or more one edit. Exact names and equal keys are left out
/// (Gazetteer::find, find_alike). Best first. Weak evidence: only worth asking where the text speaks for a
/// place and the country is known. country "" looks everywhere, which takes a millisecond.
std::vector<ApproximateHit> find_approximately(const Gazetteer& gazetteer, std::string_view folded,
                                               std::string_view country);

/// "same", "alike", "approximate".
std::string_view name_of(Agreement agreement);

/// "canonical", "preferred", …: as geocode prints it.
std::string_view name_of(NameKind kind);

}  // namespace dateline
