// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/pixels/framebuffer.h"

#include <vector>

namespace dateline {

enum class Sampling { linear, nearest };

/// A picture read at any point, as graphics hardware does it: premultiplied, the edge pixels repeated
/// outside.
class Texture {
  public:
    enum class Reductions { none, halves };
    /// halves: each level holds the picture before it at half the size, for drawing it smaller.
    explicit Texture(Image image, Reductions reductions = Reductions::none);

    int width() const { return levels_.front().width; }
    int height() const { return levels_.front().height; }
    /// The level to read when a device px covers so many of the texture's pixels.
    int level_for(double pixels_per_px) const;
    /// u to the right and v down, 0 to 1 over the picture; channels 0 to 1.
    Pixel read(double u, double v, Sampling sampling, int level = 0) const;

  private:
    std::vector<Image> levels_;
};

}  // namespace dateline
