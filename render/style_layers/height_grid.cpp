// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/height_grid.h"

#include "geodata/core/error.h"

#include <algorithm>

#include <fmt/format.h>

namespace dateline {

namespace {

/// The tile so many columns to the east and rows to the south; null beyond the poles and where there is none.
std::shared_ptr<const Pixels> neighbour(RasterSource& source, TileId tile, int east, int south) {
    const std::int64_t count = std::int64_t{1} << tile.zoom;
    const std::int64_t row = std::int64_t{tile.y} + south;
    if (row < 0 || row >= count) return nullptr;
    const std::int64_t column = (std::int64_t{tile.x} + east + count) % count;
    const TileId id{tile.zoom, static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)};
    return source.tile(id);
}

}  // namespace

HeightGrid::HeightGrid(RasterSource& source, TileId tile, const Pixels& pixels) : side_(pixels.width) {
    if (pixels.width != pixels.height) {
        throw input_error({}, "a tile of heights is not square",
                          fmt::format("{}x{}", pixels.width, pixels.height), "as many rows as columns");
    }
    const HeightEncoding& encoding = source.heights();
    const auto which = [&](int at) { return at < 0 ? -1 : at >= side_ ? 1 : 0; };
    std::array<std::array<std::shared_ptr<const Pixels>, 3>, 3> around;
    for (int south = -1; south <= 1; ++south) {
        for (int east = -1; east <= 1; ++east) {
            if (east == 0 && south == 0) continue;
            auto found = neighbour(source, tile, east, south);
            if (found && found->width == side_ && found->height == side_)
                around.at(static_cast<std::size_t>(south + 1)).at(static_cast<std::size_t>(east + 1)) = found;
        }
    }
    heights_.reserve(static_cast<std::size_t>(side_ + 2) * static_cast<std::size_t>(side_ + 2));
    for (int y = -1; y <= side_; ++y) {
        for (int x = -1; x <= side_; ++x) {
            const int east = which(x), south = which(y);
            const auto& other =
                around.at(static_cast<std::size_t>(south + 1)).at(static_cast<std::size_t>(east + 1));
            const std::uint8_t* color =
                other ? other->at(x - east * side_, y - south * side_)
                      : pixels.at(std::clamp(x, 0, side_ - 1), std::clamp(y, 0, side_ - 1));
            heights_.push_back(static_cast<float>(encoding.height_m(color)));
        }
    }
}

}  // namespace dateline
