// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// For each cell of a grid the distance, in cells, to the nearest seed, exact up to `limit` and `limit`
/// beyond it. Row by row from the top. (Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled
/// Functions", 2012.)
std::vector<float> distance_field(std::span<const std::uint8_t> seeds, int width, int height, float limit);

}  // namespace dateline
