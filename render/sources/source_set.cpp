// SPDX-License-Identifier: Apache-2.0
#include "render/sources/source_set.h"

#include "geodata/core/error.h"
#include "render/sources/geojson_source.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

std::unique_ptr<FeatureSource> open_feature_source(std::string_view name, const StyleSource& definition,
                                                   const std::filesystem::path& folder,
                                                   Diagnostics& diagnostics) {
    if (definition.type == "geojson") return make_geojson_source(*definition.definition, name, folder);
    diagnostics.warn(fmt::format("source {}: sources of type {} are not drawn", name, definition.type));
    return nullptr;
}

FeatureSource* SourceSet::features_of(std::string_view source) {
    const auto open = opened_.find(source);
    if (open != opened_.end()) return open->second.get();
    std::unique_ptr<FeatureSource> made;
    if (const auto known = style_.sources().find(source); known != style_.sources().end()) {
        try {
            made = open_feature_source(source, known->second, folder_, diagnostics_);
        } catch (const Error& error) {
            diagnostics_.fail(error.what());
        }
    } else {
        diagnostics_.warn(fmt::format("the style has no source of the name {}", source));
    }
    return opened_.emplace(std::string(source), std::move(made)).first->second.get();
}

}  // namespace dateline
