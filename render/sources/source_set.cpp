// SPDX-License-Identifier: Apache-2.0
#include "render/sources/source_set.h"

#include "geodata/basemap/basemap.h"
#include "geodata/core/error.h"
#include "render/sources/basemap_source.h"
#include "render/sources/geojson_source.h"
#include "render/sources/vector_source.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

std::unique_ptr<FeatureSource> open_feature_source(std::string_view name, const StyleSource& definition,
                                                   const std::filesystem::path& folder,
                                                   const std::filesystem::path& basemap,
                                                   Diagnostics& diagnostics) {
    const auto& json = *definition.definition;
    if (definition.type == "vector" && json.value("url", nlohmann::json()) == kBasemap_url) {
        if (basemap.empty()) return make_basemap_source(basemap_path());
        auto in_place = json;
        in_place["url"] = std::filesystem::absolute(basemap).string();
        return make_vector_source(in_place, name, folder);
    }
    if (definition.type == "geojson") return make_geojson_source(json, name, folder);
    if (definition.type == "vector") return make_vector_source(json, name, folder);
    diagnostics.warn(fmt::format("source {}: sources of type {} are not drawn", name, definition.type));
    return nullptr;
}

const StyleSource* SourceSet::definition_of(std::string_view source) {
    const auto known = style_.sources().find(source);
    if (known != style_.sources().end()) return &known->second;
    diagnostics_.warn(fmt::format("the style has no source of the name {}", source));
    return nullptr;
}

/// What is kept under the name, or made now; what cannot be made is reported, and null from then on.
template <typename Made, typename Make>
Made* SourceSet::opened(std::map<std::string, std::unique_ptr<Made>, std::less<>>& all,
                        std::string_view source, Make make) {
    const auto open = all.find(source);
    if (open != all.end()) return open->second.get();
    std::unique_ptr<Made> made;
    if (const StyleSource* definition = definition_of(source)) {
        try {
            made = make(*definition);
        } catch (const Error& error) {
            diagnostics_.fail(error.what());
        }
    }
    return all.emplace(std::string(source), std::move(made)).first->second.get();
}

FeatureSource* SourceSet::features_of(std::string_view source) {
    return opened(features_, source, [&](const StyleSource& definition) {
        return open_feature_source(source, definition, folder_, basemap_, diagnostics_);
    });
}

RasterSource* SourceSet::rasters_of(std::string_view source, double ratio) {
    return opened(rasters_, source, [&](const StyleSource& definition) -> std::unique_ptr<RasterSource> {
        if (definition.type == "raster" || definition.type == "raster-dem")
            return std::make_unique<RasterSource>(*definition.definition, source, folder_, ratio);
        diagnostics_.warn(fmt::format(
            "source {}: one of type {} gives no pictures or heights; layers that ask for them are not drawn",
            source, definition.type));
        return nullptr;
    });
}

const PlacedPicture* SourceSet::picture_of(std::string_view source) {
    return opened(pictures_, source, [&](const StyleSource& definition) -> std::unique_ptr<PlacedPicture> {
        if (definition.type != "image") return nullptr;
        return std::make_unique<PlacedPicture>(read_placed_picture(*definition.definition, source, folder_));
    });
}

}  // namespace dateline
