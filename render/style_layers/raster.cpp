// SPDX-License-Identifier: Apache-2.0
// Raster layers: pictures in tiles, or one picture between four places.
#include "render/pixels/texture.h"
#include "render/style_layers/raster_look.h"
#include "render/style_layers/raster_tiles.h"

#include <cmath>

namespace dateline {

namespace {

void draw(const StyleFrame& frame, const Texture& texture, const Quad& quad, const PixelRect& clip,
          const RasterLook& look, Sampling enlarging) {
    const double covered = pixels_per_px(quad, texture.width(), texture.height());
    // "nearest" is about enlarging: reduced pictures are always smoothed.
    const Sampling sampling = covered > 1 ? Sampling::linear : enlarging;
    const int level = texture.level_for(covered);
    visit_quad(quad, clip, [&](int x, int y, double u, double v) {
        frame.pixels.blend(x, y, look.apply(texture.read(u, v, sampling, level)));
    });
}

/// Corners go through a tile's whole units, as in the reference renderer: the tile is the smallest that holds
/// all of them.
Quad quad_of(const PlacedPicture& picture, const StyleView& view) {
    std::array<MercatorPoint, 4> corners;
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const LonLat at = picture.corners.at(i);
        corners.at(i) = {at.lon / 360 + 0.5, to_mercator(LonLat{0, at.lat}).y};
        left = std::min(left, corners.at(i).x), right = std::max(right, corners.at(i).x);
        top = std::min(top, corners.at(i).y), bottom = std::max(bottom, corners.at(i).y);
    }
    const double side = std::max(right - left, bottom - top);
    constexpr double kDeepest = 25;
    const double zoom = side > 0 ? std::clamp(std::floor(-std::log2(side)), 0.0, kDeepest) : 0.0;
    const double tiles = std::exp2(zoom);
    const double column = std::floor((left + right) / 2 * tiles),
                 row = std::floor((top + bottom) / 2 * tiles);
    const double world = view.tile_side(0);
    const Point shift = pixel_grid_shift(view);
    Quad out;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto whole = [&](double at, double tile) {
            return (tile + std::floor((at * tiles - tile) * kTile_extent + 0.5) / kTile_extent) / tiles;
        };
        out.at(i) = {(whole(corners.at(i).x, column) - view.box().left) * world + shift.x,
                     (whole(corners.at(i).y, row) - view.box().top) * world + shift.y};
    }
    return out;
}

}  // namespace

void draw_raster_layer(const StyleFrame& frame, const StyleLayer& layer) {
    const RasterLook look(layer, frame.context);
    if (look.is_invisible()) return;
    const Sampling enlarging =
        layer.text("raster-resampling", frame.context) == "nearest" ? Sampling::nearest : Sampling::linear;
    if (const PlacedPicture* picture = frame.sources.picture_of(layer.source)) {
        const Texture texture(premultiplied(picture->pixels));
        draw(frame, texture, quad_of(*picture, frame.view), frame.pixels.rect(), look, enlarging);
        return;
    }
    RasterSource* source = frame.sources.rasters_of(layer.source, frame.view.ratio());
    if (source == nullptr) return;
    visit_raster_tiles(frame, *source, [&](const RasterTile& tile) {
        const Texture texture(premultiplied(*tile.pixels), Texture::Reductions::halves);
        draw(frame, texture, tile.quad, tile.clip, look, enlarging);
    });
}

}  // namespace dateline
