// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/sources/feature_source.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// How corners and ends of a line look.
struct LineShape {
    LineJoin join = LineJoin::miter;
    LineCap cap = LineCap::butt;
    double miter_limit = 2;
    double round_limit = 1.05;
};

/// A corner of the mesh: where on the line, and which way it moves when the line gets its width.
struct LineVertex {
    double x = 0, y = 0;  ///< tile units
    /// Half a line's width long on straight stretches; whole 63rds, as the reference renderer stores it.
    double extrude_x = 0, extrude_y = 0;
    bool round = false;  ///< a corner of a round cap or join: distance counts from the line's end
    bool right = false;  ///< of the line's direction, y down
    int turn = 0;        ///< -1 and 1 where the corner also moves back or forth along the line
    double distance = 0;  ///< along the line from its start, tile units, in steps of two
    double progress = 0;  ///< along this part of the line, 0 to 1; of lines with a stretch
};

/// Triangles of a line before it has a width, in the order of drawing. They overlap at joins, which shows
/// where a line is translucent: the reference renderer's look.
struct LineMesh {
    std::vector<LineVertex> vertices;
    std::vector<std::array<std::uint32_t, 3>> triangles;
    double length = 0;  ///< tile units; of lines with a stretch
};

/// Splits a line, or the ring of a polygon, as the reference renderer does: a join or cap at each vertex, and
/// extra vertices near sharp corners, without which dashes would bend around them. overscaling: how many
/// times as large as meant for the tile's data are drawn.
LineMesh make_line_mesh(std::span<const TilePoint> line, bool ring, const LineShape& shape,
                        const std::optional<LineStretch>& stretch, double overscaling);

}  // namespace dateline
