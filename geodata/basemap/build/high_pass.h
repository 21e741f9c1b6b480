// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace dateline {

/// 128 + the image minus its Gaussian, where the mask is set (the Gaussian counts pixels of the mask alone);
/// 128 elsewhere. Both are width x height bytes, row by row; columns wrap round. The Gaussian is three box
/// filters (Wells 1986), whose variances sum up to σ².
std::string high_pass(std::span<const std::uint8_t> image, std::span<const std::uint8_t> mask, int width,
                      int height, double sigma_px);

}  // namespace dateline
