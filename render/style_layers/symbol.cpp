// SPDX-License-Identifier: Apache-2.0
// Draws the icons of a symbol layer.
#include "render/style_layers/symbol.h"

#include "render/pixels/shading.h"
#include "render/pixels/triangle.h"
#include "render/style_layers/icon_quads.h"
#include "render/style_layers/layer_property.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace dateline {

namespace {

Pixel texel(const Image& image, int x, int y) {
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) return {};
    const std::size_t at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) *
        4;
    const auto part = [&](std::size_t i) { return static_cast<float>(image.rgba[at + i]) / 255.0F; };
    return {part(0), part(1), part(2), part(3)};
}

/// Beyond its edges an icon is transparent.
Pixel sampled(const Image& image, double x, double y, bool smoothed) {
    if (!smoothed) {
        // A pixel centre often lies just between two texels; rounding must not decide pixel by pixel.
        constexpr double kTie = 1e-5;
        return texel(image, static_cast<int>(std::floor(x - kTie)), static_cast<int>(std::floor(y + kTie)));
    }
    const double left = std::floor(x - 0.5), top = std::floor(y - 0.5);
    const auto tx = static_cast<float>(x - 0.5 - left), ty = static_cast<float>(y - 0.5 - top);
    const int column = static_cast<int>(left), row = static_cast<int>(top);
    return mix(mix(texel(image, column, row), texel(image, column + 1, row), tx),
               mix(texel(image, column, row + 1), texel(image, column + 1, row + 1), tx), ty);
}

enum class Stage { halo, fill };

/// The reference renderer's formula for icons that are distance fields: 0.75 is the icon's edge, an eighth
/// less lies a px (of the icon at size 1) outside of it.
class DistanceFieldPaint {
  public:
    DistanceFieldPaint(Stage stage, double size, double ratio, double halo_width, double halo_blur)
        : stage_(stage) {
        constexpr double kField_px = 8;
        const double sharp = 0.105 / ratio;
        gamma_ = (stage == Stage::halo ? halo_blur * 1.19 / kField_px + sharp : sharp) / size;
        inner_ = 0.75 + (stage == Stage::halo ? gamma_ : 0);
        outer_ = (6 - halo_width / size) / kField_px;
    }
    double alpha(double distance) const {
        const double inside = smoothstep(inner_ - gamma_, inner_ + gamma_, distance);
        if (stage_ == Stage::fill) return inside;
        return std::min(smoothstep(outer_ - gamma_, outer_ + gamma_, distance), 1 - inside);
    }

  private:
    Stage stage_;
    double gamma_, inner_, outer_;
};

class SymbolPainter {
  public:
    SymbolPainter(const StyleFrame& frame, const SymbolLayer& symbols)
        : frame_(frame),
          symbols_(symbols),
          size_(*symbols.layer, "icon-size", frame.context),
          opacity_(*symbols.layer, "icon-opacity", frame.context),
          halo_width_(*symbols.layer, "icon-halo-width", frame.context),
          halo_blur_(*symbols.layer, "icon-halo-blur", frame.context),
          color_(*symbols.layer, "icon-color", frame.context),
          halo_color_(*symbols.layer, "icon-halo-color", frame.context),
          shift_(shift_of(*symbols.layer, "icon-translate", frame.context, frame.view.ratio())),
          fitted_(symbols.layer->text("icon-text-fit", frame.context) != "none") {}

    void draw(const SymbolTile& tile, const Symbol& symbol, Stage stage) {
        const EvaluationContext of = with_feature(frame_.context, *symbol.feature);
        // Sizes of single features are kept in 128ths.
        const double size = size_.constant() ? *size_.constant() : std::round(size_(of) * 128) / 128;
        const auto opacity = static_cast<float>(opacity_(of));
        const Image& image = symbol.icon.image->pixels;
        if (!tile.distance_fields) {
            each_pixel(tile, symbol, size, [&](int x, int y, double u, double v) {
                frame_.pixels.blend(x, y, sampled(image, u, v, tile.smoothed) * opacity);
            });
            return;
        }
        const Pixel color = premultiplied(stage == Stage::halo ? halo_color_(of) : color_(of)) * opacity;
        const DistanceFieldPaint paint(stage, size, frame_.view.ratio(), halo_width_(of), halo_blur_(of));
        each_pixel(tile, symbol, size, [&](int x, int y, double u, double v) {
            const double alpha = paint.alpha(static_cast<double>(sampled(image, u, v, true).alpha));
            if (alpha > 0) frame_.pixels.blend(x, y, color * static_cast<float>(alpha));
        });
    }

    bool has_halo() const { return halo_width_.constant() != 0.0; }

