// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/canvas/path.h"
#include "render/view/view.h"

#include <cstddef>

namespace dateline {

/// Adds part `index` of a geometry to a path in the view's px; polygons are closed. On a projected map the
/// part is first clipped to what the view can show and its long segments are bent.
void append_part(Path& path, const MercatorGeometry& geometry, std::size_t index, const View& view);

/// A whole outline or line, wherever in a world that repeats it was given, as the view can show it: clipped,
/// and with segments short enough to bend, on a projected map; unchanged but for the nearest copy on
/// Mercator.
MercatorGeometry fitted(const MercatorGeometry& geometry, const View& view);

}  // namespace dateline
