// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A place's position in its gazetteer pack; means nothing in another pack.
enum class PlaceIndex : std::uint32_t {};
inline constexpr PlaceIndex kNoPlace{0xFFFFFFFF};

enum class PlaceKind : std::uint8_t {
    settlement,
    country,
    admin1,
    admin2,
    region,  ///< a named area that is no administrative unit: Ghouta, Darfur, Sahel
    continent,
    sea,  ///< seas, gulfs, straits, oceans
    river,
    lake,
    mountain,  ///< mountains, ranges, deserts, islands' relief
    island,
    site  ///< air base, dam, camp, quarter, border post
};
/// "settlement", "country", …: as geoparse and geocode print it.
std::string_view name_of(PlaceKind kind);
/// The kind of that name, if there is one; all names, for messages.
std::optional<PlaceKind> place_kind(std::string_view name);
std::string place_kinds();

/// An entry of the gazetteer. Strings live as long as the gazetteer.
struct Place {
    PlaceIndex index = kNoPlace;
    /// GeoNames id; 0 when the place has none.
    std::int64_t geonameid = 0;
    PlaceKind kind = PlaceKind::settlement;
    std::string_view name;          ///< canonical name
    std::string_view country;       ///< ISO 3166-1 alpha-2, empty at sea
    std::string_view admin1;        ///< name of the first-order division, empty when unknown
    std::string_view admin1_code;   ///< ISO 3166-2 where known ("SY-DY")
    std::string_view feature_code;  ///< GeoNames code ("PPLC", "PPLA", "ADM1"), empty when none
    LonLat point;
    LonLatBox extent;  ///< of areas; all zero for points
    std::int64_t population = 0;
    PlaceIndex country_place = kNoPlace;
    PlaceIndex admin1_place = kNoPlace;

    bool is_area() const {
        return kind == PlaceKind::country || kind == PlaceKind::admin1 || kind == PlaceKind::admin2 ||
               kind == PlaceKind::region || kind == PlaceKind::continent || kind == PlaceKind::sea;
    }
};

}  // namespace dateline
