// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/core/lonlat.h"
#include "geodata/core/projection.h"
#include "geodata/events/event.h"
#include "render/page/layout.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>

namespace dateline {

/// What a page's map shows, and on which projection; before the map has a size.
struct MapWindow {
    LonLatBox box;
    std::shared_ptr<const Projection> projection;  ///< null: Web Mercator
    MapShape shape;                                ///< its margin in lengths of the map's design
    double largest_zoom = 0;
};

/// Around the events that get a symbol, or the extent that was asked for, on what suits it, or the projection
/// that was asked for (null: none was). Events all around the world are shown on the whole of it.
MapWindow map_window(const BaseMap& base, std::span<const Event> events, std::span<const std::size_t> drawn,
                     const std::optional<LonLatBox>& asked_extent,
                     const std::shared_ptr<const Projection>& asked_projection);

}  // namespace dateline
