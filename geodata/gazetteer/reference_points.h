// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <filesystem>
#include <map>
#include <string>

namespace dateline {

/// The point that stands for each country, by ISO 3166-1 alpha-2 code, in the CIA World Factbook ("geographic
/// coordinates"), as Marble ships it: boundaryplacemarks.cache of Debian's marble-qt-data, a QDataStream
/// (big-endian, strings as UTF-16 behind their length in bytes). Two entities of one code (Gaza Strip and
/// West Bank) give none. Throws Error(input) when the file is not of that format.
std::map<std::string, LonLat> read_reference_points(const std::filesystem::path& path);

}  // namespace dateline
