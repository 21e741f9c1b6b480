// SPDX-License-Identifier: Apache-2.0
// Tiles as one map: what several hold of one feature is put together again.
#include "render/sources/feature_source.h"
#include "render/view/clip_geometry.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace dateline {

namespace {

/// A tile in one copy of the world.
struct PlacedTile {
    TileId id;
    long world = 0;
    friend auto operator<=>(const PlacedTile&, const PlacedTile&) = default;
};

/// Row by row, the tiles of a zoom that touch a box.
std::vector<PlacedTile> tiles_over(const MercatorBox& box, int zoom) {
    const double tiles = std::exp2(zoom);
    const long count = 1L << zoom;
    const auto index = [&](double edge) { return static_cast<long>(std::floor(edge * tiles)); };
    std::vector<PlacedTile> out;
    for (long y = std::max(0L, index(box.top)); y <= std::min(count - 1, index(box.bottom)); ++y) {
        for (long x = index(box.left); x <= index(box.right); ++x) {
            const long world = x >= 0 ? x / count : -((-x + count - 1) / count);
            out.push_back({{static_cast<std::uint8_t>(zoom), static_cast<std::uint32_t>(x - world * count),
                            static_cast<std::uint32_t>(y)},
                           world});
        }
    }
    return out;
}

/// A feature as far as it is put together.
struct Joined {
    const StyleFeature* first = nullptr;
    MercatorGeometry geometry, outline;
};

void add_part(MercatorGeometry& geometry, const MercatorLine& points) {
    geometry.parts.push_back(static_cast<std::uint32_t>(geometry.points.size()));
    geometry.points.insert(geometry.points.end(), points.begin(), points.end());
}

/// Twice the area, positive when the ring runs clockwise on the map.
double area_of(const MercatorLine& ring) {
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        sum += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
    }
    return sum;
}

class TileJoiner {
  public:
    void add(const TileFeatures& features, const PlacedTile& tile) {
        box_ = box_of(tile.id);
        box_.left += static_cast<double>(tile.world), box_.right += static_cast<double>(tile.world);
        for (const StyleFeature& feature : features) add(feature, tile.world);
    }

    void visit(const MapFeatureVisitor& take) const {
        for (const Joined& joined : all_) {
            if (joined.geometry.points.empty()) continue;
            MapFeature feature;
            feature.type = joined.first->type;
            feature.geometry = &joined.geometry;
            if (feature.type == FeatureType::polygon) feature.outline = &joined.outline;
            feature.properties = joined.first->properties.get();
            feature.id = &joined.first->id;
            take(feature);
        }
    }

  private:
    void add(const StyleFeature& feature, long world) {
        Joined& joined = feature.type != FeatureType::point && reaches_edge(feature)
                             ? joined_as(key_of(feature, world))
                             : all_.emplace_back();
        if (joined.first == nullptr) {
            joined.first = &feature;
            joined.geometry.kind = feature.type == FeatureType::point  ? GeometryKind::point
                                   : feature.type == FeatureType::line ? GeometryKind::line
                                                                       : GeometryKind::polygon;
            joined.outline.kind = GeometryKind::line;
        }
        bool reversed = false;
        for (std::size_t i = 0; i < feature.parts.size(); ++i) {
            MercatorLine points = on_map(feature.parts[i]);
            if (feature.type == FeatureType::point) {
                // One in the tile's margin is the neighbour's.
                for (const MercatorPoint& p : points) {
                    if (p.x >= box_.left && p.x < box_.right && p.y >= box_.top && p.y < box_.bottom)
                        add_part(joined.geometry, {p});
                }
            } else if (feature.type == FeatureType::line) {
                for (const MercatorLine& piece : clip_line(points, box_)) add_part(joined.geometry, piece);
            } else if (points.size() > 3) {
                for (const MercatorLine& piece : clip_line(points, box_)) add_part(joined.outline, piece);
                points.pop_back();
                // The first ring is an outer one, which runs clockwise.
                if (i == 0) reversed = area_of(points) < 0;
                if (reversed) std::reverse(points.begin(), points.end());
                add_part(joined.geometry, points);
            }
        }
    }

    MercatorLine on_map(const std::vector<TilePoint>& part) const {
        const double unit = (box_.right - box_.left) / kTile_extent;
        MercatorLine out;
        out.reserve(part.size());
        for (const TilePoint& p : part) out.push_back({box_.left + p.x * unit, box_.top + p.y * unit});
        return out;
    }

    static bool reaches_edge(const StyleFeature& feature) {
        return std::any_of(feature.parts.begin(), feature.parts.end(), [](const auto& part) {
            return std::any_of(part.begin(), part.end(), [](const TilePoint& p) {
                return p.x <= 0 || p.y <= 0 || p.x >= kTile_extent || p.y >= kTile_extent;
            });
        });
    }

    static std::string key_of(const StyleFeature& feature, long world) {
        std::string key = std::to_string(static_cast<int>(feature.type)) + "/" + std::to_string(world) + "/";
        if (!std::holds_alternative<std::monostate>(feature.id.data)) {
            return key + "id " + expression::text_of(feature.id);
        }
        for (const auto& [name, value] : feature.properties->members) {
            key += name + "=" + expression::text_of(value) + "\n";
        }
        return key;
    }

    Joined& joined_as(const std::string& key) {
        const auto [known, is_new] = by_key_.try_emplace(key, all_.size());
        return is_new ? all_.emplace_back() : all_[known->second];
    }

    MercatorBox box_{};
    std::vector<Joined> all_;
    std::map<std::string, std::size_t> by_key_;
};

}  // namespace

void FeatureSource::visit(const FeatureRegion& region, std::string_view source_layer,
                          const MapFeatureVisitor& take) {
    const StyleView::TileRange range = tiles();
    const int wanted = std::max(0, static_cast<int>(std::floor(region.zoom)));
    if (wanted < range.min_zoom) return;
    TileJoiner joiner;
    std::vector<std::shared_ptr<const TileFeatures>> owners;
    std::set<PlacedTile> seen;
    for (PlacedTile tile : tiles_over(region.box, std::min(wanted, range.max_zoom))) {
        // Where a tile is missing, the nearest of those that contain it stands in.
        auto found = features(tile.id, source_layer);
        while (!found && tile.id.zoom > range.min_zoom) {
            tile.id = {static_cast<std::uint8_t>(tile.id.zoom - 1), tile.id.x / 2, tile.id.y / 2};
            found = features(tile.id, source_layer);
        }
        if (!found || !seen.insert(tile).second) continue;
        joiner.add(*found, tile);
        owners.push_back(std::move(found));
    }
    joiner.visit(take);
}

std::shared_ptr<const ValueObject> FeatureSource::properties_of(const MapFeature& feature,
                                                                std::string_view) const {
    return feature.properties != nullptr ? std::make_shared<const ValueObject>(*feature.properties)
                                         : std::make_shared<const ValueObject>();
}

}  // namespace dateline
