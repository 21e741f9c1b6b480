// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "render/sources/feature_source.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace dateline {

/// A vertex of a whole feature in unit-square Mercator (x may lie in a copy of the world), with its worth for
/// simplification: the squared distance by which the line would move without it.
struct CutPoint {
    double x = 0;
    double y = 0;
    double worth = 0;
};

/// A line or ring, with its length or area, and for lines the stretch of the whole that is left of it.
struct CutLine {
    std::vector<CutPoint> points;
    double size = 0;
    double start = 0;
    double end = 0;
};

/// A feature before it is cut into tiles.
struct CutFeature {
    Value id;
    std::shared_ptr<const ValueObject> properties;
    FeatureType type = FeatureType::point;
    /// Points: one group of one "line". Lines: one group. Polygons: a group of rings each, the outer first.
    std::vector<std::vector<CutLine>> groups;
    MercatorBox box{};  ///< of all vertices
};

struct CutOptions {
    int max_zoom = 18;
    double margin_units = 2048;  ///< how far a tile's data reach beyond it
    double tolerance_units = 6;  ///< of simplification, below max_zoom
    bool line_metrics = false;
};

/// Cuts features into tiles as the reference renderer's geojson sources do: the same margin, simplification
/// (Douglas and Peucker, worth kept per vertex) and rounding, so that the same pixels come out.
class TileCutter {
  public:
    TileCutter(std::vector<CutFeature> features, CutOptions options);
    TileFeatures cut(TileId tile) const;
    /// The features of a region whole, clipped to it and simplified for its detail; not cut into tiles.
    void visit(const FeatureRegion& region, const MapFeatureVisitor& take) const;
    const CutOptions& options() const { return options_; }

    /// Fills size, stretch and the vertices' worth of a line or ring just read.
    static void measure(CutLine& line, FeatureType type, const CutOptions& options);

  private:
    std::vector<CutFeature> features_;
    std::size_t first_ = 0, count_ = 0;  ///< of the features as they were given, among their copies
    CutOptions options_;
};

/// What of a feature lies within a box.
std::vector<std::vector<CutLine>> clipped(const CutFeature& feature, const MercatorBox& box);

}  // namespace dateline
