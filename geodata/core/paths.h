// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace dateline {

/// Folder of the built packs and fonts: $DATELINE_DATA, else $XDG_CACHE_HOME/dateline/data, else
/// ~/.cache/dateline/data. Need not exist yet.
std::filesystem::path data_dir();

/// Folder of the downloaded packages: $DATELINE_DOWNLOADS, else $XDG_CACHE_HOME/dateline/downloads, …
std::filesystem::path download_dir();

/// Folder that holds geodata/lexicons, geodata/gazetteer/*.csv and styles/: $DATELINE_RESOURCES, else the
/// source tree the program was built in (the folder above build/dateline), else <prefix>/share/dateline
/// beside bin/. Throws Error(no_data) when none of them has geodata/lexicons.
std::filesystem::path resource_dir();

/// The folder of the running executable, symbolic links resolved; where dateline_gdal.so lies.
std::filesystem::path executable_dir();

}  // namespace dateline
