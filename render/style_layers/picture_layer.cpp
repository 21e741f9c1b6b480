// SPDX-License-Identifier: Apache-2.0
// Layers that only pixels can show, as a picture on a canvas.
#include "render/style_layers/map_frame.h"
#include "render/style_layers/mercator_rows.h"
#include "render/style_layers/style_frame.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// Pictures reach beyond the view, so that what happens at their own edge is not seen.
constexpr int kMargin = 16;
/// A Mercator picture of what a projected view shows may have so many pixels.
constexpr double kMost_pixels = 8e6;

bool is_clear(const Image& image) {
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) {
        if (image.rgba[i] != 0) return false;
    }
    return true;
}

/// Layers over sources of pictures, which are known on the Mercator map only.
bool shows_pictures(const StyleLayer& layer) {
    return layer.type == LayerType::raster || layer.type == LayerType::hillshade ||
           layer.type == LayerType::color_relief;
}

/// The picture's pixels and where on the canvas they lie.
struct Grid {
    Box px;
    int width, height;
};

Grid grid_of(const MapFrame& frame) {
    const double ratio = frame.canvas.picture_ratio(), margin = kMargin / ratio;
    Grid grid{{},
              static_cast<int>(std::ceil(frame.view.width_px() * ratio)) + 2 * kMargin,
              static_cast<int>(std::ceil(frame.view.height_px() * ratio)) + 2 * kMargin};
    grid.px = {-margin, -margin, grid.width / ratio - margin, grid.height / ratio - margin};
    return grid;
}

/// Of the style's zoom 0 to the map: not rounded up to 0, as the zoom is that the style sees.
double exact_zoom(const View& view) {
    return view.zoom() - 1 - std::log2(view.lengths());
}

Framebuffer drawn(const MapFrame& frame, const StyleLayer& layer, const StyleView& view,
                  const MapFrame* projected) {
    Framebuffer pixels(view.device_width(), view.device_height());
    draw_layer(StyleFrame{pixels, view, frame.style, frame.sources, frame.sprite, frame.diagnostics,
                          frame.context, projected},
               layer);
    return pixels;
}

Pixel between(const Framebuffer& pixels, double x, double y) {
    const auto column = static_cast<int>(std::floor(x - 0.5)), row = static_cast<int>(std::floor(y - 0.5));
    if (column < 0 || row < 0 || column + 1 >= pixels.width() || row + 1 >= pixels.height()) return {};
    const auto right = static_cast<float>(x - 0.5 - column), down = static_cast<float>(y - 0.5 - row);
    return mix(mix(pixels.at(column, row), pixels.at(column + 1, row), right),
               mix(pixels.at(column, row + 1), pixels.at(column + 1, row + 1), right), down);
}

/// A picture of all the view can show, carried over to its projection.
Framebuffer warped(const MapFrame& frame, const StyleLayer& layer, const Grid& grid) {
    const MercatorBox box = frame.view.box();
    double ratio = frame.view.lengths() * frame.canvas.picture_ratio();
    double world = frame.view.world_px() * frame.canvas.picture_ratio();
    const double pixels = (box.right - box.left) * world * (box.bottom - box.top) * world;
    const double reduced = std::min(1.0, std::sqrt(kMost_pixels / pixels));
    ratio *= reduced, world *= reduced;
    const auto side = [&](double length) { return std::max(2, static_cast<int>(std::ceil(length * world))); };
    const StyleView mercator =
        StyleView::window({box.left, box.top}, exact_zoom(frame.view),
                          {side(box.right - box.left), side(box.bottom - box.top), ratio});
    const Framebuffer flat = drawn(frame, layer, mercator, nullptr);
    Framebuffer out(grid.width, grid.height);
    visit_mercator_rows(
        frame.view, {grid.px, grid.width, grid.height}, [&](int row, std::span<const MercatorPoint> cells) {
            for (int x = 0; x < grid.width; ++x) {
                const MercatorPoint p = cells[static_cast<std::size_t>(x)];
                out.at(x, row) = between(flat, (p.x - box.left) * world, (p.y - box.top) * world);
            }
        });
    return out;
}

}  // namespace

void draw_as_picture(const MapFrame& frame, const StyleLayer& layer) {
    const Grid grid = grid_of(frame);
    const double ratio = frame.view.lengths() * frame.canvas.picture_ratio();
    const bool projected = frame.view.warp() != nullptr;
    const Framebuffer pixels = [&] {
        if (projected && shows_pictures(layer)) return warped(frame, layer, grid);
        const double zoom = exact_zoom(frame.view);
        const double world = 512 * std::exp2(zoom) * frame.view.lengths();
        const MercatorPoint corner = projected ? MercatorPoint{grid.px.left / world, grid.px.top / world}
                                               : frame.view.to_mercator(Point{grid.px.left, grid.px.top});
        const StyleView view = StyleView::window(corner, zoom, {grid.width, grid.height, ratio});
        return drawn(frame, layer, view, projected ? &frame : nullptr);
    }();
    const Image image = pixels.to_image();
    if (!is_clear(image)) frame.canvas.image(image, grid.px, 1);
}

}  // namespace dateline
