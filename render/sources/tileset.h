// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "render/view/view.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// Rows counted from the north (xyz) or from the south (tms).
enum class TileScheme { xyz, tms };

/// What a style's source or a TileJSON document says of a set of tiles.
struct TilesetInfo {
    std::vector<std::string> templates;  ///< paths with {z}, {x}, {y}, …; empty for an archive
    int min_zoom = 0;
    int max_zoom = 22;
    std::optional<LonLatBox> bounds;
    TileScheme scheme = TileScheme::xyz;

    /// Whether the bounds touch the tile.
    bool holds(TileId tile) const;
};

/// Tiles of a folder or an archive, fetched one by one. Not thread-safe.
class Tileset {
  public:
    Tileset() = default;
    Tileset(const Tileset&) = delete;
    Tileset& operator=(const Tileset&) = delete;
    virtual ~Tileset() = default;

    const TilesetInfo& info() const { return info_; }
    /// The tile's bytes as stored; nothing when the set has no such tile or the bounds leave it out. Throws
    /// Error(input) when it is there and cannot be read.
    std::optional<std::string> tile(TileId tile) const;
    /// The tile's name for messages.
    virtual std::string name_of(TileId tile) const = 0;

  protected:
    virtual std::optional<std::string> fetch(TileId tile) const = 0;
    TilesetInfo info_;
};

/// Opens the tiles of a "vector", "raster" or "raster-dem" source as the style gives it: "tiles" (templates),
/// or "url" (a TileJSON file or an MBTiles archive), with "minzoom", "maxzoom", "bounds" and "scheme", which
/// go before the TileJSON's. Paths count from `folder`; ratio 2 and more fills {ratio} with "@2x". Throws
/// Error(input) that starts with `where`, the source's place in the document.
std::unique_ptr<Tileset> open_tileset(const nlohmann::json& source, const std::filesystem::path& folder,
                                      double ratio, std::string_view where);

/// An MBTiles archive (version 1.3), opened for reading. Throws Error(input).
std::unique_ptr<Tileset> open_mbtiles(const std::filesystem::path& path);

}  // namespace dateline
