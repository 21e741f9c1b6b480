// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <vector>

namespace dateline {

/// The sum of Gaussian kernels over a picture, kept at a quarter of its resolution as the reference renderer
/// keeps it: what a heat map is made of.
class DensityGrid {
  public:
    /// Of a picture of that many device px.
    DensityGrid(int width, int height);

    struct Kernel {
        Point centre;       ///< device px
        double radius = 0;  ///< device px; three standard deviations
        double height = 0;  ///< weight times intensity
    };
    void add(const Kernel& kernel);
    /// At the middle of a device px.
    float at(int x, int y) const;

  private:
    float cell(int column, int row) const;

    double scale_x_, scale_y_;  ///< cells to the device px
    int columns_, rows_;
    std::vector<float> cells_;
};

}  // namespace dateline
