// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/sources/source_set.h"
#include "render/sprites/sprite.h"
#include "render/view/view.h"
#include "styles/document/style.h"

#include <functional>
#include <string_view>

namespace dateline {

/// What the layers of a map are drawn with, on a canvas and on any projection.
struct MapFrame {
    Canvas& canvas;
    const View& view;
    const Style& style;
    SourceSet& sources;
    const Sprite& sprite;
    Diagnostics& diagnostics;
    /// Without a feature: the view's style zoom, the map's state.
    EvaluationContext context;

    /// The view and a margin around it.
    FeatureRegion region(double margin_px, int coarser = 0) const;
};

/// Draws any layer but symbols: fills, lines and circles as paths, patterns as patterns; what only pixels can
/// show (rasters, heat maps, shaded relief, gradients, lines of images, blurred circles) as a picture.
void draw_map_layer(const MapFrame& frame, const StyleLayer& layer);

// One function a kind of layer.
void draw_map_fills(const MapFrame& frame, const StyleLayer& layer);
void draw_map_lines(const MapFrame& frame, const StyleLayer& layer);
void draw_map_circles(const MapFrame& frame, const StyleLayer& layer);
/// The base map's own relief as far as there is land, for hillshade layers: shadow and highlight colours with
/// their alpha, times the exaggeration; or its heights, for color-relief layers.
void draw_base_relief(const MapFrame& frame, const StyleLayer& layer);
/// By the pixel formulas of the reference renderer, as one picture.
void draw_as_picture(const MapFrame& frame, const StyleLayer& layer);

using FeatureTaker = std::function<void(const EvaluationContext& of, const MapFeature& feature)>;
/// The features of a layer's source in a region that pass its filter, in the source's order.
void visit_features(const MapFrame& frame, const StyleLayer& layer, const FeatureRegion& region,
                    const FeatureTaker& take);

/// A feature's parts as the view shows them, polygons closed. lines: of a polygon its outline, as lines.
enum class FeaturePart { area, lines };
void append_feature(Path& path, const MapFeature& feature, FeaturePart part, const View& view);

inline Color faded(Color color, double opacity) {
    return color.with_alpha(color.alpha * static_cast<float>(opacity));
}

}  // namespace dateline
