// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/style_layers/layer_property.h"
#include "render/style_layers/style_frame.h"

#include <vector>

namespace dateline {

/// The rings of one polygon in device px, the outer one first.
using Polygon = std::vector<std::vector<Point>>;

/// A feature's polygons: a ring that winds as the first does begins one, the others are its holes.
std::vector<Polygon> polygons_of(const StyleFeature& feature, const DrawnTile& tile, const StyleView& view,
                                 Shift shift);

}  // namespace dateline
