// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/basemap_writer.h"

#include <filesystem>

namespace dateline {

/// Lakes with their outlines and labels; names from resources/lakes.csv, matched by a point inside.
void write_lake_layers(const std::filesystem::path& lakes_shp, const std::filesystem::path& resources,
                       BaseMapWriter& writer);

/// Rivers, one feature a name and rank, their lines joined end to end; names from resources/rivers.csv.
void write_river_layer(const std::filesystem::path& rivers_shp, const std::filesystem::path& resources,
                       BaseMapWriter& writer);

/// Labels of oceans, seas, gulfs and straits from resources/seas.csv.
void write_sea_labels(const std::filesystem::path& resources, BaseMapWriter& writer);

}  // namespace dateline
