// SPDX-License-Identifier: Apache-2.0
#include "render/view/plane_extent.h"

#include "geodata/core/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {

PlaneExtent extent_on(const Projection& projection, const LonLatBox& box) {
    constexpr double kNone = std::numeric_limits<double>::infinity();
    constexpr int kSteps = 32;
    PlaneExtent extent{kNone, kNone, -kNone, -kNone};
    const double width = box.east - box.west + (box.west > box.east ? 360 : 0);
    for (int row = 0; row <= kSteps; ++row) {
        for (int column = 0; column <= kSteps; ++column) {
            const auto at = projection.forward(
                {box.west + width * column / kSteps, box.south + (box.north - box.south) * row / kSteps});
            if (!at || !std::isfinite(at->x_m) || !std::isfinite(at->y_m)) continue;
            extent = {std::min(extent.left_m, at->x_m), std::min(extent.bottom_m, at->y_m),
                      std::max(extent.right_m, at->x_m), std::max(extent.top_m, at->y_m)};
        }
    }
    if (!(extent.left_m <= extent.right_m)) {
        throw usage_error("the extent has no image in this projection", projection.crs(),
                          "a CRS that covers the events, or another --bbox");
    }
    return extent;
}

double aspect_of(const LonLatBox& box, const Projection* projection) {
    constexpr double kLeast = 1e-9;
    if (projection != nullptr) {
        const PlaneExtent extent = extent_on(*projection, box);
        return std::max(kLeast, extent.right_m - extent.left_m) /
               std::max(kLeast, extent.top_m - extent.bottom_m);
    }
    const MercatorPoint north_west = to_mercator({box.west, box.north});
    const MercatorPoint south_east = to_mercator({box.east, box.south});
    const double span_x = south_east.x - north_west.x + (box.west > box.east ? 1 : 0);
    return std::max(kLeast, span_x) / std::max(kLeast, south_east.y - north_west.y);
}

}  // namespace dateline
