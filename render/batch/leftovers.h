// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace dateline {

/// Removes the files (relative to the folder) and then every folder that this leaves empty, the folder itself
/// excepted. How many files there were to remove; one that is gone already is no error. Throws Error(input)
/// when one cannot be removed.
std::size_t remove_files(const std::filesystem::path& folder,
                         const std::vector<std::filesystem::path>& files);

/// Removes what a killed run left half-written beside the files (relative to the folder): their temporary
/// neighbours (PendingFile).
void remove_temporaries(const std::filesystem::path& folder, const std::vector<std::filesystem::path>& files);

}  // namespace dateline
