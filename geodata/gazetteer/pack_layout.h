// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline::gazetteer_pack {

/// What writer and reader of the gazetteer pack agree on. Sections:
///   strings        pool; a string is a u16 length and its UTF-8 bytes, named by its offset; offset 0 is ""
///   places         PlaceRecord[], a place's index is its PlaceIndex
///   ids            IdEntry[] sorted by GeoNames id
///   countries      CountryEntry[] sorted by code
///   names          marisa-trie of folded names; name_ranges u32[keys + 1] into name_hits, by key id
///   keys           marisa-trie of transliteration keys; key_ranges, key_hits likewise
///   name_near_*    for approximate look-up, and key_near_* likewise: countries char[2][] (NULs: at sea),
///   ranges
///                  u32[countries * kNearLengths + 1] into ids u32[] and signs u64[] (letter_signature), by
///                  country and number of letters
///   label.LL       LabelEntry[] sorted by place, one section a language
///   grid, grid_places  settlements by one-degree cell: u32[360 * 180 + 1] into u32[] of places
inline constexpr std::string_view kKind = "GAZETTER";
inline constexpr std::uint32_t kVersion = 1;

struct PlaceRecord {
    std::int64_t geonameid;
    double lon, lat;
    std::array<float, 4> extent;  ///< west, south, east, north; rounded outwards
    std::int64_t population;
    std::uint32_t name, admin1_code, feature_code;  ///< strings
    std::uint32_t country_place, admin1_place;
    std::array<char, 2> country;  ///< NUL where there is none
    std::uint8_t kind;
    std::uint8_t reserved;
};
static_assert(sizeof(PlaceRecord) == 72);

struct IdEntry {
    std::int64_t geonameid;
    std::uint32_t place;
    std::uint32_t reserved;
};
static_assert(sizeof(IdEntry) == 16);

struct CountryEntry {
    std::array<char, 2> code;
    std::uint16_t reserved;
    std::uint32_t place;
};
static_assert(sizeof(CountryEntry) == 8);

struct LabelEntry {
    std::uint32_t place;
    std::uint32_t text;
};

/// A hit packs the place and the name's kind into 32 bits.
inline constexpr unsigned kKindBits = 3;

/// Names of fewer letters than this are looked up approximately.
inline constexpr std::size_t kNearLengths = 48;

/// The cell of a longitude and latitude in degrees, row by row from the south-west.
inline std::uint32_t grid_cell(int column, int row) {
    return static_cast<std::uint32_t>(row * 360 + column);
}
inline constexpr std::uint32_t kGridCells = 360 * 180;

}  // namespace dateline::gazetteer_pack
