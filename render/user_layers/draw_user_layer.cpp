// SPDX-License-Identifier: Apache-2.0
#include "render/user_layers/user_layer.h"
#include "render/view/project_geometry.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr double kDash = 4, kGap = 2.6;  // in widths of the line
constexpr double kDot_px = 3.4;

Stroke stroke_of(const UserLook& look, double unit_px) {
    Stroke stroke;
    stroke.width_px = look.width_px * unit_px;
    if (look.dashed) stroke.dashes_px = {kDash * stroke.width_px, kGap * stroke.width_px};
    return stroke;
}

void paint(Canvas& canvas, const Path& path, GeometryKind kind, const UserLook& look, double unit_px) {
    // Holes run the other way or not: files differ.
    if (kind != GeometryKind::line && look.fill.alpha > 0) canvas.fill(path, look.fill, FillRule::even_odd);
    if (kind != GeometryKind::point && look.stroke.alpha > 0 && look.width_px > 0)
        canvas.stroke(path, stroke_of(look, unit_px), look.stroke);
}

Path path_of(const UserFeature& feature, const View& view, double unit_px) {
    Path path;
    if (feature.geometry.kind == GeometryKind::point) {
        for (const MercatorPoint p : feature.geometry.points) {
            const MercatorPoint near = view.nearest(p);
            if (view.shows(near)) path.add_circle(view.to_px(near), kDot_px * unit_px);
        }
        return path;
    }
    const MercatorGeometry seen = fitted(feature.geometry, view);
    for (std::size_t part = 0; part < seen.parts.size(); ++part) append_part(path, seen, part, view);
    return path;
}

}  // namespace

std::vector<UserLayerSample> samples_of(std::span<const UserLayer> layers) {
    std::vector<UserLayerSample> samples;
    for (const UserLayer& layer : layers) {
        for (const UserFeature& feature : layer.features) {
            const bool known =
                std::any_of(samples.begin(), samples.end(), [&](const UserLayerSample& sample) {
                    return sample.name == feature.name && sample.kind == feature.geometry.kind &&
                           sample.look == feature.look;
                });
            if (!known) samples.push_back({feature.name, feature.geometry.kind, feature.look});
        }
    }
    return samples;
}

void draw_user_layers(Canvas& canvas, std::span<const UserLayer> layers, const View& view, double unit_px) {
    for (const GeometryKind kind : {GeometryKind::polygon, GeometryKind::line, GeometryKind::point}) {
        for (const UserLayer& layer : layers) {
            for (const UserFeature& feature : layer.features) {
                if (feature.geometry.kind == kind)
                    paint(canvas, path_of(feature, view, unit_px), kind, feature.look, unit_px);
            }
        }
    }
}

void draw_sample(Canvas& canvas, const UserLayerSample& sample, const Box& box, double unit_px) {
    Path path;
    if (sample.kind == GeometryKind::polygon) {
        path.add_box(box);
    } else if (sample.kind == GeometryKind::line) {
        path.move_to({box.left, box.centre().y}).line_to({box.right, box.centre().y});
    } else {
        path.add_circle(box.centre(), kDot_px * unit_px);
    }
    paint(canvas, path, sample.kind, sample.look, unit_px);
}

}  // namespace dateline
