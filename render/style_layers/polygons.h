// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"
#include "render/sources/feature_source.h"

#include <vector>

namespace dateline {

/// A feature's rings, each group a polygon with its outer ring first. Rings without an area are left out.
std::vector<std::vector<std::vector<TilePoint>>> ring_groups(const StyleFeature& feature);

/// The rings of one polygon in device px, the outer one first.
using Polygon = std::vector<std::vector<Point>>;

/// A feature's polygons, where its tile's corner lies at a point.
std::vector<Polygon> polygons_of(const StyleFeature& feature, Point origin, double unit_px);
/// The lines that go around them, likewise.
std::vector<Polygon> outlines_of(const StyleFeature& feature, Point origin, double unit_px);

}  // namespace dateline
