// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/build/topology.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

class OGRFeature;
class OGRGeometry;

namespace dateline {

/// Calls visit for every feature of a vector file's layer (the first one when the name is empty), in file
/// order. Throws Error(input) when the file or layer cannot be opened.
void for_each_feature(const std::filesystem::path& path, const std::string& layer,
                      const std::function<void(const OGRFeature&)>& visit);

/// A field as UTF-8 text; empty when the layer has no such field or it is null.
std::string text_of(const OGRFeature& feature, const char* field);
/// A field as a number; `otherwise` when the layer has no such field or it is null.
double number_of(const OGRFeature& feature, const char* field, double otherwise);

/// Rings without their repeated last point. Longitudes within 1e-9° of ±180 are put there exactly.
Face polygons_of(const OGRGeometry* geometry);
/// All line strings in the geometry.
std::vector<std::vector<LonLat>> lines_of(const OGRGeometry* geometry);

}  // namespace dateline
