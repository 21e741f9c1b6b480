// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/feature_source.h"

#include <filesystem>
#include <memory>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// A source of type "geojson": its data inline, or the path of a GeoJSON file or of anything else that OGR
/// opens. Reads "maxzoom", "buffer", "tolerance", "lineMetrics", "generateId", "promoteId", "filter" and
/// "cluster" with what belongs to it.
/// Throws Error(input) naming the source.
std::unique_ptr<FeatureSource> make_geojson_source(const nlohmann::json& definition, std::string_view name,
                                                   const std::filesystem::path& folder);

}  // namespace dateline
