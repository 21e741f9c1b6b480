// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/projection.h"

#include <memory>

namespace dateline {

/// The projection a page takes for an extent when nobody names one: equal areas for what spans continents, a
/// conformal conic for regions of middle and high latitudes, with its parallels a sixth of the extent inside
/// it (Snyder 1987, page 99), Mercator (null) near the equator, where the two are all but the same.
std::shared_ptr<const Projection> projection_for(const LonLatBox& extent);

}  // namespace dateline
