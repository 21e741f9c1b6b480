// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <filesystem>
#include <string>

namespace dateline {

/// Builds the base map from the unpacked packages (sources/<package>/…, DESIGN.md's table) and our own tables
/// in resource_dir()/geodata/basemap/*.csv, and writes the pack in one step. About a minute and 1.5 GB. Town
/// labels come from gazetteer.pack beside the new pack when it is there. Throws Error(input) that names what
/// cannot be read.
void build_basemap_pack(const std::filesystem::path& sources, const std::filesystem::path& pack,
                        const std::string& stamp, Diagnostics& diagnostics);

}  // namespace dateline
