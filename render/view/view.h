// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

#include "geodata/core/lonlat.h"
#include "render/canvas/path.h"

namespace dateline {

/// A window on the Web Mercator map: which part of the world, at what scale. px are CSS px.
/// zoom counts 256 px tiles: the world is 256 * 2^zoom px wide (style zoom = zoom - 1, since the style specification counts 512 px).
class View {
  public:
    /// The view whose top left corner lies at a Mercator point.
    View(MercatorPoint top_left, double zoom, double width_px, double height_px);
    /// The largest-scale view of that size that shows the whole box with a margin, at most max_zoom.
    static View fit(const LonLatBox& box, double width_px, double height_px, double margin_px, double max_zoom);

    Point to_px(MercatorPoint point) const;
    MercatorPoint to_mercator(Point px) const;
    Point to_px(LonLat point) const { return to_px(dateline::to_mercator(point)); }
    MercatorBox box() const;
    /// px of a length at a latitude.
    double metres_per_px(double lat) const;
    double world_px() const { return world_px_; }
    double zoom() const { return zoom_; }
    double style_zoom() const { return zoom_ - 1; }
    double width_px() const { return width_px_; }
    double height_px() const { return height_px_; }

  private:
    MercatorPoint top_left_;
    double zoom_, world_px_, width_px_, height_px_;
};

/// XYZ tile, y down from the north.
struct TileId {
    std::uint8_t zoom = 0;
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    friend auto operator<=>(const TileId&, const TileId&) = default;
};
MercatorBox box_of(TileId tile);

}  // namespace dateline
