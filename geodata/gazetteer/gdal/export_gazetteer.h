// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/gazetteer/gazetteer.h"

#include <filesystem>

namespace dateline {

/// Writes directory/gazetteer.gpkg: one point layer, `place`, with all places of the gazetteer and their
/// names in French, English and Arabic. Replaces the file as a whole. Throws Error(input) with GDAL's reason.
void export_gazetteer(const Gazetteer& gazetteer, const std::filesystem::path& directory,
                      Diagnostics& diagnostics);

}  // namespace dateline
