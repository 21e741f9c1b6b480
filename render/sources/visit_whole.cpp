// SPDX-License-Identifier: Apache-2.0
// Features of a geojson source for maps that need no tiles.
#include "render/sources/tile_cutter.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

double area_of(const std::vector<CutPoint>& ring) {
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        sum += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
    }
    return sum;
}

/// One feature in one copy of the world.
class Whole {
  public:
    Whole(const CutFeature& feature, double world, double tolerance)
        : feature_(feature), world_(world), tolerance_(tolerance) {
        geometry_.kind = feature.type == FeatureType::point  ? GeometryKind::point
                         : feature.type == FeatureType::line ? GeometryKind::line
                                                             : GeometryKind::polygon;
    }

    void add(const std::vector<CutLine>& group, bool metrics, const MapFeatureVisitor& take) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            const CutLine& line = group[i];
            const bool ring = feature_.type == FeatureType::polygon;
            const double least = ring ? tolerance_ * tolerance_ : tolerance_;
            if (feature_.type != FeatureType::point && tolerance_ > 0 && line.size < least) continue;
            std::vector<CutPoint> kept = line.points;
            if (feature_.type != FeatureType::point && tolerance_ > 0) {
                std::erase_if(kept, [&](const CutPoint& p) { return p.worth <= tolerance_ * tolerance_; });
            }
            if (ring && kept.size() > 1) {
                kept.pop_back();
                // Outer rings run clockwise on the map, holes against it.
                if ((area_of(kept) > 0) != (i == 0)) std::reverse(kept.begin(), kept.end());
            }
            if (kept.empty()) continue;
            if (feature_.type == FeatureType::point) {
                for (const CutPoint& p : kept) add_part({p}, 0);
                continue;
            }
            add_part(kept, line.start);
            if (metrics && line.size > 0) {
                finish(LineStretch{line.start / line.size, line.end / line.size}, take);
            }
        }
    }

    void finish(std::optional<LineStretch> stretch, const MapFeatureVisitor& take) {
        if (geometry_.points.empty()) return;
        MapFeature drawn;
        drawn.type = feature_.type;
        drawn.geometry = &geometry_;
        drawn.starts = starts_;
        drawn.properties = feature_.properties.get();
        drawn.id = &feature_.id;
        drawn.stretch = stretch;
        take(drawn);
        geometry_.clear();
        starts_.clear();
    }

  private:
    void add_part(const std::vector<CutPoint>& points, double start) {
        geometry_.parts.push_back(static_cast<std::uint32_t>(geometry_.points.size()));
        for (const CutPoint& p : points) geometry_.points.push_back({p.x + world_, p.y});
        starts_.push_back(start);
    }

    const CutFeature& feature_;
    double world_, tolerance_;
    MercatorGeometry geometry_;
    std::vector<double> starts_;
};

}  // namespace

void TileCutter::visit(const FeatureRegion& region, const MapFeatureVisitor& take) const {
    const double detail = region.detail - region.coarser;
    const double tolerance =
        detail >= options_.max_zoom ? 0 : options_.tolerance_units / (std::exp2(detail) * kTile_extent);
    for (std::size_t i = first_; i < first_ + count_; ++i) {
        const CutFeature& feature = features_[i];
        const auto first = static_cast<int>(std::ceil(region.box.left - feature.box.right));
        const auto last = static_cast<int>(std::floor(region.box.right - feature.box.left));
        if (feature.box.bottom < region.box.top || feature.box.top > region.box.bottom) continue;
        for (int world = first; world <= last; ++world) {
            const MercatorBox box{region.box.left - world, region.box.top, region.box.right - world,
                                  region.box.bottom};
            const bool inside = feature.box.left >= box.left && feature.box.right <= box.right &&
                                feature.box.top >= box.top && feature.box.bottom <= box.bottom;
            Whole whole(feature, world, tolerance);
            const bool metrics = feature.type == FeatureType::line && options_.line_metrics;
            const auto part = inside ? std::vector<std::vector<CutLine>>() : clipped(feature, box);
            for (const auto& group : inside ? feature.groups : part) whole.add(group, metrics, take);
            whole.finish({}, take);
        }
    }
}

}  // namespace dateline
