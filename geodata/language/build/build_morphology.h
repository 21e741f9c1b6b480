// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <filesystem>
#include <string>

namespace dateline {

/// Builds the morphology pack from Apertium's analysers among the unpacked packages. Calls lt-print of
/// lttoolbox. Throws Error(no_data) when that is not installed, Error(input) when an analyser is missing or
/// cannot be read.
void build_morphology(const std::filesystem::path& sources, const std::filesystem::path& pack,
                      const std::string& stamp, Diagnostics& diagnostics);

}  // namespace dateline
