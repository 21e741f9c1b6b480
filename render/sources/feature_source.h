// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/view/style_view.h"
#include "styles/expression/expression.h"
#include "styles/expression/geometry/shape.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A position inside a tile: x to the right and y down from its upper left corner, kTile_extent units to the
/// side; whole numbers from -32768 to 32767, since tiles overlap by a margin.
struct TilePoint {
    std::int32_t x = 0;
    std::int32_t y = 0;
    friend bool operator==(const TilePoint&, const TilePoint&) = default;
};

enum class FeatureType : std::uint8_t { point, line, polygon };

/// Which stretch of a whole line a tile's part of it is, 0 to 1 along its length.
struct LineStretch {
    double from = 0;
    double to = 1;
};

/// What a layer draws: one feature as one tile holds it, clipped to the tile and its margin and simplified
/// for its zoom.
struct StyleFeature {
    Value id;  ///< null when the feature has none
    FeatureType type = FeatureType::point;
    /// Points: each part is one or more points. Lines: a part is a line. Polygons: a part is a closed ring
    /// (the last point repeats the first); a ring that winds as the first one does begins a new polygon, the
    /// others are holes of the polygon before them, as in the Mapbox Vector Tile specification.
    std::vector<std::vector<TilePoint>> parts;
    std::shared_ptr<const ValueObject> properties;  ///< never null
    std::optional<LineStretch> stretch;             ///< only of sources with "lineMetrics"
    /// Where the tile's part lies, for layers that ask ["within"] or ["distance"]; filled by layer_tiles().
    std::shared_ptr<const Shape> shape = nullptr;
    int shape_zoom = 0;  ///< of the tile
    /// A polygon's outline as lines, where the edges of its parts are not that; null: they are.
    std::shared_ptr<const std::vector<std::vector<TilePoint>>> outline = nullptr;
};

/// The features of one source layer in one tile, in the order of the source.
using TileFeatures = std::vector<StyleFeature>;

/// What a map asks of a source.
struct FeatureRegion {
    MercatorBox box;  ///< of the unit square; x may lie in copies of the world
    double zoom = 0;  ///< as the style counts and sees it: decides which tiles, and so which features
    /// Of the map's scale, counted alike: decides how finely lines are drawn. Differs from `zoom` on a map
    /// whose lengths are enlarged.
    double detail = 0;
    int coarser = 0;  ///< so many zooms less of detail are enough
    /// Whether the outlines of polygons are asked for too.
    enum class Polygons { areas, outlines } polygons = Polygons::areas;
};

/// A feature as a map of any projection draws it. Valid during the visit only.
struct MapFeature {
    FeatureType type = FeatureType::point;
    /// As far as the region asks for it; for polygons to be filled by non-zero winding.
    const MercatorGeometry* geometry = nullptr;
    /// A polygon's outline as lines, where the edges of its parts are not that: it may be cut into tiles.
    /// Null: the parts' edges are the outline. Only where the region asks for outlines.
    const MercatorGeometry* outline = nullptr;
    /// For dashes: the distance (unit-square Mercator) from the start of the whole line to that of each part;
    /// empty: 0.
    std::span<const double> starts;
    const Properties* base = nullptr;         ///< of the base map
    const ValueObject* properties = nullptr;  ///< of any other source
    const Value* id = nullptr;
    std::optional<LineStretch> stretch;  ///< only of sources with "lineMetrics"; then there is one part
};
using MapFeatureVisitor = std::function<void(const MapFeature&)>;

/// Where vector layers get their features from: a source of type "geojson" or "vector". A source belongs to
/// one thread; it may keep what it read and cut.
class FeatureSource {
  public:
    FeatureSource() = default;
    FeatureSource(const FeatureSource&) = delete;
    FeatureSource& operator=(const FeatureSource&) = delete;
    virtual ~FeatureSource() = default;

    /// From which zooms there are tiles, and how large they are drawn.
    virtual StyleView::TileRange tiles() const = 0;
    /// What a tile holds in a source layer; sources with one layer only (geojson) are asked with an empty
    /// name and ignore it. Empty when the tile has no such layer; null when there is no such tile, so that
    /// one of a smaller zoom may stand in for it. Throws Error(input) naming the file when a tile cannot be
    /// read.
    virtual std::shared_ptr<const TileFeatures> features(TileId tile, std::string_view source_layer) = 0;
    /// The features that touch a region, in the order of the source, each once: what tiles hold of one
    /// feature (of one id, or without ids of the same properties) is put together again.
    virtual void visit(const FeatureRegion& region, std::string_view source_layer,
                       const MapFeatureVisitor& take);
    /// The properties of a feature that is being visited, to be kept.
    virtual std::shared_ptr<const ValueObject> properties_of(const MapFeature& feature,
                                                             std::string_view source_layer) const;
};

}  // namespace dateline
