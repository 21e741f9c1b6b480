// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/layer_tiles.h"

#include "render/pixels/subpixel.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace dateline {

namespace {

struct FoundTile {
    DrawnTile tile;
    std::shared_ptr<const TileFeatures> features;
};

/// The tile itself, or the nearest of those that contain it.
FoundTile find(FeatureSource& source, DrawnTile tile, std::string_view source_layer, int min_zoom) {
    while (true) {
        auto features = source.features(tile.data, source_layer);
        if (features || tile.data.zoom <= min_zoom) return {tile, std::move(features)};
        tile.data = {static_cast<std::uint8_t>(tile.data.zoom - 1), tile.data.x / 2, tile.data.y / 2};
        tile.zoom = tile.data.zoom;
    }
}

void sort_features(LayerTile& tile, const StyleLayer& layer, std::string_view sort_key,
                   const EvaluationContext& context) {
    if (!layer.has(sort_key)) return;
    std::vector<std::pair<double, const StyleFeature*>> keyed;
    for (const StyleFeature* feature : tile.features) {
        keyed.emplace_back(layer.number(sort_key, with_feature(context, *feature)), feature);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < keyed.size(); ++i) tile.features[i] = keyed[i].second;
}

}  // namespace

PixelRect clip_of(const StyleView& view, const DrawnTile& tile) {
    const Point corner = view.origin(tile);
    const double side = view.tile_side(tile.data.zoom);
    const auto edge = [](double at, int most) {
        return static_cast<int>(std::clamp(pixel_after(on_subpixel(at)), 0.0, double(most)));
    };
    return {edge(corner.x, view.device_width()), edge(corner.y, view.device_height()),
            edge(corner.x + side, view.device_width()), edge(corner.y + side, view.device_height())};
}

namespace {

Shape shape_of(const StyleFeature& feature, TileId tile) {
    const double tiles = std::exp2(tile.zoom);
    const auto lonlat = [&](const TilePoint& p) {
        // Not clamped: a tile's margin may lie beyond the world.
        const double x = (tile.x + double(p.x) / kTile_extent) / tiles;
        const double y = (tile.y + double(p.y) / kTile_extent) / tiles;
        return LonLat{x * 360 - 180, to_lonlat(MercatorPoint{0.5, y}).lat};
    };
    Shape out;
    std::vector<Shape::Line> lines;
    for (const auto& part : feature.parts) {
        Shape::Line& line = lines.emplace_back();
        std::transform(part.begin(), part.end(), std::back_inserter(line), lonlat);
    }
    if (feature.type == FeatureType::line) {
        out.lines = std::move(lines);
    } else if (feature.type == FeatureType::polygon) {
        out.polygons.push_back(std::move(lines));
    } else {
        for (const auto& line : lines) out.points.insert(out.points.end(), line.begin(), line.end());
    }
    return out;
}

std::shared_ptr<const TileFeatures> with_shapes(const TileFeatures& features, TileId tile) {
    TileFeatures out = features;
    for (StyleFeature& feature : out) {
        feature.shape = std::make_shared<const Shape>(shape_of(feature, tile));
        feature.shape_zoom = tile.zoom;
    }
    return std::make_shared<const TileFeatures>(std::move(out));
}

}  // namespace

std::string_view geometry_word(FeatureType type) {
    switch (type) {
        case FeatureType::point:
            return "Point";
        case FeatureType::line:
            return "LineString";
        case FeatureType::polygon:
            return "Polygon";
    }
    return {};
}

EvaluationContext with_feature(const EvaluationContext& context, const StyleFeature& feature) {
    EvaluationContext out = context;
    out.properties = feature.properties.get();
    out.feature_id = &feature.id;
    out.geometry_type = geometry_word(feature.type);
    if (feature.shape) {
        out.shape = feature.shape.get();
        out.tile_zoom = feature.shape_zoom;
    }
    return out;
}

std::vector<LayerTile> layer_tiles(const StyleFrame& frame, const StyleLayer& layer,
                                   std::string_view sort_key) {
    std::vector<LayerTile> out;
    if (frame.projected != nullptr) {
        out.push_back(projected_tile(frame, layer, sort_key));
        return out;
    }
    FeatureSource* source = frame.sources.features_of(layer.source);
    if (source == nullptr) return out;
    const StyleView::TileRange range = source->tiles();
    std::set<DrawnTile> seen;
    for (const DrawnTile& wanted : frame.view.covering_tiles(range)) {
        const FoundTile found = find(*source, wanted, layer.source_layer, range.min_zoom);
        if (!found.features || !seen.insert(found.tile).second) continue;
        // The reference renderer lays a layer out for the whole zoom of its tile.
        if (found.tile.zoom < std::floor(layer.min_zoom) || found.tile.zoom >= layer.max_zoom) continue;
        const auto features =
            layer.reads_shapes() ? with_shapes(*found.features, found.tile.data) : found.features;
        LayerTile tile{found.tile, clip_of(frame.view, found.tile), features, {}, false};
        EvaluationContext context = frame.context;
        context.zoom = found.tile.zoom;
        context.tile_zoom = found.tile.data.zoom;
        for (const StyleFeature& feature : *features) {
            if (layer.accepts(with_feature(context, feature))) tile.features.push_back(&feature);
        }
        sort_features(tile, layer, sort_key, context);
        if (!tile.features.empty()) out.push_back(std::move(tile));
    }
    return out;
}

}  // namespace dateline
