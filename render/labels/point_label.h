// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"
#include "render/labels/text_style.h"

#include <memory>
#include <span>
#include <vector>

namespace dateline {

using ShapedLines = std::vector<std::shared_ptr<const ShapedLine>>;

/// The sides a town's name may stand on, best first: right, a little above the middle, then above right, then
/// the left (Imhof, "Positioning Names on Maps", 1975; Yoeli, "The Logic of Automated Map Lettering", 1972).
std::span<const TextSide> town_sides();

/// The positions of a text around a point with something of a radius on it (a dot, a symbol): one a side. The
/// boxes are the text's. Coordinates are rounded to quarter px so that moving by whole px moves them exactly.
std::vector<LabelPosition> positions_around(Point point, const ShapedLines& lines, const TextStyle& style,
                                            double radius_px, std::span<const TextSide> sides);

/// The positions of a name inside its area: centred on the point, then a line or two below, above and to the
/// sides as far as the area's size (the side of a square as large) allows. None when the name is wider than
/// the area.
std::vector<LabelPosition> positions_inside(Point centre, const ShapedLines& lines, const TextStyle& style,
                                            double area_side_px);

}  // namespace dateline
