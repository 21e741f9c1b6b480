// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/view/view.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// A tile's number in PMTiles 3: all tiles of smaller zooms first, then along the Hilbert curve of its zoom.
std::uint64_t pmtiles_id(TileId tile);

/// One row of a PMTiles directory: run_length tiles from tile_id on are the same bytes; run_length 0 points
/// to a leaf.
struct PmtilesEntry {
    std::uint64_t tile_id = 0;
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t run_length = 1;
    friend bool operator==(const PmtilesEntry&, const PmtilesEntry&) = default;
};

/// The directory as PMTiles 3 spells it, before compression: the count, then the columns as varints.
std::string serialise_directory(std::span<const PmtilesEntry> entries);

/// Directories of an archive, gzip-compressed. The root is kept so small that it ends within the file's first
/// 16,384 bytes.
struct PmtilesDirectories {
    std::string root, leaves;
};
PmtilesDirectories make_directories(const std::vector<PmtilesEntry>& entries);

}  // namespace dateline
