// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace dateline::cli {

/// What a run made, and from what: kept as manifest.json beside it, so that the next run knows whether
/// anything changed.
struct Manifest {
    std::string key;                             ///< SHA-256 of everything the outputs depend on
    std::map<std::string, std::string> outputs;  ///< path below the folder -> SHA-256 of the file

    /// The folder's manifest; an empty one when there is none or it cannot be understood.
    static Manifest read(const std::filesystem::path& folder);
    void write(const std::filesystem::path& folder) const;
    /// Whether every output is there with the bytes it had when it was made.
    bool is_intact(const std::filesystem::path& folder) const;
    /// Removes what an earlier run made and this one no longer does; nothing else is ever removed.
    void remove_outputs_missing_in(const Manifest& newer, const std::filesystem::path& folder) const;
};

}  // namespace dateline::cli
