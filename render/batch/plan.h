// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/told_once.h"
#include "render/batch/batch.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What one date shows, as indices into BatchPlan::told.
struct PlannedDate {
    MapDate date;
    std::vector<std::size_t> drawn, listed;
    std::vector<std::size_t> on_tiles;  ///< those drawn that tiles can show
};

/// A batch before any work: what to show on which date, and the manifest it will have once all is made.
struct BatchPlan {
    EventsToldOnce told;  ///< what maps and tiles show; indices count here
    std::vector<PlannedDate> dates;
    Manifest manifest;  ///< dates in the same order; no content made yet but that of the two below
    std::string events_geojson, index_html;
    std::vector<LonLatBox> tile_areas;  ///< of all dates
};

/// Everything that a map or a tile is drawn from goes into its record's `depends`: the look's sources and the
/// options of its kind, the events it shows as records of events.geojson, for maps the frame too. A tile's
/// picture depends on no frame, so a larger frame adds tiles and keeps those there are.
BatchPlan plan_batch(std::span<const Event> events, const BatchSettings& settings, const BatchLook& look,
                     const BatchOrigin& origin);

/// What differs between two manifests that concerns all dates, a sentence each; nothing when only events
/// differ.
std::vector<std::string> common_changes(const Manifest& before, const Manifest& after);

}  // namespace dateline
