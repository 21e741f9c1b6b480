// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sources/feature_source.h"
#include "render/sources/tile_cutter.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace dateline {

/// A property of clusters: what each point gives, and how two such values become one.
struct ClusterProperty {
    std::string name;
    Expression of_point, reduce;
};

struct ClusterOptions {
    double radius_units = 800;  ///< of a tile
    int max_zoom = 17;          ///< beyond it points stand alone
    std::size_t min_points = 2;
    std::vector<ClusterProperty> properties;
};

/// "clusterProperties": {name: [operator, of point]} or {name: [reduce, of point]}, where a reduction reads
/// ["accumulated"] and its own property. Throws Error(input).
std::vector<ClusterProperty> read_cluster_properties(const nlohmann::json& json);

/// Points that lie near each other become one, zoom by zoom from the largest: each point in turn takes those
/// within the radius that no other has taken, and the cluster stands at their common centre, weighed by their
/// numbers. The reference renderer's rule (its library "supercluster"), so that the same clusters come out.
/// A cluster has the properties cluster, cluster_id, point_count and point_count_abbreviated.
class PointClusters {
  public:
    /// Only points are taken, of a multipoint the first.
    PointClusters(const std::vector<CutFeature>& features, ClusterOptions options);
    TileFeatures cut(TileId tile) const;

  private:
    struct Node {
        double x = 0, y = 0;  ///< unit-square Mercator
        std::size_t count = 1;
        Value id;
        std::shared_ptr<const ValueObject> properties;
        std::shared_ptr<const ValueObject> sums;  ///< of the options' properties
    };
    using Level = std::vector<Node>;

    Level clustered(const Level& nodes, int zoom) const;
    Node joined(const Level& nodes, const std::vector<std::size_t>& members, int zoom) const;
    std::shared_ptr<const ValueObject> sums_of_point(const ValueObject& properties) const;
    std::shared_ptr<const ValueObject> reduced(const ValueObject& sums, const ValueObject& more) const;

    ClusterOptions options_;
    std::size_t points_ = 0;
    std::vector<Level> levels_;  ///< by zoom; the last is the points themselves
};

}  // namespace dateline
