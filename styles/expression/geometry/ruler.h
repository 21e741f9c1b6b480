// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "styles/expression/geometry/shape.h"

namespace dateline::expression {

/// The least distance in metres between two shapes, 0 where they touch or one holds the other, infinity when
/// one is empty. Measured on a plane whose scales are those of the WGS 84 ellipsoid at the latitude of `from`
/// (its first point), as ["distance"] is: right to a part in a thousand within some hundred kilometres.
/// Scales: radii of curvature along meridian and parallel, e.g. Snyder, Map Projections (1987), eqs. 4-18,
/// 4-20.
double distance_between_m(const Shape& from, const Shape& to);

}  // namespace dateline::expression
