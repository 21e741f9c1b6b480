// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/core/diagnostics.h"
#include "render/sources/feature_source.h"
#include "render/sources/raster_source.h"
#include "styles/document/style.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A vector source by its definition in the style; null, with a warning, when the program has none of that
/// type. A vector source with the address "dateline://basemap" is the built-in base map or what stands in for
/// it. Throws Error(input) naming what is wrong with it.
struct SourceOptions {
    std::filesystem::path folder;       ///< where the style's relative paths count from
    std::filesystem::path basemap;      ///< an MBTiles archive in place of the built-in base map, or empty
    const BaseMap* base_map = nullptr;  ///< the built-in base map where it is open already; must outlive all
};
std::unique_ptr<FeatureSource> open_feature_source(std::string_view name, const StyleSource& definition,
                                                   const SourceOptions& options, Diagnostics& diagnostics);

/// The source is the built-in base map, or an archive in its place.
bool is_base_map_source(const Style& style, std::string_view source);

/// The sources of one style, each opened when a layer first asks for it. A source that cannot be read is
/// reported once and then missing: the rest of the style is drawn all the same. Belongs to one thread.
class SourceSet {
  public:
    /// The style must outlive the set.
    SourceSet(const Style& style, SourceOptions options, Diagnostics& diagnostics)
        : style_(style), options_(std::move(options)), diagnostics_(diagnostics) {}
    SourceSet(const Style& style, std::filesystem::path folder, Diagnostics& diagnostics)
        : SourceSet(style, SourceOptions{std::move(folder), {}, nullptr}, diagnostics) {}

    /// Null when the style has no such vector source, or it could not be opened.
    FeatureSource* features_of(std::string_view source);
    /// Null when the style has no such source of pictures in tiles ("raster", "raster-dem"), or it could not
    /// be opened. ratio: device px to the CSS px.
    RasterSource* rasters_of(std::string_view source, double ratio);
    /// Null when the style has no such "image" source, or it could not be read.
    const PlacedPicture* picture_of(std::string_view source);
    /// The source is the built-in base map, or an archive in its place.
    bool is_base_map(std::string_view source) const { return is_base_map_source(style_, source); }
    /// The built-in base map, opened when first asked for; null when its pack is missing.
    const BaseMap* base_map();
    /// What is taken for the source of that name from now on, which must outlive its use; null: what the
    /// style defines.
    void replace(std::string_view source, FeatureSource* by);

  private:
    const StyleSource* definition_of(std::string_view source);
    template <typename Made, typename Make>
    Made* opened(std::map<std::string, std::unique_ptr<Made>, std::less<>>& all, std::string_view source,
                 Make make);

    const Style& style_;
    SourceOptions options_;
    std::optional<BaseMap> own_base_map_;
    bool tried_base_map_ = false;
    Diagnostics& diagnostics_;
    std::map<std::string, FeatureSource*, std::less<>> replaced_;
    std::map<std::string, std::unique_ptr<FeatureSource>, std::less<>> features_;
    std::map<std::string, std::unique_ptr<RasterSource>, std::less<>> rasters_;
    std::map<std::string, std::unique_ptr<PlacedPicture>, std::less<>> pictures_;
};

}  // namespace dateline
