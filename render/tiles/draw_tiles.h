// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/events/event.h"
#include "render/containers/tile_sink.h"
#include "render/tiles/metatile.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// One tile set of a run: a date's name ("" when the set has no date) and the events it shows, as indices
/// into the event layer.
struct DatedEvents {
    std::string date;
    std::vector<std::size_t> events;
};

/// Which tiles, and with how many threads.
struct TileExtent {
    std::vector<LonLatBox> areas;
    int min_zoom = 4;
    int max_zoom = 9;
    int jobs = 1;
};

struct TileCounts {
    std::size_t planned = 0;  ///< tiles of one date
    std::size_t written = 0;  ///< over all dates
};

/// Told after each batch of metatiles: how many tiles of one date are done, of how many.
using TileProgress = std::function<void(std::size_t done, std::size_t planned)>;

/// Draws the tiles of every date and hands them to the sink, finish() included. What a tile looks like
/// depends on look, its date's events and its number alone: any extent, any number of jobs, the same bytes in
/// the same order.
TileCounts draw_tiles(const TileLook& look, const TileExtent& extent, std::span<const Event> events,
                      std::span<const DatedEvents> dates, TileSink& sink, const TileProgress& progress = {});

/// Events that tiles can show: those with a point, whole countries excepted.
bool is_drawn_on_tiles(const Event& event);

/// Boxes around the events that tiles can show: places within 4° of each other share a box, so that one
/// far-off event does not ask for half the world; each with a margin of a quarter of its size and at
/// least 1.5°.
std::vector<LonLatBox> areas_of(std::span<const Event> events, std::span<const std::size_t> shown);

/// The box around boxes; none of them crosses the antimeridian.
LonLatBox box_around(std::span<const LonLatBox> boxes);

/// ISO 3166-1 alpha-2 codes: the focus of tiles, which are about no country more than others.
std::vector<std::string> all_countries(const BaseMap& base);

}  // namespace dateline
