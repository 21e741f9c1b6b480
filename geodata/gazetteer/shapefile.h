// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dateline {

/// A record of a shapefile: attribute values as text, trimmed, and the vertices of all its parts one after
/// the other.
struct ShapeRecord {
    std::map<std::string, std::string> values;
    std::vector<LonLat> points;
};

/// Reads STEM.shp and STEM.dbf (ESRI Shapefile Technical Description, July 1998; dBASE III) of polylines or
/// polygons in WGS 84. Enough to learn names and where they are without loading GDAL. Attribute text is taken
/// as UTF-8, or as Latin-1 when it is no UTF-8. Throws Error(input).
std::vector<ShapeRecord> read_shapefile(const std::filesystem::path& stem);

}  // namespace dateline
