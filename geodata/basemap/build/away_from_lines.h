// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <map>
#include <utility>
#include <vector>

namespace dateline {

/// Of a line the runs that lie farther than distance_deg from all the given lines: what one source adds to
/// another without drawing a river twice. Distances are measured in degrees, as on a plate carrée, which is
/// enough to tell two surveys of one river from two rivers.
class AwayFromLines {
  public:
    AwayFromLines(const std::vector<std::vector<LonLat>>& lines, double distance_deg);

    /// The runs at least min_length_deg long. Runs keep the point that enters the others' neighbourhood, so
    /// that tributaries still reach their river.
    std::vector<std::vector<LonLat>> runs_of(const std::vector<LonLat>& line, double min_length_deg) const;

  private:
    using Square = std::pair<long, long>;  ///< column, row
    Square square_of(LonLat p) const;
    bool near(LonLat p) const;

    double distance_deg_;
    std::map<Square, std::vector<LonLat>> points_;  ///< the lines' points, at most half a square apart
};

}  // namespace dateline
