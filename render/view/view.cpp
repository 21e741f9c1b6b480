// SPDX-License-Identifier: Apache-2.0
#include "render/view/view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline {

namespace {

constexpr double kTile_px = 256;
/// WGS 84 equatorial radius: the sphere of EPSG:3857.
constexpr double kEquator_m = 2 * std::numbers::pi * 6378137.0;

}  // namespace

View::View(MercatorPoint top_left, double zoom, double width_px, double height_px)
    : top_left_(top_left), zoom_(zoom), world_px_(kTile_px * std::exp2(zoom)), width_px_(width_px), height_px_(height_px) {}

View View::fit(const LonLatBox& box, double width_px, double height_px, double margin_px, double max_zoom) {
    MercatorPoint north_west = dateline::to_mercator({box.west, box.north});
    MercatorPoint south_east = dateline::to_mercator({box.east, box.south});
    if (box.west > box.east) south_east.x += 1;
    const double room_x = std::max(1.0, width_px - 2 * margin_px);
    const double room_y = std::max(1.0, height_px - 2 * margin_px);
    const double span_x = std::max(1e-9, south_east.x - north_west.x);
    const double span_y = std::max(1e-9, south_east.y - north_west.y);
    const double world = std::min(room_x / span_x, room_y / span_y);
    const double zoom = std::clamp(std::log2(world / kTile_px), 0.0, max_zoom);
    const double world_px = kTile_px * std::exp2(zoom);
    const MercatorPoint centre{(north_west.x + south_east.x) / 2, (north_west.y + south_east.y) / 2};
    return {{centre.x - width_px / 2 / world_px, centre.y - height_px / 2 / world_px}, zoom, width_px, height_px};
}

View View::with_lengths(double factor) const {
    View enlarged = *this;
    enlarged.lengths_ = factor;
    return enlarged;
}

Point View::to_px(MercatorPoint point) const {
    return {(point.x - top_left_.x) * world_px_, (point.y - top_left_.y) * world_px_};
}

MercatorPoint View::nearest(MercatorPoint point) const {
    const double middle = top_left_.x + width_px_ / 2 / world_px_;
    return {point.x + std::round(middle - point.x), point.y};
}

MercatorPoint View::to_mercator(Point px) const {
    return {top_left_.x + px.x / world_px_, top_left_.y + px.y / world_px_};
}

MercatorBox View::box() const {
    const MercatorPoint end = to_mercator(Point{width_px_, height_px_});
    return {top_left_.x, top_left_.y, end.x, end.y};
}

double View::metres_per_px(double lat) const {
    return kEquator_m / world_px_ * std::cos(lat * std::numbers::pi / 180);
}

MercatorBox box_of(TileId tile) {
    const double side = std::exp2(-static_cast<double>(tile.zoom));
    return {tile.x * side, tile.y * side, (tile.x + 1) * side, (tile.y + 1) * side};
}

}  // namespace dateline
