// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "render/canvas/path.h"
#include "render/view/view.h"

#include <vector>

namespace dateline {

/// Side of a tile in tile units, the frame in which sources give their geometry.
inline constexpr int kTile_extent = 8192;

/// A tile as it is drawn: which data, for which zoom they were prepared, and in which copy of the world.
struct DrawnTile {
    TileId data;
    /// The zoom that layout properties and filters see. Larger than data.zoom where a source has no deeper
    /// tiles.
    int zoom = 0;
    /// 0 for the world that holds longitude 0, 1 for its copy to the east.
    int world = 0;
    friend auto operator<=>(const DrawnTile&, const DrawnTile&) = default;
};

/// A window on a style's map, north up, seen from straight above. The world is 512 * 2^zoom CSS px wide; a
/// picture of it has `ratio` device pixels to the CSS px. Points in "device px" have x to the right and y
/// down from the upper left corner of the picture, pixel centres at halves.
class StyleView {
  public:
    struct Size {
        int width_px = 512, height_px = 512;  ///< CSS px
        double ratio = 1;
    };
    /// As in the reference renderer nothing beyond the poles comes into view: the centre moves, and a world
    /// less high than the picture is enlarged.
    StyleView(LonLat centre, double zoom, Size size);
    /// The window of so many device px whose upper left corner lies at a point, wherever that is.
    struct Device {
        int width, height;
        double ratio;
    };
    static StyleView window(MercatorPoint top_left, double zoom, const Device& device);

    /// The same window with other device pixels.
    StyleView with_ratio(double ratio) const {
        StyleView out = *this;
        out.size_.ratio = ratio;
        out.measure();
        return out;
    }

    double zoom() const { return zoom_; }
    double ratio() const { return size_.ratio; }
    int width_px() const { return size_.width_px; }
    int height_px() const { return size_.height_px; }
    /// Size of the picture, device px.
    int device_width() const { return device_width_; }
    int device_height() const { return device_height_; }
    /// Device px of one side of a tile.
    double tile_side(int tile_zoom) const;
    /// Device px of one tile unit.
    double unit_px(int tile_zoom) const { return tile_side(tile_zoom) / kTile_extent; }
    /// Upper left corner of a tile, device px.
    Point origin(const DrawnTile& tile) const;
    Point to_device(const DrawnTile& tile, double unit_x, double unit_y) const;
    /// Unit-square Mercator of the world's copy 0; copies lie beyond 0 and 1.
    MercatorBox box() const { return box_; }

    struct TileRange {
        int min_zoom = 0, max_zoom = 22;
        int tile_px = 512;        ///< CSS px a tile covers at its own zoom
        bool round_zoom = false;  ///< rasters: the nearest zoom instead of the one below
        bool overscale = true;    ///< prepare data anew for zooms beyond max_zoom
    };
    /// The tiles that cover the view, in copies of the world too, in the order the reference renderer draws
    /// them: the middle world first, row by row.
    std::vector<DrawnTile> covering_tiles(const TileRange& range) const;

  private:
    void measure();

    double zoom_;
    Size size_;
    int device_width_ = 0, device_height_ = 0;
    MercatorBox box_;
};

}  // namespace dateline
