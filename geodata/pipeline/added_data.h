// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/gazetteer/additions.h"
#include "geodata/pipeline/build_data.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// Where copies of what a user added to the gazetteer are kept: the folder "added" beside the packs. Every
/// build reads it, so additions outlive rebuilds and updates; a file that is deleted there is gone with the
/// next build.
std::filesystem::path additions_dir(const std::filesystem::path& data);

/// The files in it, by name.
std::vector<std::filesystem::path> added_files(const std::filesystem::path& data);

/// Checks the files, keeps copies of them, and builds the gazetteer anew. One of the same name as an earlier
/// one takes its place. When anything is wrong nothing is kept: throws Error(input) that names file, line and
/// value.
void add_data(const DataFolders& folders, const std::vector<std::filesystem::path>& files,
              Diagnostics& diagnostics);

/// A line of "dateline data info".
struct AddedData {
    std::filesystem::path path;
    AdditionFormat format;
    std::size_t rows = 0;
};
std::vector<AddedData> describe_added_data(const DataFolders& folders);

}  // namespace dateline
