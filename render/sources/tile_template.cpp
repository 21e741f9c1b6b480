// SPDX-License-Identifier: Apache-2.0
#include "render/sources/tile_template.h"

#include <fmt/format.h>

namespace dateline {

namespace {

/// Half the length of the equator of the sphere of EPSG:3857, in metres.
constexpr double kHalf_world_m = 20037508.342789244;

std::string quadkey(TileId tile) {
    std::string out;
    for (int bit = tile.zoom - 1; bit >= 0; --bit) {
        const unsigned digit = ((tile.x >> bit) & 1U) + 2 * ((tile.y >> bit) & 1U);
        out += static_cast<char>('0' + digit);
    }
    return out;
}

std::string web_mercator_box(TileId tile) {
    const MercatorBox box = box_of(tile);
    const auto x = [](double unit) { return (unit * 2 - 1) * kHalf_world_m; };
    return fmt::format("{},{},{},{}", x(box.left), -x(box.bottom), x(box.right), -x(box.top));
}

std::string value_of(std::string_view token, TileId tile, TileScheme scheme, double ratio) {
    const std::uint32_t last = static_cast<std::uint32_t>((std::uint64_t{1} << tile.zoom) - 1);
    if (token == "z") return fmt::to_string(tile.zoom);
    if (token == "x") return fmt::to_string(tile.x);
    if (token == "y") return fmt::to_string(scheme == TileScheme::tms ? last - tile.y : tile.y);
    if (token == "prefix") return fmt::format("{:x}{:x}", tile.x % 16, tile.y % 16);
    if (token == "ratio") return ratio > 1 ? "@2x" : "";
    if (token == "quadkey") return quadkey(tile);
    if (token == "bbox-epsg-3857") return web_mercator_box(tile);
    return fmt::format("{{{}}}", token);
}

}  // namespace

std::string fill_template(std::string_view text, TileId tile, TileScheme scheme, double ratio) {
    std::string out;
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) return out.append(text);
        out.append(text.substr(0, open));
        out += value_of(text.substr(open + 1, close - open - 1), tile, scheme, ratio);
        text.remove_prefix(close + 1);
    }
}

}  // namespace dateline
