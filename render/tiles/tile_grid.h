// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "render/canvas/path.h"
#include "render/view/view.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

inline constexpr int kTile_px = 256;
/// Tiles on a side of a metatile. A constant of the style, never of memory, jobs or extent: Cairo does not
/// draw the same path the same way at another offset, so what a tile looks like depends on the grid it was
/// drawn on.
inline constexpr int kMetatileTiles = 4;
inline constexpr int kMetatile_px = kTile_px * kMetatileTiles;

/// A square of tiles drawn at once: tile (x, y) belongs to metatile (x / kMetatileTiles, y / kMetatileTiles)
/// of its zoom.
struct Metatile {
    std::uint8_t zoom = 0;
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    friend auto operator<=>(const Metatile&, const Metatile&) = default;
};

/// px of the world at the metatile's zoom.
Box box_of(const Metatile& metatile);
Box box_px_of(TileId tile);

/// The metatile with the wanted ones of its tiles.
struct MetatilePlan {
    Metatile metatile;
    std::vector<TileId> tiles;
};

/// All tiles that touch any of the boxes, each once, by zoom, then row and column of their metatiles. A box
/// whose west is east of its east crosses the antimeridian.
std::vector<MetatilePlan> plan_tiles(std::span<const LonLatBox> boxes, int min_zoom, int max_zoom);

}  // namespace dateline
