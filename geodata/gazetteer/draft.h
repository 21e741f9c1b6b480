// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline {

/// A name as a source writes it, not yet folded.
struct NameDraft {
    std::string text;
    NameKind kind;
};

/// A place while the gazetteer is being built.
struct PlaceDraft {
    std::int64_t geonameid = 0;
    PlaceKind kind = PlaceKind::settlement;
    std::string name;
    std::string country;
    std::string admin1;       ///< GeoNames code within the country ("11")
    std::string admin2;       ///< GeoNames code within that
    std::string admin1_code;  ///< ISO 3166-2
    std::string feature_code;
    LonLat point;
    bool located = false;  ///< point is known
    LonLatBox extent;      ///< east passes 180 where the place crosses the antimeridian
    std::int64_t population = 0;
    double area_deg2 = 0;  ///< cos(lat)-weighted, for weighing parts; 0 when unknown
    std::uint32_t country_place = 0xFFFFFFFF;
    std::uint32_t admin1_place = 0xFFFFFFFF;
    std::vector<NameDraft> names;  ///< besides name
    std::vector<std::pair<std::string, std::string>>
        labels;  ///< language, text; the first of a language counts

    void add_name(std::string_view text, NameKind name_kind);
    /// Keeps the first label of a language; it also counts as a preferred name.
    void add_label(std::string_view language, std::string_view text);
    const std::string* label(std::string_view language) const;
};

/// All places of the gazetteer while it is being built; an index becomes the PlaceIndex.
struct GazetteerDraft {
    std::vector<PlaceDraft> places;
    std::unordered_map<std::string, std::uint32_t> countries;  ///< "SY"
    std::unordered_map<std::string, std::uint32_t> admin1;     ///< "SY.11"
    std::unordered_map<std::string, std::uint32_t> admin2;     ///< "SY.11.12345"
    /// A continent or world region and the codes of the countries and regions it is made of.
    struct Region {
        std::uint32_t place;
        std::vector<std::string> members;
    };
    std::map<std::string, Region> regions;  ///< by UN M49 code ("145")

    std::uint32_t add(PlaceDraft place);
};

/// Drops places whose point nobody gave and renumbers what refers to others. The maps by code are not valid
/// afterwards.
void remove_unlocated(GazetteerDraft& draft);

/// Languages that get labels.
inline constexpr std::string_view kLabelLanguages[] = {"fr", "en", "ar", "de", "es",
                                                       "pt", "ru", "uk", "tr", "fa"};

}  // namespace dateline
