// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/raster_source.h"

#include <array>
#include <vector>

namespace dateline {

/// The heights of one tile of a "raster-dem" with a rim of one pixel, taken from its neighbours where they
/// are there, else from the tile's own edge.
class HeightGrid {
  public:
    /// Throws Error(input) when the tile is not square.
    HeightGrid(RasterSource& source, TileId tile, const Pixels& pixels);

    int side() const { return side_; }
    /// Metres; x and y from -1 to side().
    float height_m(int x, int y) const {
        return heights_[static_cast<std::size_t>(y + 1) * static_cast<std::size_t>(side_ + 2) +
                        static_cast<std::size_t>(x + 1)];
    }

  private:
    int side_;
    std::vector<float> heights_;
};

}  // namespace dateline
