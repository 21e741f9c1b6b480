// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/layer_tiles.h"
#include "render/style_layers/map_frame.h"
#include "render/view/project_geometry.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace dateline {

namespace {

/// Not clamped to a world: parts may lie in copies of it.
LonLat lonlat_of(MercatorPoint p) {
    return {p.x * 360 - 180, to_lonlat(MercatorPoint{0.5, p.y}).lat};
}

Shape shape_of(const MapFeature& feature) {
    Shape out;
    std::vector<Shape::Line> lines;
    for (std::size_t i = 0; i < feature.geometry->parts.size(); ++i) {
        Shape::Line& line = lines.emplace_back();
        for (const MercatorPoint p : feature.geometry->part(i)) line.push_back(lonlat_of(p));
        if (feature.type == FeatureType::polygon && !line.empty()) line.push_back(line.front());
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

}  // namespace

FeatureRegion MapFrame::region(double margin_px, int coarser) const {
    FeatureRegion out;
    out.box = view.box();
    if (view.warp() == nullptr) {  // which has its own margin
        const double margin = margin_px / view.world_px();
        out.box = {out.box.left - margin, out.box.top - margin, out.box.right + margin,
                   out.box.bottom + margin};
    }
    out.zoom = view.style_zoom();
    out.detail = view.zoom() - 1;
    out.coarser = coarser;
    return out;
}

void visit_features(const MapFrame& frame, const StyleLayer& layer, const FeatureRegion& region,
                    const FeatureTaker& take) {
    FeatureSource* source = frame.sources.features_of(layer.source);
    if (source == nullptr) return;
    EvaluationContext paint = frame.context, filter = frame.context;
    // Filters see whole zooms, as those of a tile do.
    filter.zoom = std::floor(frame.context.zoom);
    filter.tile_zoom = paint.tile_zoom = static_cast<int>(std::max(0.0, filter.zoom));
    const bool reads_shapes = layer.reads_shapes();
    source->visit(region, layer.source_layer, [&](const MapFeature& feature) {
        Shape shape;
        if (reads_shapes) shape = shape_of(feature);
        for (EvaluationContext* context : {&filter, &paint}) {
            context->feature = feature.base;
            context->properties = feature.properties;
            context->feature_id = feature.id;
            context->geometry_type = geometry_word(feature.type);
            context->shape = reads_shapes ? &shape : nullptr;
        }
        if (layer.accepts(filter)) take(paint, feature);
    });
}

void append_feature(Path& path, const MapFeature& feature, FeaturePart part, const View& view) {
    const bool outline = part == FeaturePart::lines && feature.outline != nullptr;
    const MercatorGeometry& geometry = outline ? *feature.outline : *feature.geometry;
    for (std::size_t i = 0; i < geometry.parts.size(); ++i) append_part(path, geometry, i, view);
}

}  // namespace dateline
