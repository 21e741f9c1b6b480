// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace dateline {

/// GdalModule::features_as_geojson.
std::string features_as_geojson_with_ogr(const std::string& source);

}  // namespace dateline
