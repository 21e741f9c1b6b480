// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cmath>

namespace dateline {

/// A generalisation of the base map, made for max_zoom and shown at the smaller zooms down to the band before
/// it as well.
struct ZoomBand {
    int max_zoom;
    int polygon_cell_zoom;  ///< a cell is a metatile of 8 x 8 tiles at max_zoom
    int line_cell_zoom;

    /// A pixel of max_zoom (256 px tiles) in unit-square Mercator.
    double pixel() const { return std::exp2(-max_zoom - 8); }
    /// How far a generalised line may lie from the true one: below what a line of 1 px shows.
    double tolerance() const { return 0.4 * pixel(); }
};

inline constexpr std::array<ZoomBand, 8> kZoomBands{{
    {1, 0, 0},
    {3, 0, 1},
    {4, 1, 2},
    {5, 2, 3},
    {6, 3, 4},
    {7, 4, 5},
    {8, 5, 6},
    {10, 7, 7},
}};

}  // namespace dateline
