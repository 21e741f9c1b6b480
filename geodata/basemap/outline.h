// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"

#include <optional>

namespace dateline {

/// The outline of a polygon of the base map as lines, which unlike the edges of its parts may be stroked:
/// left out are edges along the cells it was cut at (BaseMap::cell_zoom) and along the rim of the world, and
/// what the parts of neighbouring cells share is kept once.
MercatorGeometry outline_of(const MercatorGeometry& polygon, std::optional<int> cell_zoom);

}  // namespace dateline
