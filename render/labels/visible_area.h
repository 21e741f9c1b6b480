// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/canvas/path.h"

#include <functional>
#include <vector>

namespace dateline {

/// The part of a polygon that a frame shows, in px.
class VisibleArea {
  public:
    /// to_px maps unit-square Mercator to px. Rings are clipped with the method of Sutherland and Hodgman
    /// (Communications of the ACM 17, 1974): edges along the frame may remain between separate parts.
    VisibleArea(const MercatorGeometry& polygon, const std::function<Point(MercatorPoint)>& to_px,
                const Box& frame);

    double area_px2() const;
    bool holds(const Box& box) const;
    /// Where a name may stand: the points farthest from the part's edges, first of the whole, then of the
    /// ninths of the frame, those with most room first.
    std::vector<Point> label_points() const;

  private:
    MercatorGeometry clipped_;  ///< px in place of unit-square Mercator
    Box frame_;
};

}  // namespace dateline
