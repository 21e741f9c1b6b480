// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/ogr/gdal_module.h"

namespace dateline {

/// GdalModule::open_raster.
std::unique_ptr<RasterFile> open_raster_with_gdal(const std::filesystem::path& path);

}  // namespace dateline
