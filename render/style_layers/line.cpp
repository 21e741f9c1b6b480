// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/dash_texture.h"
#include "render/pixels/shading.h"
#include "render/style_layers/layer_tiles.h"
#include "render/style_layers/line_gradient.h"
#include "render/style_layers/line_mesh.h"
#include "render/style_layers/line_paint.h"
#include "render/style_layers/line_stroke.h"
#include "render/style_layers/pattern.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace dateline {

namespace {

using LineColor = std::function<Pixel(const OnLine&)>;

class LineLayer {
  public:
    LineLayer(const StyleFrame& frame, const StyleLayer& layer)
        : frame_(frame),
          layer_(layer),
          paint_(layer, frame.context),
          shift_(shift_of(layer, "line-translate", frame.context, frame.view.ratio())) {}

    void draw(const LayerTile& tile) {
        const Point corner = frame_.view.origin(tile.tile);
        place_ = {{corner.x + shift_.x, corner.y + shift_.y},
                  frame_.view.unit_px(tile.tile.data.zoom),
                  frame_.view.ratio(),
                  tile.clip};
        tile_ = tile.tile;
        for (const StyleFeature* feature : tile.features) {
            if (feature->type != FeatureType::point) draw(*feature);
        }
    }

  private:
    void draw(const StyleFeature& feature) {
        const EvaluationContext paint = with_feature(frame_.context, feature);
        EvaluationContext layout = paint;
        layout.zoom = tile_.zoom;
        EvaluationContext whole_zoom = paint;
        whole_zoom.zoom = std::floor(paint.zoom);
        const LineWidths widths{paint_.width(paint), paint_.gap(paint), paint_.offset(paint),
                                paint_.blur(paint), layer_.number("line-width", whole_zoom)};
        const LineShape shape = shape_of(layout);
        const auto opacity = static_cast<float>(paint_.opacity(paint));
        const double overscaling = std::exp2(tile_.zoom - tile_.data.zoom);
        const bool closed = feature.type == FeatureType::polygon && !feature.outline;
        for (const auto& part : feature.outline ? *feature.outline : feature.parts) {
            const LineMesh mesh = make_line_mesh(part, closed, shape, feature.stretch, overscaling);
            if (mesh.triangles.empty()) continue;
            const LineColor color = color_of(feature, paint, shape, widths, mesh);
            if (!color) continue;
            stroke_mesh(frame_.pixels, mesh, widths, place_,
                        [&](const OnLine& at) { return color(at) * opacity; });
        }
    }

    LineShape shape_of(const EvaluationContext& layout) const {
        return {paint_.join(layout), paint_.cap(layout), paint_.miter_limit(layout),
                paint_.round_limit(layout)};
    }

    /// CSS px, at the whole zoom, of a tile unit.
    double whole_zoom_unit() const {
        const double zoom = std::max(0.0, std::floor(frame_.view.zoom()));
        return 512 * std::exp2(zoom - tile_.data.zoom) / kTile_extent;
    }

    /// Nothing when an image is missing.
    LineColor color_of(const StyleFeature& feature, const EvaluationContext& paint, const LineShape& shape,
                       const LineWidths& widths, const LineMesh& mesh) {
        EvaluationContext whole_zoom = paint;
        whole_zoom.zoom = std::max(0.0, std::floor(paint.zoom));
        if (layer_.has("line-pattern")) return pattern_of(layer_.text("line-pattern", whole_zoom), widths);
        LineColor color;
        if (layer_.has("line-gradient") && feature.stretch) {
            const double px = mesh.length / kTile_extent * 1024;
            const auto steps = layer_.is_stepped("line-gradient")
                                   ? std::bit_ceil(static_cast<std::size_t>(std::clamp(px, 256.0, 16384.0)))
                                   : std::size_t{256};
            color = [gradient = LineGradient(layer_, paint, *feature.stretch, steps)](const OnLine& at) {
                return gradient.at(at.progress);
            };
        } else {
            color = [plain = premultiplied(paint_.color(paint))](const OnLine&) { return plain; };
        }
        return paint_.has_dashes() ? dashed(std::move(color), whole_zoom, shape, widths) : color;
    }

    LineColor pattern_of(const std::string& name, const LineWidths& widths) const {
        const SpriteImage* image = frame_.sprite.find(name);
        if (image == nullptr || image->pixels.width <= 0) return {};
        const double along = whole_zoom_unit() * image->height_px() / widths.whole_zoom_width;
        return [image, along](const OnLine& at) {
            const double periods = at.distance * along / image->width_px();
            // A pixel of the pattern's neighbour shows at each side, as in the reference renderer.
            const double x = (periods - std::floor(periods)) * (image->pixels.width + 2) - 1;
            const double y = (0.5 * at.across + 0.5) * (image->pixels.height + 2) - 1;
            return bordered_texel(*image, x, y);
        };
    }

    LineColor dashed(LineColor color, const EvaluationContext& whole_zoom, const LineShape& shape,
                     const LineWidths& widths) {
        const std::vector<double> lengths = paint_.dashes(whole_zoom);
        if (lengths.empty()) return color;
        const DashTexture& dashes = texture_of(lengths, shape.cap == LineCap::round);
        if (dashes.length() == 0) return color;
        const double along = whole_zoom_unit() / dashes.length() / widths.whole_zoom_width;
        const double shorter = std::min(dashes.length(), length_of_neighbour(whole_zoom));
        const double ratio = layer_.has("line-gradient") ? 1 : frame_.view.ratio();
        const double smoothing = 1 / ratio / shorter / widths.whole_zoom_width;
        return [color = std::move(color), &dashes, along, smoothing](const OnLine& at) {
            const double inside = dashes.distance(at.distance * along, -at.across);
            return color(at) * static_cast<float>(smoothstep(0.5 - smoothing, 0.5 + smoothing, inside));
        };
    }

    /// The reference renderer fades from the dashes of the zoom it comes from, and smooths by the shorter.
    double length_of_neighbour(EvaluationContext whole_zoom) const {
        whole_zoom.zoom += frame_.view.zoom() > whole_zoom.zoom ? -1 : 1;
        const std::vector<double> lengths = paint_.dashes(whole_zoom);
        const double length = std::accumulate(lengths.begin(), lengths.end(), 0.0);
        return length > 0 ? length : std::numeric_limits<double>::infinity();
    }

    const DashTexture& texture_of(const std::vector<double>& lengths, bool round) {
        const auto key = std::pair{lengths, round};
        const auto found = dashes_.find(key);
        if (found != dashes_.end()) return found->second;
        return dashes_.emplace(key, DashTexture(lengths, round)).first->second;
    }

    const StyleFrame& frame_;
    const StyleLayer& layer_;
    LinePaint paint_;
    Shift shift_;
    LinePlace place_;
    DrawnTile tile_;
    std::map<std::pair<std::vector<double>, bool>, DashTexture> dashes_;
};

}  // namespace

void draw_line_layer(const StyleFrame& frame, const StyleLayer& layer) {
    LineLayer lines(frame, layer);
    for (const LayerTile& tile : layer_tiles(frame, layer, "line-sort-key")) lines.draw(tile);
}

}  // namespace dateline
