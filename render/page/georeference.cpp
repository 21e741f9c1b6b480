// SPDX-License-Identifier: Apache-2.0
#include "render/page/georeference.h"

#include "render/page/wkt.h"

#include <numbers>
#include <optional>

#include <fmt/format.h>

namespace dateline {

namespace {

/// Half the width of the Web Mercator world (EPSG:3857): half a turn of a sphere of the WGS 84 semi-major
/// axis.
constexpr double kHalfWorld_m = std::numbers::pi * 6378137.0;

}  // namespace

Georeference georeference_of(const View& view, const Box& frame_px, double page_height_px) {
    Georeference place;
    place.frame_px = frame_px;
    place.page_height_px = page_height_px;
    const double w = view.width_px(), h = view.height_px();
    const std::array px{Point{0, h}, Point{0, 0}, Point{w, 0}, Point{w, h}};
    place.has_corners = true;
    if (const Warp* warp = view.warp()) {
        place.crs = warp->projection().crs();
        place.top_left = warp->window().top_left;
        place.px_per_metre = warp->window().px_per_metre;
        for (std::size_t i = 0; i < px.size(); ++i) {
            const auto at = warp->projection().inverse({place.top_left.x_m + px[i].x / place.px_per_metre,
                                                        place.top_left.y_m - px[i].y / place.px_per_metre});
            place.has_corners = place.has_corners && at.has_value();
            place.corners[i] = at.value_or(LonLat{});
        }
        return place;
    }
    place.crs = "EPSG:3857";
    const MercatorPoint corner = view.to_mercator(Point{0, 0});
    place.top_left = {(2 * corner.x - 1) * kHalfWorld_m, (1 - 2 * corner.y) * kHalfWorld_m};
    place.px_per_metre = view.world_px() / (2 * kHalfWorld_m);
    for (std::size_t i = 0; i < px.size(); ++i) place.corners[i] = to_lonlat(view.to_mercator(px[i]));
    return place;
}

std::string world_file(const Georeference& place, double pixels_a_px) {
    const double metres = 1 / (place.px_per_metre * pixels_a_px);
    const double left = place.top_left.x_m - place.frame_px.left / place.px_per_metre + metres / 2;
    const double top = place.top_left.y_m + place.frame_px.top / place.px_per_metre - metres / 2;
    return fmt::format("{:.10f}\n0\n0\n{:.10f}\n{:.6f}\n{:.6f}\n", metres, -metres, left, top);
}

std::string esri_wkt(const std::string& crs) {
    return wkt_writer().wkt(crs, WktDialect::esri);
}

std::string gdal_wkt(const std::string& crs) {
    return wkt_writer().wkt(crs, WktDialect::gdal);
}

}  // namespace dateline
