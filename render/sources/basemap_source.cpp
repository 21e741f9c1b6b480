// SPDX-License-Identifier: Apache-2.0
#include "render/sources/basemap_source.h"

#include "geodata/basemap/basemap.h"
#include "geodata/basemap/outline.h"
#include "styles/expression/value.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace dateline {

namespace {

/// How far a tile's data reach beyond it, in tiles: as geojson sources have it.
constexpr double kMargin = 0.25;
/// Style tiles are 512 px wide, those of the base map 256.
constexpr int kDeeper = 1;

FeatureType type_of(GeometryKind kind) {
    switch (kind) {
        case GeometryKind::point:
            return FeatureType::point;
        case GeometryKind::line:
            return FeatureType::line;
        case GeometryKind::polygon:
            return FeatureType::polygon;
    }
    return FeatureType::point;
}

/// Unit-square Mercator to tile units.
class ToTile {
  public:
    explicit ToTile(TileId tile) : tiles_(std::exp2(tile.zoom)), column_(tile.x), row_(tile.y) {}
    TilePoint operator()(MercatorPoint point) const {
        return {units(point.x * tiles_ - column_), units(point.y * tiles_ - row_)};
    }

  private:
    static std::int32_t units(double tiles) {
        constexpr double kFarthest = 32767;
        return static_cast<std::int32_t>(std::clamp(std::round(tiles * kTile_extent), -kFarthest, kFarthest));
    }
    double tiles_, column_, row_;
};

class BasemapSource final : public FeatureSource {
  public:
    explicit BasemapSource(std::shared_ptr<const BaseMap> base) : base_(std::move(base)) {}

    StyleView::TileRange tiles() const override { return {0, BaseMap::kMaxZoom - kDeeper, 512, false, true}; }

    std::shared_ptr<const TileFeatures> features(TileId tile, std::string_view source_layer) override {
        auto& kept = kept_[{tile, std::string(source_layer)}];
        if (!kept) kept = std::make_shared<const TileFeatures>(read(tile, source_layer));
        return kept;
    }

    void visit(const FeatureRegion& region, std::string_view layer, const MapFeatureVisitor& take) override {
        if (!has(layer)) return;
        const int finest =
            std::clamp(static_cast<int>(std::lround(region.detail)) + kDeeper, 0, BaseMap::kMaxZoom);
        const int zoom = std::max(0, finest - region.coarser);
        const bool outlined = region.polygons == FeatureRegion::Polygons::outlines;
        const auto cell_zoom = base_->cell_zoom(layer, zoom);
        MercatorGeometry outline;
        Value id;
        std::vector<double> starts;
        base_->visit(layer, zoom, region.box, [&](const BaseFeature& feature) {
            const MercatorGeometry& geometry = feature.geometry();
            MapFeature drawn;
            drawn.type = type_of(geometry.kind);
            drawn.geometry = &geometry;
            if (drawn.type == FeatureType::polygon && outlined) {
                outline = outline_of(geometry, cell_zoom);
                drawn.outline = &outline;
            }
            drawn.base = &feature;
            id.data = static_cast<double>(feature.id());
            drawn.id = &id;
            if (drawn.type == FeatureType::line) {
                starts.clear();
                for (std::size_t i = 0; i < geometry.parts.size(); ++i)
                    starts.push_back(feature.dash_offset(i));
                drawn.starts = starts;
            }
            take(drawn);
        });
    }

    std::shared_ptr<const ValueObject> properties_of(const MapFeature& feature,
                                                     std::string_view layer) const override {
        return properties_of(*feature.base, base_->properties(layer));
    }

  private:
    bool has(std::string_view layer) const {
        const auto layers = base_->layers();
        return std::find(layers.begin(), layers.end(), layer) != layers.end();
    }

    TileFeatures read(TileId tile, std::string_view layer) const {
        TileFeatures out;
        if (!has(layer)) return out;
        const auto keys = base_->properties(layer);
        MercatorBox box = box_of(tile);
        const double margin = kMargin * (box.right - box.left);
        box = {box.left - margin, box.top - margin, box.right + margin, box.bottom + margin};
        const ToTile to_tile(tile);
        const auto lines_of = [&](const MercatorGeometry& geometry) {
            std::vector<std::vector<TilePoint>> lines;
            for (std::size_t i = 0; i < geometry.parts.size(); ++i) {
                auto& line = lines.emplace_back();
                for (const MercatorPoint point : geometry.part(i)) line.push_back(to_tile(point));
            }
            return lines;
        };
        const auto cell_zoom = base_->cell_zoom(layer, tile.zoom + kDeeper);
        base_->visit(layer, tile.zoom + kDeeper, box, [&](const BaseFeature& feature) {
            StyleFeature drawn;
            drawn.id.data = static_cast<double>(feature.id());
            drawn.type = type_of(feature.geometry().kind);
            drawn.properties = properties_of(feature, keys);
            drawn.parts = lines_of(feature.geometry());
            if (drawn.type == FeatureType::polygon) {
                for (auto& ring : drawn.parts) {
                    if (!ring.empty()) ring.push_back(ring.front());
                }
                drawn.outline = std::make_shared<const std::vector<std::vector<TilePoint>>>(
                    lines_of(outline_of(feature.geometry(), cell_zoom)));
            }
            out.push_back(std::move(drawn));
        });
        return out;
    }

    static std::shared_ptr<const ValueObject> properties_of(const Properties& feature,
                                                            const std::vector<BaseMap::Property>& keys) {
        auto out = std::make_shared<ValueObject>();
        for (const BaseMap::Property& property : keys) {
            const PropertyValue value = feature.get(property.key);
            if (!std::holds_alternative<std::monostate>(value))
                out->members.emplace_back(std::string(property.key), expression::value_from(value));
        }
        return out;
    }

    std::shared_ptr<const BaseMap> base_;
    std::map<std::pair<TileId, std::string>, std::shared_ptr<const TileFeatures>> kept_;
};

}  // namespace

std::unique_ptr<FeatureSource> make_basemap_source(const std::filesystem::path& pack) {
    return std::make_unique<BasemapSource>(std::make_shared<const BaseMap>(pack));
}

std::unique_ptr<FeatureSource> make_basemap_source(const BaseMap& base) {
    // Another's: the pointer owns nothing.
    return std::make_unique<BasemapSource>(std::shared_ptr<const BaseMap>(std::shared_ptr<void>(), &base));
}

}  // namespace dateline
