// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/basemap_writer.h"
#include "geodata/core/lonlat.h"
#include "geodata/gazetteer/gazetteer.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// A settlement of the gazetteer, as the base map shows it.
struct Town {
    PlaceIndex index = kNoPlace;
    std::int64_t geonameid = 0;
    std::string_view name;
    std::string_view country;
    std::string_view feature_code;  ///< "PPLC" capital, "PPLA" seat of a first-order division, …
    double population = 0;
    LonLat point;
};

/// "capital", "large" (a million people or more), "seat" or "town", in the order of their importance.
std::string_view class_of(const Town& town);

/// The gazetteer's settlements without sections, destroyed and abandoned places (PPLX, PPLW, PPLQ, PPLH), in
/// the order of priority for labels: class, then population, then id; a total order.
std::vector<Town> towns_of(const Gazetteer& gazetteer);

/// The layer "place". Each band keeps the most important towns of every square of 64 px, which is more than
/// can be labelled.
void write_place_layer(const Gazetteer& gazetteer, BaseMapWriter& writer);

}  // namespace dateline
