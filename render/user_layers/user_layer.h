// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/canvas/canvas.h"
#include "render/view/view.h"
#include "styles/document/style.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How a feature of a user's layer is drawn. Lengths in px of a page of the design's size.
struct UserLook {
    Color fill{0, 0, 0, 0};  ///< of areas and dots
    Color stroke{0, 0, 0, 0};
    double width_px = 1.5;
    bool dashed = false;
    friend bool operator==(const UserLook&, const UserLook&) = default;
};

struct UserFeature {
    MercatorGeometry geometry;
    std::string name;  ///< for the legend: the feature's own, or the layer's
    UserLook look;
};

/// What a user lays over the ground and under the labels: zones of control, front lines, buffers. Values;
/// safe to share between threads.
struct UserLayer {
    std::vector<UserFeature> features;
};

/// The features of a GeoJSON FeatureCollection in WGS 84. Looks come from their properties, named as in
/// simplestyle 1.1 (fill, fill-opacity, stroke, stroke-opacity, stroke-width, marker-color) and
/// stroke-dasharray, which only says "dashed" here; what they leave open, from the style's tokens "zone-1" to
/// "zone-4" by the order of names, else from "precision". name, or title, else `layer_name`, names the
/// feature. Throws Error(input), which names `shown`, for what is no such collection or no colour.
UserLayer parse_user_layer(std::string_view geojson, const std::string& layer_name, const std::string& shown,
                           const Style& style);

/// What the legend explains: each name and look once.
struct UserLayerSample {
    std::string name;
    GeometryKind kind = GeometryKind::polygon;
    UserLook look;
};
std::vector<UserLayerSample> samples_of(std::span<const UserLayer> layers);

/// Areas first, then lines, then dots, each in the layers' order. unit_px: one length of the design.
void draw_user_layers(Canvas& canvas, std::span<const UserLayer> layers, const View& view, double unit_px);
/// A swatch of that height, from its left end.
void draw_sample(Canvas& canvas, const UserLayerSample& sample, const Box& box, double unit_px);

}  // namespace dateline
