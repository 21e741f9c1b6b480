// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/basemap_writer.h"

#include <filesystem>

namespace dateline {

/// Lakes with their outlines and labels; names from resources/lakes.csv, matched by a point inside.
void write_lake_layers(const std::filesystem::path& lakes_shp, const std::filesystem::path& resources,
                       BaseMapWriter& writer);

/// Rivers, one feature a name and rank, their lines joined end to end. Natural Earth's with names from
/// resources/rivers.csv; and, where they have none, those of the World Data Bank (wdb_rivers.h), named by
/// the points on them in resources/river_points.csv. An empty wdb path leaves these out.
void write_river_layer(const std::filesystem::path& rivers_shp, const std::filesystem::path& wdb_nc,
                       const std::filesystem::path& resources, BaseMapWriter& writer);

/// Labels of oceans, seas, gulfs and straits from resources/seas.csv.
void write_sea_labels(const std::filesystem::path& resources, BaseMapWriter& writer);

}  // namespace dateline
