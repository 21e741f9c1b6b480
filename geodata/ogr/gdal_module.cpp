// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal_module.h"

#include "geodata/core/module.h"

namespace dateline {

const GdalModule& gdal_module() {
    static const auto& module = *static_cast<const GdalModule*>(
        module_object("dateline_gdal.so", "dateline_gdal_module", "event files"));
    return module;
}

}  // namespace dateline
