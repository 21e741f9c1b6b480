// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Registry { npm, deb };

/// A package the data are built from, as geodata/sources/packages.json pins it.
struct SourcePackage {
    std::string id;  ///< the package's name, and the folder its files are unpacked into
    Registry registry = Registry::npm;
    std::string version;
    std::string file;    ///< name of the archive
    std::string sha256;  ///< of the archive
    std::string content, licence, attribution;
    std::vector<std::string> extract;  ///< tar patterns of the members that are unpacked
};

/// Reads the list. Throws Error(input) that names file and key.
std::vector<SourcePackage> read_packages(const std::filesystem::path& list);

/// Where the unpacked members of a package stand: FOLDER/sources/<id>/<path in the package>.
std::filesystem::path unpacked_dir(const std::filesystem::path& folder);

/// Downloads what is missing with the machine's own apt-get and npm, checks every archive's SHA-256 and
/// unpacks the wanted members. A package that is there and unpacked is left alone, so a rerun resumes and the
/// usual run needs no network. Throws Error(input) that names the package when a download fails, a checksum
/// differs or a member is missing.
void fetch_packages(const std::vector<SourcePackage>& packages, const std::filesystem::path& folder,
                    Diagnostics& diagnostics);

}  // namespace dateline
