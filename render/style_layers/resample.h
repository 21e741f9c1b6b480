// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"

#include <functional>
#include <span>
#include <vector>

namespace dateline {

/// Resamples a grey raster, row by row. Edges are in the raster's pixels (0 its left or upper edge, 1 between
/// its first two pixels): output column i covers [column_edges[i], column_edges[i + 1]], rows alike; both
/// must grow. Columns wrap around the world, rows stop at the poles. Enlarging is cubic (Catmull-Rom),
/// reducing averages what an output pixel covers.
void resample(const BaseMap::Relief& raster, std::span<const double> column_edges,
              std::span<const double> row_edges,
              const std::function<void(int row, std::span<const float> grey)>& take_row);

}  // namespace dateline
