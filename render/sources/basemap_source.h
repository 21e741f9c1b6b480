// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/sources/feature_source.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace dateline {

/// The address under which a "vector" source takes the built-in base map: "dateline://basemap".
inline constexpr std::string_view kBasemap_url = "dateline://basemap";

/// The base map pack (geodata/basemap/basemap.h) as a vector source; its layers are the source layers. Honest
/// up to style zoom 9; deeper zooms show the same geometry. Throws Error(no_data) when the pack is missing.
std::unique_ptr<FeatureSource> make_basemap_source(const std::filesystem::path& pack);
/// The same of a pack that is open already and outlives the source.
std::unique_ptr<FeatureSource> make_basemap_source(const BaseMap& base);

}  // namespace dateline
