// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "render/canvas/path.h"
#include "render/labels/cell_sums.h"

#include <functional>
#include <optional>
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
    Box bounds() const;
    /// A point well inside; nothing where no part has room for a letter.
    std::optional<Point> inner_point() const;
    /// What of a page it fills.
    CellSums cells() const;

  private:
    MercatorGeometry clipped_;  ///< px in place of unit-square Mercator
};

}  // namespace dateline
