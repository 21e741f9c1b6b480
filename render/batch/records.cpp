// SPDX-License-Identifier: Apache-2.0
#include "render/batch/records.h"

#include "render/tiles/tile_grid.h"

#include <algorithm>
#include <map>
#include <set>

namespace dateline {

namespace {

/// Runs of rows, column by column.
using Columns = std::map<std::uint32_t, std::vector<Run>>;

Columns columns_of(std::span<const LonLatBox> areas, int zoom) {
    std::map<std::uint32_t, std::set<std::uint32_t>> rows;
    for (const MetatilePlan& plan : plan_tiles(areas, zoom, zoom)) {
        for (const TileId& tile : plan.tiles) rows[tile.x].insert(tile.y);
    }
    Columns columns;
    for (const auto& [x, ys] : rows) {
        std::vector<Run>& runs = columns[x];
        for (const std::uint32_t y : ys) {
            if (runs.empty() || runs.back().last + 1 != y)
                runs.push_back({y, y});
            else
                runs.back().last = y;
        }
    }
    return columns;
}

}  // namespace

std::vector<TileId> TileBlock::tiles() const {
    std::vector<TileId> all;
    for (const auto& [columns, rows] : rectangles) {
        for (std::uint32_t x = columns.first; x <= columns.last; ++x) {
            for (std::uint32_t y = rows.first; y <= rows.last; ++y) all.push_back({zoom, x, y});
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<TileBlock> tile_blocks(std::span<const LonLatBox> areas, int min_zoom, int max_zoom) {
    std::vector<TileBlock> blocks;
    for (int zoom = min_zoom; zoom <= max_zoom; ++zoom) {
        TileBlock block{static_cast<std::uint8_t>(zoom), {}};
        for (const auto& [x, runs] : columns_of(areas, zoom)) {
            for (const Run& rows : runs) {
                // A column widens the rectangle that ends beside it with the same rows.
                const auto beside = std::find_if(block.rectangles.begin(), block.rectangles.end(),
                                                 [&, column = x](const TileRectangle& r) {
                                                     return r.x.last + 1 == column && r.y == rows;
                                                 });
                if (beside != block.rectangles.end())
                    beside->x.last = x;
                else
                    block.rectangles.push_back({{x, x}, rows});
            }
        }
        if (!block.rectangles.empty()) blocks.push_back(std::move(block));
    }
    return blocks;
}

std::filesystem::path map_path(const std::string& date, PageFormat format) {
    return std::filesystem::path("maps") / (date + "." + std::string(extension_of(format)));
}

std::filesystem::path alt_path(const std::string& date) {
    return std::filesystem::path("maps") / (date + ".alt.txt");
}

std::filesystem::path tile_path(const std::string& date, TileId tile) {
    return kTilesFolder / date / std::to_string(tile.zoom) / std::to_string(tile.x) /
           (std::to_string(tile.y) + ".png");
}

}  // namespace dateline
