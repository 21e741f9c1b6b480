// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/fill_polygon.h"
#include "render/pixels/segment.h"
#include "render/pixels/shading.h"
#include "render/style_layers/fill_paint.h"
#include "render/style_layers/layer_tiles.h"
#include "render/style_layers/pattern.h"
#include "render/style_layers/polygons.h"

#include <cmath>
#include <functional>
#include <vector>

namespace dateline {

namespace {

/// The colour of a pixel by its centre, device px.
using Paint = std::function<Pixel(double x, double y)>;

/// Fills have hard edges; an outline one px wide over them, of the same colour unless the layer says
/// otherwise, smooths them.
class FillLayer {
  public:
    FillLayer(const StyleFrame& frame, const StyleLayer& layer)
        : frame_(frame),
          layer_(layer),
          paint_(layer, frame.context),
          shift_(shift_of(layer, "fill-translate", frame.context, frame.view.ratio())),
          whole_zoom_(frame.context) {
        whole_zoom_.zoom = std::max(0.0, std::floor(frame.context.zoom));
        // Under an opaque fill its outline would only show where it is cut off, so it is left to the outside.
        const bool opaque = !paint_.has_pattern && paint_.color.constant() &&
                            paint_.color.constant()->alpha == 1 && paint_.opacity.constant() == 1.0;
        if (opaque && !paint_.has_outline) {
            covered_.resize(static_cast<std::size_t>(frame.pixels.width()) *
                            static_cast<std::size_t>(frame.pixels.height()));
        }
    }

    void draw(const std::vector<LayerTile>& tiles) {
        if (paint_.opacity.constant() == 0.0) return;
        each_polygon(tiles, false, [&](const Polygon& polygon, const PixelRect& clip, const Paint& paint) {
            scan_polygon(polygon, clip, [&](int y, int left, int right) {
                for (int x = left; x < right; ++x) {
                    frame_.pixels.blend(x, y, paint(x + 0.5, y + 0.5));
                    if (!covered_.empty()) covered_[index(x, y)] = true;
                }
            });
        });
        if (!layer_.flag("fill-antialias", frame_.context)) return;
        each_polygon(tiles, true, [&](const Polygon& polygon, const PixelRect& clip, const Paint& paint) {
            for (const auto& ring : polygon) {
                for (std::size_t i = 1; i < ring.size(); ++i) outline(ring[i - 1], ring[i], clip, paint);
            }
        });
    }

  private:
    template <typename Visit>
    void each_polygon(const std::vector<LayerTile>& tiles, bool outline, Visit visit) {
        for (const LayerTile& tile : tiles) {
            const Point corner = frame_.view.origin(tile.tile);
            const Point origin{corner.x + shift_.x, corner.y + shift_.y};
            for (const StyleFeature* feature : tile.features) {
                // Lines are filled too, as if they were closed.
                if (feature->type == FeatureType::point) continue;
                const Paint paint = paint_of(*feature, tile.tile, origin, outline);
                if (!paint) continue;
                const double unit_px = frame_.view.unit_px(tile.tile.data.zoom);
                for (const Polygon& polygon : outline ? outlines_of(*feature, origin, unit_px)
                                                      : polygons_of(*feature, origin, unit_px)) {
                    visit(polygon, tile.clip, paint);
                }
            }
        }
    }

    /// Nothing when the pattern's image is missing.
    Paint paint_of(const StyleFeature& feature, const DrawnTile& tile, Point origin, bool outline) const {
        const EvaluationContext of = with_feature(frame_.context, feature);
        const auto opacity = static_cast<float>(paint_.opacity(of));
        if (paint_.has_pattern) {
            const SpriteImage* image = paint_.pattern(frame_.sprite, with_feature(whole_zoom_, feature));
            if (image == nullptr) return {};
            if (!outline || !paint_.has_outline) {
                return [pattern = GroundPattern(*image, frame_.view, tile, origin), opacity](
                           double x, double y) { return pattern.at(x, y) * opacity; };
            }
        }
        const Color color = outline && paint_.has_outline ? paint_.outline_color(of) : paint_.color(of);
        return [plain = premultiplied(color) * opacity](double, double) { return plain; };
    }

    void outline(Point a, Point b, const PixelRect& clip, const Paint& paint) {
        draw_segment(clip, a, b, [&](int x, int y, double distance) {
            if (!covered_.empty() && covered_[index(x, y)]) return;
            const auto alpha = static_cast<float>(1 - smoothstep(0, 1, distance));
            frame_.pixels.blend(x, y, paint(x + 0.5, y + 0.5) * alpha);
        });
    }

    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(frame_.pixels.width()) +
               static_cast<std::size_t>(x);
    }

    const StyleFrame& frame_;
    const StyleLayer& layer_;
    FillPaint paint_;
    Shift shift_;
    EvaluationContext whole_zoom_;
    std::vector<bool> covered_;
};

}  // namespace

void draw_fill_layer(const StyleFrame& frame, const StyleLayer& layer) {
    FillLayer(frame, layer).draw(layer_tiles(frame, layer, "fill-sort-key"));
}

}  // namespace dateline
