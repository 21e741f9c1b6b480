// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <vector>

namespace dateline {

/// Lines put end to end where exactly two of them meet, each as long as it can be; closed ones end where they
/// begin. Ends within resolution_deg of one another, rounded to that grid, are one node. Lines of fewer than
/// two points are left out. The order of the result depends on the input alone.
std::vector<std::vector<LonLat>> join_lines(const std::vector<std::vector<LonLat>>& lines,
                                            double resolution_deg);

}  // namespace dateline
