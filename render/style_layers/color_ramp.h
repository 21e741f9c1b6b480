// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/framebuffer.h"
#include "styles/document/style.h"

#include <array>
#include <string_view>

namespace dateline {

/// A property whose colour depends on a number from 0 to 1, kept as the 256 eight-bit colours the reference
/// renderer keeps.
class ColorRamp {
  public:
    /// parameter: the number the property's expression asks for, such as
    /// &EvaluationContext::heatmap_density.
    ColorRamp(const StyleLayer& layer, std::string_view property, EvaluationContext context,
              double EvaluationContext::*parameter);
    /// Premultiplied; between two colours in proportion, beyond 0 and 1 the ends.
    Pixel at(double value) const;

  private:
    std::array<Pixel, 256> pixels_;
};

}  // namespace dateline
