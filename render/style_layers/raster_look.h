// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/framebuffer.h"
#include "styles/document/style.h"

#include <array>

namespace dateline {

/// What a raster layer does to the colours of its pictures, in this order: hue, saturation, contrast,
/// brightness, opacity. After the reference renderer's formulas.
class RasterLook {
  public:
    RasterLook(const StyleLayer& layer, const EvaluationContext& context);
    Pixel apply(const Pixel& pixel) const;
    bool is_invisible() const { return opacity_ == 0; }

  private:
    std::array<float, 3> hue_weights_;
    float saturation_, contrast_, darkest_, brightest_, opacity_;
};

}  // namespace dateline
