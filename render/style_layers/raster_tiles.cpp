// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/raster_tiles.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// The distance to the nearest whole px, and half a px more where the view's side is odd, at most a half.
double grid_shift(double middle_px, int side_px) {
    const double off = middle_px - std::floor(middle_px + 0.5) + (side_px % 2) / 2.0;
    return off > 0.5 ? off - 1 : off;
}

Quad quad_of(const StyleView& view, const DrawnTile& tile, Point shift) {
    const Point corner = view.origin(tile);
    const double side = view.tile_side(tile.data.zoom);
    const double left = corner.x + shift.x, top = corner.y + shift.y;
    return {{{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}}};
}

PixelRect covered_pixels(const Quad& quad, const PixelRect& clip) {
    const auto edge = [](double at, int most) {
        return static_cast<int>(std::clamp(std::ceil(at - 0.5), 0.0, static_cast<double>(most)));
    };
    return PixelRect{edge(quad[0].x, clip.right), edge(quad[0].y, clip.bottom), edge(quad[2].x, clip.right),
                     edge(quad[2].y, clip.bottom)}
        .cut(clip);
}

}  // namespace

Point pixel_grid_shift(const StyleView& view) {
    constexpr double kWorld_px_at_zoom_0 = 512;
    const double world = kWorld_px_at_zoom_0 * std::exp2(view.zoom());
    const MercatorBox box = view.box();
    return {grid_shift((box.left + box.right) / 2 * world, view.width_px()) * view.ratio(),
            grid_shift((box.top + box.bottom) / 2 * world, view.height_px()) * view.ratio()};
}

void visit_raster_tiles(const StyleFrame& frame, RasterSource& source,
                        const std::function<void(const RasterTile&)>& visit) {
    const StyleView::TileRange range = source.tiles();
    const Point shift = pixel_grid_shift(frame.view);
    for (const DrawnTile& wanted : frame.view.covering_tiles(range)) {
        if (!source.holds(wanted.data)) continue;
        const PixelRect clip = covered_pixels(quad_of(frame.view, wanted, shift), frame.pixels.rect());
        if (clip.empty()) continue;
        DrawnTile found = wanted;
        auto pixels = source.tile(found.data);
        while (!pixels && found.data.zoom > range.min_zoom) {
            found.data = {static_cast<std::uint8_t>(found.data.zoom - 1), found.data.x / 2, found.data.y / 2};
            pixels = source.tile(found.data);
        }
        if (pixels) visit({found.data, std::move(pixels), quad_of(frame.view, found, shift), clip});
    }
}

}  // namespace dateline
