// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/tile_grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace dateline {

namespace {

Box square_px(std::uint32_t x, std::uint32_t y, int side_px) {
    const double side = side_px;
    return {x * side, y * side, (x + 1.0) * side, (y + 1.0) * side};
}

struct Range {
    std::uint32_t first, last;
};

/// Tiles that hold more than the edge of a stretch of the unit interval.
Range tiles_between(double from, double to, int zoom) {
    const double count = std::exp2(zoom);
    const auto clamp = [&](double tile) {
        return static_cast<std::uint32_t>(std::clamp(tile, 0.0, count - 1));
    };
    const std::uint32_t first = clamp(std::floor(from * count));
    return {first, std::max(first, clamp(std::ceil(to * count) - 1))};
}

std::vector<Range> columns_of(const LonLatBox& box, int zoom) {
    const double west = to_mercator({box.west, 0}).x, east = to_mercator({box.east, 0}).x;
    if (box.west <= box.east) return {tiles_between(west, east, zoom)};
    return {tiles_between(0, east, zoom), tiles_between(west, 1, zoom)};
}

}  // namespace

Box box_of(const Metatile& metatile) {
    return square_px(metatile.x, metatile.y, kMetatile_px);
}

Box box_px_of(TileId tile) {
    return square_px(tile.x, tile.y, kTile_px);
}

std::vector<MetatilePlan> plan_tiles(std::span<const LonLatBox> boxes, int min_zoom, int max_zoom) {
    std::map<std::tuple<int, std::uint32_t, std::uint32_t>, std::set<TileId>> wanted;
    for (int zoom = min_zoom; zoom <= max_zoom; ++zoom) {
        for (const LonLatBox& box : boxes) {
            const Range rows =
                tiles_between(to_mercator({0, box.north}).y, to_mercator({0, box.south}).y, zoom);
            for (const Range& columns : columns_of(box, zoom)) {
                for (std::uint32_t y = rows.first; y <= rows.last; ++y) {
                    for (std::uint32_t x = columns.first; x <= columns.last; ++x) {
                        wanted[{zoom, y / kMetatileTiles, x / kMetatileTiles}].insert(
                            {static_cast<std::uint8_t>(zoom), x, y});
                    }
                }
            }
        }
    }
    std::vector<MetatilePlan> plans;
    plans.reserve(wanted.size());
    for (const auto& [key, tiles] : wanted) {
        const auto [zoom, y, x] = key;
        plans.push_back({{static_cast<std::uint8_t>(zoom), x, y}, {tiles.begin(), tiles.end()}});
    }
    return plans;
}

}  // namespace dateline
