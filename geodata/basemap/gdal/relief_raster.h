// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/basemap_writer.h"
#include "geodata/basemap/build/topology.h"

#include <filesystem>

namespace dateline {

/// Reads the grey relief of the whole world (equirectangular, no georeference), takes the land's slow changes
/// away and keeps the rest around 128; the sea becomes 128 throughout.
void write_relief(const std::filesystem::path& image, std::span<const Face> land, BaseMapWriter& writer);

/// Puts the grey tiles of a world in plate carrée together, ROW/ROW_COLUMN.jpg from the north-west, at half
/// their size.
void write_elevation(const std::filesystem::path& tiles, BaseMapWriter& writer);

}  // namespace dateline
