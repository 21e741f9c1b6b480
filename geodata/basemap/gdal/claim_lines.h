// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/basemap_writer.h"

#include <filesystem>

namespace dateline {

/// The layer "claim": lines that a state or a ceasefire draws and that are no border of the divisions (the
/// Golan in Syria's view, Transnistria, Abkhazia, the Essequibo). From QGIS's world_map.gpkg, which took them
/// from Natural Earth.
void write_claim_layer(const std::filesystem::path& world_map_gpkg, BaseMapWriter& writer);

}  // namespace dateline
