// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/framebuffer.h"
#include "render/sources/feature_source.h"
#include "styles/document/style.h"

#include <vector>

namespace dateline {

/// The colours of a "line-gradient" along one part of a line, in steps as fine as the reference renderer's.
class LineGradient {
  public:
    /// steps: a power of two.
    LineGradient(const StyleLayer& layer, const EvaluationContext& context, const LineStretch& stretch,
                 std::size_t steps);
    /// progress: along the part, 0 to 1. Between two steps colours are mixed, unless the gradient's own
    /// colours change in steps.
    Pixel at(double progress) const;

  private:
    bool stepped_;
    std::vector<Pixel> ramp_;
};

}  // namespace dateline
