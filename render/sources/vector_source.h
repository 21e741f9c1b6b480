// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/feature_source.h"

#include <filesystem>
#include <memory>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// A source of type "vector": vector tiles of a folder or an MBTiles archive. Reads "promoteId" and what
/// open_tileset reads. Throws Error(input) naming the source.
std::unique_ptr<FeatureSource> make_vector_source(const nlohmann::json& definition, std::string_view name,
                                                  const std::filesystem::path& folder);

}  // namespace dateline
