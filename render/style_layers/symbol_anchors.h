// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/style_layers/symbol.h"

#include <span>
#include <vector>

namespace dateline {

/// How far apart symbols stand on a line.
struct AnchorSpacing {
    double spacing;       ///< tile units
    double label_length;  ///< of the symbol, in units of box_scale
    double box_scale;     ///< tile units
    double overscaling;   ///< how many times as large as meant for the tile's data are drawn
};

/// Anchors at even distances along a line of a tile, each with room for the symbol; the middle when the line
/// is too short for more. The reference renderer's rule, by which lines that go on in the next tile carry
/// symbols at even distances too.
std::vector<SymbolAnchor> anchors_along(std::span<const Point> line, const AnchorSpacing& spacing);
/// The middle of a line, if it has a length.
std::optional<SymbolAnchor> anchor_at_middle(std::span<const Point> line);
/// The parts of lines inside the tile.
std::vector<std::vector<Point>> clipped_to_tile(const std::vector<std::vector<TilePoint>>& lines);

/// The point inside a polygon that is farthest from its sides, to within a precision: the pole of
/// inaccessibility, found by splitting squares, the most promising first (Agafonkin's "polylabel").
/// Rings in tile units, the outer one first.
SymbolAnchor pole_of(std::span<const std::vector<TilePoint>> rings, double precision);

}  // namespace dateline
