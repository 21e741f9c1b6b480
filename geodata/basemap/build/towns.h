// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/basemap_writer.h"
#include "geodata/core/lonlat.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dateline {

/// A populated place of GeoNames' cities500.txt (19 tab-separated columns).
struct Town {
    std::int64_t geonameid = 0;
    std::string name;
    std::string country;
    std::string feature_code;  ///< "PPLC" capital, "PPLA" seat of a first-order division, …
    double population = 0;
    LonLat point;
};

/// "capital", "large" (a million people or more), "seat" or "town", in the order of their importance.
std::string class_of(const Town& town);

/// Sections and destroyed or abandoned places (PPLX, PPLQ, PPLW, PPLH) are left out.
/// Throws Error(input) for lines without 19 columns. The result is in the order of priority for labels:
/// class, then population, then id; a total order.
std::vector<Town> read_towns(const std::filesystem::path& cities500);

/// The layer "place". Each band keeps the most important towns of every square of 64 px, which is more than
/// can be labelled. name_of(town, language) gives a label, or nothing.
void write_place_layer(const std::vector<Town>& towns,
                       const std::function<std::string(const Town&, const char* language)>& name_of,
                       BaseMapWriter& writer);

}  // namespace dateline
