// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "render/canvas/path.h"
#include "render/view/warp.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdint>
#include <memory>

namespace dateline {

/// A window on a map of the world: which part, at what scale. px are CSS px. zoom counts 256 px tiles: the
/// world is 256 * 2^zoom px wide (style zoom = zoom - 1, since the style specification counts 512 px). The
/// map is Web Mercator or, for pages, any other projection: then zoom and world_px() are those of the
/// Mercator map with the same scale in the window's middle.
class View {
  public:
    /// The view whose top left corner lies at a Mercator point.
    View(MercatorPoint top_left, double zoom, double width_px, double height_px);
    /// The largest-scale view of that size that shows the whole box with a margin, at most max_zoom.
    static View fit(const LonLatBox& box, double width_px, double height_px, double margin_px,
                    double max_zoom);
    /// The same on another projection (null: Mercator); the whole outline of the box is in view.
    static View fit(const LonLatBox& box, double width_px, double height_px, double margin_px,
                    double max_zoom, std::shared_ptr<const Projection> projection);

    /// The same window for a map of which all lengths of the style (text, lines, dots) are drawn so many
    /// times as large: a page twice the size shows the same map, enlarged.
    View with_lengths(double factor) const;

    Point to_px(MercatorPoint point) const {
        if (warp_) return warp_->to_px(point);
        return {(point.x - top_left_.x) * world_px_, (point.y - top_left_.y) * world_px_};
    }
    /// Whether the point has an image on the map at all.
    bool shows(MercatorPoint point) const { return !warp_ || warp_->shows(point); }
    /// Where the px shows no place on earth: of the nearest px towards the middle that does.
    MercatorPoint to_mercator(Point px) const;
    Point to_px(LonLat point) const { return to_px(nearest(dateline::to_mercator(point))); }
    /// Of the point's copies in a world that repeats, the nearest to the view's middle: a view across the
    /// antimeridian shows points of both sides.
    MercatorPoint nearest(MercatorPoint point) const;
    /// What the window shows; of a projected map the part of the world in which all of it lies.
    MercatorBox box() const;
    MercatorBox box_of(const Box& px) const;
    /// What of the window is map: all of it, or the outline of a whole world.
    Path outline() const;
    /// px of a length at a latitude, in the window's middle.
    double metres_per_px(double lat) const;
    /// A point in px of which grids that must not move with the window may start.
    Point lattice_origin() const { return warp_ ? Point{} : to_px(MercatorPoint{}); }
    /// Null for Web Mercator.
    const Warp* warp() const { return warp_.get(); }
    double world_px() const { return world_px_; }
    double zoom() const { return zoom_; }
    /// The zoom at which a style is asked for lengths, which lengths() multiplies; styles know none below 0.
    double style_zoom() const { return std::max(0.0, zoom_ - 1 - std::log2(lengths_)); }
    double lengths() const { return lengths_; }
    double width_px() const { return width_px_; }
    double height_px() const { return height_px_; }

  private:
    MercatorPoint top_left_;
    double zoom_, world_px_, width_px_, height_px_;
    double lengths_ = 1;
    std::shared_ptr<const Warp> warp_;
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
