// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/basemap_writer.h"
#include "geodata/basemap/build/topology.h"

#include <filesystem>

namespace dateline {

/// Reads the grey relief of the whole world (equirectangular, no georeference), takes the land's slow changes
/// away and keeps the rest around 128; the sea becomes 128 throughout.
void write_relief(const std::filesystem::path& image, std::span<const Face> land, BaseMapWriter& writer);

}  // namespace dateline
