// SPDX-License-Identifier: Apache-2.0
// Hillshade layers over "raster-dem" sources.
#include "render/style_layers/height_grid.h"
#include "render/style_layers/hillshade_methods.h"
#include "render/style_layers/raster_tiles.h"

#include <cmath>
#include <numbers>

namespace dateline {

namespace {

/// Slopes of a tile, read between its pixels. Kept to 1/32, within -4 and 4, as the reference renderer keeps
/// them in eight bits.
class SlopeGrid {
  public:
    /// zoom: of the tile, 512 px world at zoom 0.
    SlopeGrid(const HeightGrid& heights, int zoom) : side_(heights.side()) {
        // Eight pixels of ground in metres, made steeper below zoom 15, where slopes would hardly show.
        const double steepening = zoom < 2 ? 0.4 : zoom < 4.5 ? 0.35 : 0.3;
        const double exponent = (zoom < 15 ? (zoom - 15) * steepening : 0.0) + kLog2_eight_equators - zoom;
        const double scale = side_ / std::exp2(exponent);
        slopes_.reserve(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_));
        for (int y = 0; y < side_; ++y) {
            for (int x = 0; x < side_; ++x) slopes_.push_back(slope_at(heights, x, y, scale));
        }
    }

    /// u and v: 0 to 1 over the tile.
    Slope read(double u, double v) const {
        const double x = u * side_ - 0.5, y = v * side_ - 0.5;
        const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
        const double right = x - column, below = y - row;
        const auto between = [&](double Slope::*part) {
            const double upper = at(column, row).*part * (1 - right) + at(column + 1, row).*part * right;
            const double lower =
                at(column, row + 1).*part * (1 - right) + at(column + 1, row + 1).*part * right;
            return upper * (1 - below) + lower * below;
        };
        return {between(&Slope::east), between(&Slope::south)};
    }

  private:
    /// log2 of eight times the equator's length in metres, 40,075,016.69 m.
    static constexpr double kLog2_eight_equators = 28.2562;

    /// Horn's method: differences over the eight pixels around.
    static Slope slope_at(const HeightGrid& heights, int x, int y, double scale) {
        const auto h = [&](int dx, int dy) { return static_cast<double>(heights.height_m(x + dx, y + dy)); };
        const double east = h(1, -1) + 2 * h(1, 0) + h(1, 1) - h(-1, -1) - 2 * h(-1, 0) - h(-1, 1);
        const double south = h(-1, 1) + 2 * h(0, 1) + h(1, 1) - h(-1, -1) - 2 * h(0, -1) - h(1, -1);
        return {kept(east * scale), kept(south * scale)};
    }
    static double kept(double slope) {
        return std::round(std::clamp(slope / 8 + 0.5, 0.0, 1.0) * 255) / 255 * 8 - 4;
    }
    const Slope& at(int x, int y) const {
        x = std::clamp(x, 0, side_ - 1), y = std::clamp(y, 0, side_ - 1);
        return slopes_[static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) +
                       static_cast<std::size_t>(x)];
    }

    int side_;
    std::vector<Slope> slopes_;
};

}  // namespace

void draw_hillshade_layer(const StyleFrame& frame, const StyleLayer& layer) {
    if (frame.sources.is_base_map(layer.source)) return draw_base_relief(frame, layer);
    RasterSource* source = frame.sources.rasters_of(layer.source, frame.view.ratio());
    if (source == nullptr) return;
    const HillshadeMethod method(layer, frame.context);
    visit_raster_tiles(frame, *source, [&](const RasterTile& tile) {
        const SlopeGrid slopes(HeightGrid(*source, tile.id, *tile.pixels), tile.id.zoom);
        const MercatorBox box = box_of(tile.id);
        const double north = to_lonlat(MercatorPoint{0, box.top}).lat;
        const double south = to_lonlat(MercatorPoint{0, box.bottom}).lat;
        visit_quad(tile.quad, tile.clip, [&](int x, int y, double u, double v) {
            // Web Mercator draws ground larger away from the equator.
            const double lat = north + (south - north) * v;
            const double scale = 1 / std::cos(lat * std::numbers::pi / 180);
            const Slope slope = slopes.read(u, v);
            frame.pixels.blend(x, y, method.paint({slope.east * scale, slope.south * scale}));
        });
    });
}

}  // namespace dateline
