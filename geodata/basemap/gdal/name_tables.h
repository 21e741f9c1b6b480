// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/basemap/gdal/names.h"
#include "geodata/core/lonlat.h"
#include "geodata/gazetteer/csv_table.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Rows of a table of ours with the columns name_fr, name_en, name_ar and those asked for.
std::vector<CsvRow> read_named(const std::filesystem::path& path, std::vector<std::string> columns);
/// The row's names; the canonical one is the English one.
MapNames names_in(const CsvRow& row);
/// Throws Error(input) with file and line for anything but a number.
double number_in(const std::filesystem::path& path, const CsvRow& row, std::string_view column);
/// Columns lon and lat.
LonLat point_in(const std::filesystem::path& path, const CsvRow& row);

std::vector<MercatorPoint> projected(const std::vector<LonLat>& line);
void append_part(std::span<const MercatorPoint> part, MercatorGeometry& out);

}  // namespace dateline
