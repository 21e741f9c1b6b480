// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// Files the gazetteer is built from, relative to the folder of unpacked packages ("PACKAGE/path in it").
std::vector<std::filesystem::path> gazetteer_source_files();

/// Files of the resource folder it is built from.
std::vector<std::filesystem::path> gazetteer_resource_files();

/// The version of the pack's layout and of the rules names are folded by: part of every stamp.
std::string gazetteer_version();

/// Reads the packages below `sources` and the supplement and corrections below `resources`, and writes the
/// pack. stamp: 64 hexadecimal digits, the SHA-256 of everything the pack depends on (the files named above
/// and gazetteer_version()). additions: the user's own files (see additions.h). Takes 10 s and well under 1.5
/// GB. Throws Error(input) that names the file when a source is missing or malformed.
void build_gazetteer(const std::filesystem::path& sources, const std::filesystem::path& resources,
                     const std::vector<std::filesystem::path>& additions, const std::filesystem::path& pack,
                     const std::string& stamp, Diagnostics& diagnostics);

}  // namespace dateline
