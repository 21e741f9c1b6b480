// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/core/projection.h"
#include "render/canvas/path.h"
#include "render/view/view.h"

#include <array>
#include <string>

namespace dateline {

/// Where on earth the map of a page lies, for programs that put it under other data.
struct Georeference {
    std::string crs;      ///< as PROJ knows it
    Box frame_px;         ///< of the map on the page, y down
    PlanePoint top_left;  ///< of the frame
    double px_per_metre = 0;
    double page_height_px = 0;
    /// Of the frame's corners: lower left, upper left, upper right, lower right. A corner beyond the edge of
    /// the world has none, and then the whole has none: has_corners is false.
    std::array<LonLat, 4> corners{};
    bool has_corners = false;
};

Georeference georeference_of(const View& view, const Box& frame_px, double page_height_px);

/// ESRI's world file for a picture of the whole page with so many device pixels a px: six lines, the upper
/// left pixel's middle last.
std::string world_file(const Georeference& place, double pixels_a_px);

/// The coordinate reference system as WKT 1 in ESRI's dialect, as .prj files have it. Throws Error(usage)
/// when PROJ cannot write it so.
std::string esri_wkt(const std::string& crs);
/// WKT 1 as GDAL and PDF readers expect it.
std::string gdal_wkt(const std::string& crs);

}  // namespace dateline
