// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

#include <span>
#include <vector>

namespace dateline {

using MercatorLine = std::vector<MercatorPoint>;

/// A ring (its first point not repeated) within a box: one ring stays one ring, with edges along the box
/// where it left it. Empty when nothing of it lies there.
MercatorLine clip_ring(MercatorLine ring, const MercatorBox& box);

/// The pieces of a line within a box.
std::vector<MercatorLine> clip_line(std::span<const MercatorPoint> line, const MercatorBox& box);

}  // namespace dateline
