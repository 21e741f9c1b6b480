// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <filesystem>
#include <vector>

namespace dateline {

/// A river of the CIA World Data Bank II in the form GMT uses (binned_river_*.nc, Wessel and Smith 1996):
/// level 1 permanent major river … 4 minor river, 5 to 7 intermittent, 8 to 10 canals; 0 wide rivers given by
/// both banks.
struct WdbRiver {
    int level = 0;
    std::vector<LonLat> line;
};

/// The permanent rivers of levels 1 to max_level, the pieces that the file cuts at every degree joined again.
/// Throws Error(input) when the file cannot be read.
std::vector<WdbRiver> read_wdb_rivers(const std::filesystem::path& binned_nc, int max_level);

}  // namespace dateline
