// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "render/sources/feature_source.h"
#include "render/sources/raster_source.h"
#include "styles/document/style.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// A vector source by its definition in the style; null, with a warning, when the program has none of that
/// type. Relative paths in it count from `folder`. A vector source with the address "dateline://basemap" is
/// the built-in base map, or the MBTiles archive `basemap` where that is not empty. Throws Error(input)
/// naming what is wrong with it.
std::unique_ptr<FeatureSource> open_feature_source(std::string_view name, const StyleSource& definition,
                                                   const std::filesystem::path& folder,
                                                   const std::filesystem::path& basemap,
                                                   Diagnostics& diagnostics);

/// The sources of one style, each opened when a layer first asks for it. A source that cannot be read is
/// reported once and then missing: the rest of the style is drawn all the same. Belongs to one thread.
class SourceSet {
  public:
    /// The style must outlive the set. folder: where the style's relative paths count from. basemap: an
    /// MBTiles archive in place of the built-in base map, or empty.
    SourceSet(const Style& style, std::filesystem::path folder, Diagnostics& diagnostics,
              std::filesystem::path basemap = {})
        : style_(style),
          folder_(std::move(folder)),
          basemap_(std::move(basemap)),
          diagnostics_(diagnostics) {}

    /// Null when the style has no such vector source, or it could not be opened.
    FeatureSource* features_of(std::string_view source);
    /// Null when the style has no such source of pictures in tiles ("raster", "raster-dem"), or it could not
    /// be opened. ratio: device px to the CSS px.
    RasterSource* rasters_of(std::string_view source, double ratio);
    /// Null when the style has no such "image" source, or it could not be read.
    const PlacedPicture* picture_of(std::string_view source);

  private:
    const StyleSource* definition_of(std::string_view source);
    template <typename Made, typename Make>
    Made* opened(std::map<std::string, std::unique_ptr<Made>, std::less<>>& all, std::string_view source,
                 Make make);

    const Style& style_;
    std::filesystem::path folder_, basemap_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::unique_ptr<FeatureSource>, std::less<>> features_;
    std::map<std::string, std::unique_ptr<RasterSource>, std::less<>> rasters_;
    std::map<std::string, std::unique_ptr<PlacedPicture>, std::less<>> pictures_;
};

}  // namespace dateline
