// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "render/view/view.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

enum class TileFormat { png, svg };
std::string_view extension_of(TileFormat format);  // "png", "svg"

/// Whether a set is a whole map or lies over another (MBTiles' "type").
enum class TileSetRole { baselayer, overlay };

/// What a container says of the tiles in it.
struct TileSetInfo {
    std::string name, description, attribution;
    TileFormat format = TileFormat::png;
    TileSetRole role = TileSetRole::baselayer;
    LonLatBox bounds;
    int min_zoom = 0;
    int max_zoom = 0;
};

/// Where finished tiles go, in any order, each tile once a date (an empty date: tiles of no date). The order
/// decides the bytes of some containers, so callers keep it fixed. Not thread-safe. Nothing is visible under
/// its final name before it is whole: files of a directory each on their own, an archive on finish().
class TileSink {
  public:
    TileSink() = default;
    TileSink(const TileSink&) = delete;
    TileSink& operator=(const TileSink&) = delete;
    virtual ~TileSink() = default;

    virtual void put(std::string_view date, TileId tile, std::string_view bytes) = 0;
    virtual void finish() = 0;
};

/// By the path's extension: .mbtiles, .pmtiles, else a directory. Throws Error(input) when it cannot be
/// written.
std::unique_ptr<TileSink> open_tile_sink(const std::filesystem::path& path, const TileSetInfo& info);

/// directory/[date/]zoom/x/y.ext; a tile equal to an earlier one is a hard link to it where the file system
/// can. A file that already holds the same bytes is left alone.
std::unique_ptr<TileSink> make_directory_sink(const std::filesystem::path& directory, TileFormat format);

/// MBTiles 1.3: tables images and map (keyed by date), the view `tiles` showing the newest date.
std::unique_ptr<TileSink> make_mbtiles_sink(const std::filesystem::path& path, const TileSetInfo& info);

/// PMTiles 3: clustered, deduplicated, run-length encoded. With dates, one archive each: F-2015-10-07.pmtiles
/// for F.pmtiles.
std::unique_ptr<TileSink> make_pmtiles_sink(const std::filesystem::path& path, const TileSetInfo& info);

}  // namespace dateline
