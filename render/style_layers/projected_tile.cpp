// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/in_order.h"
#include "render/style_layers/layer_tiles.h"
#include "render/style_layers/map_frame.h"

#include <cmath>
#include <utility>

namespace dateline {

namespace {

/// What may reach into a picture from beyond its edge.
constexpr double kReach_px = 64;

/// Straight lines as a tile has them; a closed one ends where it began.
std::vector<std::vector<TilePoint>> parts_of(const Path& path, double units_per_px) {
    std::vector<std::vector<TilePoint>> out;
    std::size_t at = 0;
    for (const Path::Verb verb : path.verbs()) {
        if (verb == Path::Verb::close) {
            if (!out.empty() && !out.back().empty()) out.back().push_back(out.back().front());
            continue;
        }
        if (verb == Path::Verb::move) out.emplace_back();
        const Point p = path.points()[at++];
        out.back().push_back({static_cast<std::int32_t>(std::lround(p.x * units_per_px)),
                              static_cast<std::int32_t>(std::lround(p.y * units_per_px))});
    }
    return out;
}

}  // namespace

LayerTile projected_tile(const StyleFrame& frame, const StyleLayer& layer, std::string_view sort_key) {
    const MapFrame& map = *frame.projected;
    LayerTile out;
    const int zoom = std::max(0, static_cast<int>(std::floor(frame.view.zoom())));
    out.tile = {{static_cast<std::uint8_t>(zoom), 0, 0}, zoom, 0};
    out.clip = frame.pixels.rect();
    out.is_whole = true;
    const double units_per_px = frame.view.ratio() / map.view.lengths() / frame.view.unit_px(zoom);

    auto features = std::make_shared<TileFeatures>();
    FeatureSource* source = map.sources.features_of(layer.source);
    InOrder<StyleFeature> order(layer, sort_key);
    const auto keep = [&](const StyleFeature& feature) { features->push_back(feature); };
    FeatureRegion region = map.region(kReach_px);
    if (layer.type == LayerType::line) region.polygons = FeatureRegion::Polygons::outlines;
    visit_features(map, layer, region, [&](const EvaluationContext& of, const MapFeature& feature) {
        StyleFeature made;
        if (feature.id != nullptr) made.id = *feature.id;
        made.type = feature.type;
        made.properties = source->properties_of(feature, layer.source_layer);
        made.stretch = feature.stretch;
        if (feature.type == FeatureType::point) {
            auto& points = made.parts.emplace_back();
            for (const MercatorPoint p : feature.geometry->points) {
                if (!map.view.shows(p)) continue;
                const Point at = map.view.to_px(p);
                points.push_back({static_cast<std::int32_t>(std::lround(at.x * units_per_px)),
                                  static_cast<std::int32_t>(std::lround(at.y * units_per_px))});
            }
        } else {
            const bool lines = layer.type == LayerType::line;
            Path path;
            append_feature(path, feature, lines ? FeaturePart::lines : FeaturePart::area, map.view);
            made.parts = parts_of(path, units_per_px);
            if (lines) made.type = FeatureType::line;
        }
        if (!made.parts.empty()) order.add(of, std::move(made), keep);
    });
    order.finish(keep);
    for (const StyleFeature& feature : *features) out.features.push_back(&feature);
    out.owner = std::move(features);
    return out;
}

}  // namespace dateline
