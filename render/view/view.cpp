// SPDX-License-Identifier: Apache-2.0
#include "render/view/view.h"

#include "render/view/plane_extent.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace dateline {

namespace {

constexpr double kTile_px = 256;
/// WGS 84 equatorial radius: the sphere of EPSG:3857.
constexpr double kEquator_m = 2 * std::numbers::pi * 6378137.0;

}  // namespace

View::View(MercatorPoint top_left, double zoom, double width_px, double height_px)
    : top_left_(top_left),
      zoom_(zoom),
      world_px_(kTile_px * std::exp2(zoom)),
      width_px_(width_px),
      height_px_(height_px) {}

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
    return {
        {centre.x - width_px / 2 / world_px, centre.y - height_px / 2 / world_px}, zoom, width_px, height_px};
}

View View::with_lengths(double factor) const {
    View enlarged = *this;
    enlarged.lengths_ = factor;
    return enlarged;
}

View View::fit(const LonLatBox& box, double width_px, double height_px, double margin_px, double max_zoom,
               std::shared_ptr<const Projection> projection) {
    if (!projection) return fit(box, width_px, height_px, margin_px, max_zoom);
    const PlaneExtent extent = extent_on(*projection, box);
    const double room_x = std::max(1.0, width_px - 2 * margin_px);
    const double room_y = std::max(1.0, height_px - 2 * margin_px);
    const double middle_lat = (box.south + box.north) / 2;
    // A zoom says how many metres a px has at a latitude.
    const double equator_m = kEquator_m * std::max(0.01, std::cos(middle_lat * std::numbers::pi / 180));
    const double most = kTile_px * std::exp2(max_zoom) / equator_m;
    const double px_per_metre = std::min({room_x / std::max(1e-9, extent.right_m - extent.left_m),
                                          room_y / std::max(1e-9, extent.top_m - extent.bottom_m), most});
    const double world_px = std::max(kTile_px, px_per_metre * equator_m);
    View view({}, std::log2(world_px / kTile_px), width_px, height_px);
    const PlanePoint top_left{(extent.left_m + extent.right_m - width_px / px_per_metre) / 2,
                              (extent.top_m + extent.bottom_m + height_px / px_per_metre) / 2};
    view.warp_ = std::make_shared<const Warp>(std::move(projection),
                                              PlaneWindow{top_left, px_per_metre, width_px, height_px});
    return view;
}

MercatorPoint View::nearest(MercatorPoint point) const {
    const double middle =
        warp_ ? (warp_->domain().left + warp_->domain().right) / 2 : top_left_.x + width_px_ / 2 / world_px_;
    return {point.x + std::round(middle - point.x), point.y};
}

MercatorPoint View::to_mercator(Point px) const {
    if (warp_) {
        const Point middle{width_px_ / 2, height_px_ / 2};
        constexpr int kSteps = 64;
        for (int i = 0; i <= kSteps; ++i) {
            const double way = static_cast<double>(i) / kSteps;
            const Point nearer{px.x + way * (middle.x - px.x), px.y + way * (middle.y - px.y)};
            if (const auto point = warp_->to_mercator(nearer)) return *point;
        }
        return {(warp_->domain().left + warp_->domain().right) / 2, 0.5};
    }
    return {top_left_.x + px.x / world_px_, top_left_.y + px.y / world_px_};
}

MercatorBox View::box() const {
    if (warp_) return warp_->domain();
    const MercatorPoint end = to_mercator(Point{width_px_, height_px_});
    return {top_left_.x, top_left_.y, end.x, end.y};
}

MercatorBox View::box_of(const Box& px) const {
    const MercatorPoint first = to_mercator({px.left, px.top});
    MercatorBox box{first.x, first.y, first.x, first.y};
    const int steps = warp_ ? 8 : 1;
    for (int row = 0; row <= steps; ++row) {
        for (int column = 0; column <= steps; ++column) {
            const MercatorPoint p =
                to_mercator({px.left + px.width() * column / steps, px.top + px.height() * row / steps});
            box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
                   std::max(box.bottom, p.y)};
        }
    }
    return box;
}

Path View::outline() const {
    Path path;
    if (warp_) path = warp_->edge();
    return path.empty() ? path.add_box({0, 0, width_px_, height_px_}) : path;
}

double View::metres_per_px(double lat) const {
    if (warp_) {
        constexpr double kStep_deg = 0.005;
        const double lon = to_lonlat(to_mercator(Point{width_px_ / 2, height_px_ / 2})).lon;
        const double south = std::clamp(lat, -84.0, 84.0) - kStep_deg, north = south + 2 * kStep_deg;
        const Point a = to_px(LonLat{lon, south}), b = to_px(LonLat{lon, north});
        return distance_m({lon, south}, {lon, north}) / std::max(1e-9, std::hypot(b.x - a.x, b.y - a.y));
    }
    return kEquator_m / world_px_ * std::cos(lat * std::numbers::pi / 180);
}

MercatorBox box_of(TileId tile) {
    const double side = std::exp2(-static_cast<double>(tile.zoom));
    return {tile.x * side, tile.y * side, (tile.x + 1) * side, (tile.y + 1) * side};
}

}  // namespace dateline
