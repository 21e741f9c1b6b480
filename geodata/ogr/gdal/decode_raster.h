// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/ogr/gdal_module.h"

namespace dateline {

/// GdalModule::decode_raster.
RasterBytes decode_raster_with_gdal(std::string_view bytes, const std::string& shown);

}  // namespace dateline
