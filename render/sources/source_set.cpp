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

namespace {

bool is_base_map_address(const StyleSource& definition) {
    return definition.type == "vector" &&
           definition.definition->value("url", nlohmann::json()) == kBasemap_url;
}

}  // namespace

std::unique_ptr<FeatureSource> open_feature_source(std::string_view name, const StyleSource& definition,
                                                   const SourceOptions& options, Diagnostics& diagnostics) {
    const auto& json = *definition.definition;
    if (is_base_map_address(definition)) {
        if (options.basemap.empty()) {
            return options.base_map != nullptr ? make_basemap_source(*options.base_map)
                                               : make_basemap_source(basemap_path());
        }
        auto in_place = json;
        in_place["url"] = std::filesystem::absolute(options.basemap).string();
        return make_vector_source(in_place, name, options.folder);
    }
    if (definition.type == "geojson") return make_geojson_source(json, name, options.folder);
    if (definition.type == "vector") return make_vector_source(json, name, options.folder);
    diagnostics.warn(fmt::format("source {}: sources of type {} are not drawn", name, definition.type));
    return nullptr;
}

bool is_base_map_source(const Style& style, std::string_view source) {
    const auto known = style.sources().find(source);
    return known != style.sources().end() && is_base_map_address(known->second);
}

const BaseMap* SourceSet::base_map() {
    if (options_.base_map != nullptr) return options_.base_map;
    if (!tried_base_map_) {
        tried_base_map_ = true;
        try {
            own_base_map_.emplace(basemap_path());
        } catch (const Error& error) {
            diagnostics_.warn(error.what());
        }
    }
    return own_base_map_ ? &*own_base_map_ : nullptr;
}

void SourceSet::replace(std::string_view source, FeatureSource* by) {
    replaced_.erase(std::string(source));
    if (by != nullptr) replaced_.emplace(std::string(source), by);
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
    const auto replaced = replaced_.find(source);
    if (replaced != replaced_.end()) return replaced->second;
    return opened(features_, source, [&](const StyleSource& definition) {
        return open_feature_source(source, definition, options_, diagnostics_);
    });
}

RasterSource* SourceSet::rasters_of(std::string_view source, double ratio) {
    return opened(rasters_, source, [&](const StyleSource& definition) -> std::unique_ptr<RasterSource> {
        if (definition.type == "raster" || definition.type == "raster-dem")
            return std::make_unique<RasterSource>(*definition.definition, source, options_.folder, ratio);
        diagnostics_.warn(fmt::format(
            "source {}: one of type {} gives no pictures or heights; layers that ask for them are not drawn",
            source, definition.type));
        return nullptr;
    });
}

const PlacedPicture* SourceSet::picture_of(std::string_view source) {
    return opened(pictures_, source, [&](const StyleSource& definition) -> std::unique_ptr<PlacedPicture> {
        if (definition.type != "image") return nullptr;
        return std::make_unique<PlacedPicture>(
            read_placed_picture(*definition.definition, source, options_.folder));
    });
}

}  // namespace dateline
