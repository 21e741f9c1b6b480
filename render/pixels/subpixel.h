// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace dateline {

/// A corner's coordinate as rasterisers place it: on a grid finer than a pixel. A sixteenth is what the
/// software renderer uses with which the style specification's pictures are made.
inline double on_subpixel(double device_px) {
    constexpr double kSubpixels = 16;
    return std::round(device_px * kSubpixels) / kSubpixels;
}

/// The first pixel whose centre lies beyond an edge at a coordinate on that grid. A centre on an edge belongs
/// to what ends there, as in those pictures.
inline double pixel_after(double edge) {
    return std::floor(edge - 0.5) + 1;
}

}  // namespace dateline