  private:
    template <typename Shade>
    void each_pixel(const SymbolTile& tile, const Symbol& symbol, double size, Shade shade) {
        if (!(size > 0)) return;
        const Point at = frame_.view.to_device(tile.tile.tile, symbol.anchor.x, symbol.anchor.y);
        double angle = 0;
        if (symbols_.follows_line) {
            const auto& [x, y, arriving, leaving] = symbol.anchor;
            const bool turned = symbols_.keeps_upright && leaving && std::cos(*leaving) < 0;
            if (!turned && !arriving) return;  // no line to follow
            angle = turned ? *leaving + std::numbers::pi : *arriving;
        }
        const double c = std::cos(angle), s = std::sin(angle), ratio = frame_.view.ratio();
        for (const IconQuad& quad : icon_quads(symbol.icon, symbol.rotation, fitted_)) {
            const auto placed = [&](const IconCorner& corner) {
                const double x = corner.scaled.x * std::max(quad.least_size.x, size) + corner.fixed.x;
                const double y = corner.scaled.y * std::max(quad.least_size.y, size) + corner.fixed.y;
                return Corner<2>{at.x + shift_.x + (c * x - s * y) * ratio,
                                 at.y + shift_.y + (s * x + c * y) * ratio,
                                 {corner.texel.x, corner.texel.y}};
            };
            const auto& [upper_left, upper_right, lower_left, lower_right] = quad.corners;
            const auto pixel = [&](int x, int y, const std::array<double, 2>& uv) {
                shade(x, y, uv[0], uv[1]);
            };
            const PixelRect clip = frame_.pixels.rect();
            draw_triangle<2>(clip, placed(upper_left), placed(lower_left), placed(upper_right), pixel);
            draw_triangle<2>(clip, placed(upper_right), placed(lower_left), placed(lower_right), pixel);
        }
    }

    const StyleFrame& frame_;
    const SymbolLayer& symbols_;
    LayerProperty<double> size_, opacity_, halo_width_, halo_blur_;
    LayerProperty<Color> color_, halo_color_;
    Shift shift_;
    bool fitted_;
};

struct Drawn {
    const SymbolTile* tile;
    const Symbol* symbol;
};

std::vector<const SymbolTile*> in_drawing_order(const SymbolLayer& layer) {
    std::vector<const SymbolTile*> out;
    for (const SymbolTile& tile : layer.tiles) out.push_back(&tile);
    std::stable_sort(out.begin(), out.end(), [](const SymbolTile* a, const SymbolTile* b) {
        const DrawnTile &p = a->tile.tile, &q = b->tile.tile;
        return std::tuple(-p.zoom, p.data.y, p.data.x) < std::tuple(-q.zoom, q.data.y, q.data.x);
    });
    return out;
}

/// Symbols that are drawn together: first the halos of all of them.
std::vector<std::vector<Drawn>> batches_of(const SymbolLayer& layer) {
    std::vector<std::vector<Drawn>> out;
    for (const SymbolTile* tile : in_drawing_order(layer)) {
        auto& batch = out.emplace_back();
        for (const Symbol& symbol : tile->symbols) {
            if (symbol.icon_visible) batch.push_back({tile, &symbol});
        }
        if (!layer.by_y) continue;
        std::stable_sort(batch.begin(), batch.end(), [](const Drawn& a, const Drawn& b) {
            const double ya = std::round(a.symbol->anchor.y), yb = std::round(b.symbol->anchor.y);
            return ya != yb ? ya < yb : a.symbol->feature_index > b.symbol->feature_index;
        });
    }
    if (!layer.by_key) return out;
    // Across tiles by key, those of one key together.
    std::vector<Drawn> all;
    for (const auto& batch : out) all.insert(all.end(), batch.begin(), batch.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Drawn& a, const Drawn& b) { return a.symbol->sort_key < b.symbol->sort_key; });
    out.clear();
    for (const Drawn& drawn : all) {
        if (out.empty() || out.back().back().symbol->sort_key != drawn.symbol->sort_key) out.emplace_back();
        out.back().push_back(drawn);
    }
    return out;
}

}  // namespace

void draw_symbol_icons(const StyleFrame& frame, const SymbolLayer& symbols) {
    SymbolPainter painter(frame, symbols);
    for (const auto& batch : batches_of(symbols)) {
        if (painter.has_halo()) {
            for (const Drawn& drawn : batch) {
                if (drawn.tile->distance_fields) painter.draw(*drawn.tile, *drawn.symbol, Stage::halo);
            }
        }
        for (const Drawn& drawn : batch) painter.draw(*drawn.tile, *drawn.symbol, Stage::fill);
    }
}

}  // namespace dateline
