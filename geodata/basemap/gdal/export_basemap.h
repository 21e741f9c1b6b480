// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <filesystem>

namespace dateline {

class BaseMap;

/// Writes the base map as it is at its largest zoom to directory/basemap.gpkg (WGS 84 longitude and
/// latitude), one table a layer, for QGIS. Land and ocean are left out: the pack keeps them cut into cells
/// only, and the countries and lakes show the same. Replaces an older file in one step. Throws Error(input)
/// when it cannot be written.
void export_basemap(const BaseMap& map, const std::filesystem::path& directory, Diagnostics& diagnostics);

}  // namespace dateline
