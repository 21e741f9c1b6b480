// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// A name to look up without any text around it, and what is known about where it should be.
struct SearchQuery {
    std::string name;
    std::string country;  ///< ISO 3166-1 alpha-2; such places come first
    std::optional<LonLat> near;
    std::optional<PlaceKind> kind;  ///< only places of that kind
    std::size_t limit = 10;
};

/// How a place answers a query.
struct SearchResult {
    Place place;
    NameKind name_kind = NameKind::alternate;
    /// The names only share a transliteration key.
    bool alike = false;
    /// 0 to 1; comparable within one query.
    double score = 0;
};

/// Places of that name, best first; spellings that are only alike when no name is the same. Name quality,
/// population, kind of place, country and distance weigh, see search.cpp.
std::vector<SearchResult> search(const Gazetteer& gazetteer, const SearchQuery& query);

/// "canonical", "preferred", …: as geocode prints it.
std::string_view name_of(NameKind kind);

}  // namespace dateline
