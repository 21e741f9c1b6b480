// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/geometry/shape.h"

#include <limits>
#include <vector>

namespace dateline::expression {

/// Polygons on the grid on which ["within"] compares: 8192 units to a Web Mercator tile of one zoom.
class PolygonsOnGrid {
  public:
    PolygonsOnGrid(const std::vector<Shape::Polygon>& polygons, int zoom);

    /// Whether every point and line of the shape lies inside, by the specification's rules: what is on a
    /// boundary is outside, a line must not cross one; polygons and empty shapes are never inside. Shapes one
    /// world away count where they would be drawn, lines wider than half a world as they stand.
    bool contain(const Shape& shape) const;

  private:
    struct GridPoint {
        double x = 0, y = 0;
    };
    using Ring = std::vector<GridPoint>;
    /// From west to east.
    struct Box {
        double west, east;
    };
    static constexpr double kFar = std::numeric_limits<double>::infinity();
    static constexpr Box kNowhere{kFar, -kFar};

    Ring on_grid(const Shape::Line& line) const;
    static void extend(Box& box, const Ring& line);
    /// The point once around the world where that brings it nearer to the polygons.
    GridPoint moved(GridPoint point) const;
    bool contains(const Ring& line) const;
    static bool inside(GridPoint point, const std::vector<Ring>& polygon);
    static bool crosses(GridPoint from, GridPoint to, const std::vector<Ring>& polygon);

    double world_;  ///< units around the world
    std::vector<std::vector<Ring>> polygons_;
    Box box_;
};

}  // namespace dateline::expression
