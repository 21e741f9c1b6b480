// SPDX-License-Identifier: Apache-2.0
#include "render/batch/records.h"

#include "render/tiles/tile_grid.h"

#include <set>

namespace dateline {

std::vector<TileId> TileBlock::tiles() const {
    std::vector<TileId> all;
    for (const Run& run : columns) {
        for (std::uint32_t x = run.first; x <= run.last; ++x) {
            for (std::uint32_t y = rows.first; y <= rows.last; ++y) all.push_back({zoom, x, y});
        }
    }
    return all;
}

std::vector<TileBlock> tile_blocks(const LonLatBox& box, int min_zoom, int max_zoom) {
    std::vector<TileBlock> blocks;
    for (int zoom = min_zoom; zoom <= max_zoom; ++zoom) {
        std::set<std::uint32_t> columns, rows;
        for (const MetatilePlan& plan : plan_tiles(box, zoom, zoom)) {
            for (const TileId& tile : plan.tiles) {
                columns.insert(tile.x);
                rows.insert(tile.y);
            }
        }
        if (rows.empty()) continue;
        TileBlock block{static_cast<std::uint8_t>(zoom), {}, {*rows.begin(), *rows.rbegin()}};
        for (const std::uint32_t x : columns) {
            if (block.columns.empty() || block.columns.back().last + 1 != x)
                block.columns.push_back({x, x});
            else
                block.columns.back().last = x;
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::filesystem::path map_path(const std::string& date, PageFormat format) {
    return std::filesystem::path("maps") / (date + "." + std::string(extension_of(format)));
}

std::filesystem::path tile_path(const std::string& date, TileId tile) {
    return kTilesFolder / date / std::to_string(tile.zoom) / std::to_string(tile.x) /
           (std::to_string(tile.y) + ".png");
}

}  // namespace dateline
