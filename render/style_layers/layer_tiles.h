// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/style_layers/style_frame.h"

#include <string_view>
#include <vector>

namespace dateline {

/// A tile of a layer's source with those of its features that pass the layer's filter.
struct LayerTile {
    DrawnTile tile;
    /// The tile's own part of the picture, to which fills and lines are clipped.
    PixelRect clip;
    std::shared_ptr<const TileFeatures> owner;  ///< keeps the features alive
    std::vector<const StyleFeature*> features;  ///< in the source's order, or the sort key's
    bool is_whole = false;                      ///< no tile but all that a projected view shows

    /// Whether a point is this tile's, not the neighbour's in whose margin it lies.
    bool holds(double x, double y) const {
        return is_whole || (x >= 0 && x < kTile_extent && y >= 0 && y < kTile_extent);
    }
};

/// The tiles of the view in drawing order. sort_key: the layer's property of that meaning, "fill-sort-key",
/// or empty. Where a source lacks a tile, the nearest tile of a smaller zoom stands in for it.
std::vector<LayerTile> layer_tiles(const StyleFrame& frame, const StyleLayer& layer,
                                   std::string_view sort_key);

/// The same of a frame whose map is projected: one tile with all features, in the view's own px.
LayerTile projected_tile(const StyleFrame& frame, const StyleLayer& layer, std::string_view sort_key);

/// The tile's part of the picture: of a shared edge, each pixel belongs to one tile.
PixelRect clip_of(const StyleView& view, const DrawnTile& tile);

/// "Point", "LineString", "Polygon"
std::string_view geometry_word(FeatureType type);
/// The frame's context with a feature in it. The feature must outlive the context.
EvaluationContext with_feature(const EvaluationContext& context, const StyleFeature& feature);

}  // namespace dateline
