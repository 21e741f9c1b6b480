// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/source_set.h"
#include "styles/document/style.h"

#include <filesystem>
#include <vector>

namespace dateline {

/// Files and folders a style is drawn from beside its document: the data of its sources, folders of tiles,
/// the sprite, the archive in the base map's place. Sorted, each once, whether they exist or not; what those
/// files name in turn is not followed, but for a TileJSON's tiles. Addresses on other machines are left out.
std::vector<std::filesystem::path> outside_files(const Style& style, const SourceOptions& options);

/// SHA-256 of a file's bytes, of a dataset's with those of its companions (a shapefile's .dbf), or of the
/// names and bytes of all files of a folder; empty when there is none.
std::string hash_of_path(const std::filesystem::path& path);

}  // namespace dateline
