// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "render/page/page_maker.h"
#include "render/view/view.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What a file, or a set of files taken together, must hold to be the one that was made.
struct Content {
    std::uint64_t bytes = 0;
    std::string sha256;  ///< empty: planned, not made yet
    bool is_made() const { return !sha256.empty(); }
    friend bool operator==(const Content&, const Content&) = default;
};

/// One static map of a date.
struct MapRecord {
    PageFormat format = PageFormat::png;
    std::string depends;  ///< SHA-256 of everything it was drawn from
    Content content;
    friend bool operator==(const MapRecord&, const MapRecord&) = default;
};

/// Numbers from first to last, both included.
struct Run {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    friend bool operator==(const Run&, const Run&) = default;
};

/// Every tile of the columns with every one of the rows.
struct TileRectangle {
    Run x, y;
    friend bool operator==(const TileRectangle&, const TileRectangle&) = default;
};

/// Tiles of one zoom, as rectangles that do not overlap.
struct TileBlock {
    std::uint8_t zoom = 0;
    std::vector<TileRectangle> rectangles;

    std::vector<TileId> tiles() const;  ///< ascending
    friend bool operator==(const TileBlock&, const TileBlock&) = default;
};
/// The tiles that plan_tiles() names, a block a zoom.
std::vector<TileBlock> tile_blocks(std::span<const LonLatBox> areas, int min_zoom, int max_zoom);

/// The tiles of a date at one zoom.
struct TilesRecord {
    TileBlock block;
    std::string depends;
    Content content;  ///< their bytes in all; the hash of their hashes (TileDigest)
    friend bool operator==(const TilesRecord&, const TilesRecord&) = default;
};

/// Everything made for a date.
struct DateRecord {
    std::string name;  ///< MapDate::name()
    std::size_t drawn = 0;
    std::size_t listed = 0;
    std::vector<std::string> warnings;
    std::vector<MapRecord> maps;
    std::vector<TilesRecord> tiles;
    Content alt;  ///< of the text that tells what its maps show; not made where there are no maps
    friend bool operator==(const DateRecord&, const DateRecord&) = default;
};

// Where a batch puts its files, relative to its folder.
std::filesystem::path map_path(const std::string& date, PageFormat format);  // maps/2015-10-07.png
std::filesystem::path alt_path(const std::string& date);                     // maps/2015-10-07.alt.txt
std::filesystem::path tile_path(const std::string& date, TileId tile);       // tiles/2015-10-07/5/19/12.png
inline const std::filesystem::path kTilesFolder = "tiles";
inline const std::filesystem::path kEventsFile = "events.geojson";
inline const std::filesystem::path kIndexFile = "index.html";
inline const std::filesystem::path kManifestFile = "manifest.json";

}  // namespace dateline
