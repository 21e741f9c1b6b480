// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/tile_grid.h"

#include <algorithm>
#include <cmath>
#include <map>
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

}  // namespace

Box box_of(const Metatile& metatile) {
    return square_px(metatile.x, metatile.y, kMetatile_px);
}

Box box_px_of(TileId tile) {
    return square_px(tile.x, tile.y, kTile_px);
}

std::vector<MetatilePlan> plan_tiles(const LonLatBox& box, int min_zoom, int max_zoom) {
    const MercatorPoint north_west = to_mercator({box.west, box.north});
    const MercatorPoint south_east = to_mercator({box.east, box.south});
    std::map<std::tuple<int, std::uint32_t, std::uint32_t>, MetatilePlan> plans;
    for (int zoom = min_zoom; zoom <= max_zoom; ++zoom) {
        const Range rows = tiles_between(north_west.y, south_east.y, zoom);
        std::vector<Range> columns;
        if (box.west <= box.east) {
            columns = {tiles_between(north_west.x, south_east.x, zoom)};
        } else {
            columns = {tiles_between(0, south_east.x, zoom), tiles_between(north_west.x, 1, zoom)};
            if (columns[0].last >= columns[1].first) columns = {tiles_between(0, 1, zoom)};
        }
        for (std::uint32_t y = rows.first; y <= rows.last; ++y) {
            for (const Range& range : columns) {
                for (std::uint32_t x = range.first; x <= range.last; ++x) {
                    const Metatile metatile{static_cast<std::uint8_t>(zoom), x / kMetatileTiles,
                                            y / kMetatileTiles};
                    MetatilePlan& plan = plans[{zoom, metatile.y, metatile.x}];
                    plan.metatile = metatile;
                    plan.tiles.push_back({static_cast<std::uint8_t>(zoom), x, y});
                }
            }
        }
    }
    std::vector<MetatilePlan> ordered;
    ordered.reserve(plans.size());
    for (auto& [key, plan] : plans) ordered.push_back(std::move(plan));
    return ordered;
}

}  // namespace dateline
