// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/basemap_writer.h"
#include "geodata/basemap/gdal/divisions.h"

namespace dateline {

/// Land, ocean, coast, countries, divisions, their borders and the labels inside them, all from the
/// divisions' one topology.
void write_boundary_layers(const Divisions& divisions, const EdgeClasses& edge_classes,
                           const std::unordered_map<std::string, MapNames>& country_names,
                           BaseMapWriter& writer);

/// {"name", "name_fr", "name_en", "name_ar"} as columns, and a feature's names as their values.
std::vector<BaseMapWriter::ColumnSpec> with_name_columns(std::vector<BaseMapWriter::ColumnSpec> columns);
std::vector<BaseMapWriter::Value> with_names(std::vector<BaseMapWriter::Value> values, const MapNames& names);

}  // namespace dateline
