// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/feature_source.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// The features of a vector tile by source layer, their geometry in tile units (kTile_extent), their
/// properties as style expressions see them.
using VectorTile = std::map<std::string, std::shared_ptr<const TileFeatures>, std::less<>>;

/// Reads a tile of the Mapbox Vector Tile Specification 2.1 (version 1 tiles too), plain or compressed with
/// gzip or zlib. Features of unknown geometry and parts too short to draw (a line of one point) are left out.
/// promote_id: the property that replaces the features' own id, where not empty; asked for each layer.
/// `shown` names the tile in messages. Throws Error(input) for bytes that are no such tile.
struct PromotedId {
    std::string everywhere;                                    ///< for every layer
    std::map<std::string, std::string, std::less<>> by_layer;  ///< before that, for single ones
    std::string_view of(std::string_view layer) const;
};
VectorTile read_vector_tile(std::string_view bytes, const PromotedId& promote_id, std::string_view shown);

}  // namespace dateline
