// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/line_gradient.h"

#include <algorithm>
#include <cmath>

namespace dateline {

LineGradient::LineGradient(const StyleLayer& layer, const EvaluationContext& context,
                           const LineStretch& stretch, std::size_t steps)
    : stepped_(layer.is_stepped("line-gradient")), ramp_(steps) {
    EvaluationContext here = context;
    for (std::size_t i = 0; i < steps; ++i) {
        const double t = double(i) / double(steps - 1);
        here.line_progress = std::lerp(stretch.from, stretch.to, t);
        ramp_[i] = premultiplied(layer.color("line-gradient", here));
    }
}

Pixel LineGradient::at(double progress) const {
    const double last = double(ramp_.size() - 1);
    const double at = progress * double(ramp_.size());
    if (stepped_) return ramp_[static_cast<std::size_t>(std::clamp(std::floor(at), 0.0, last))];
    const double below = std::floor(at - 0.5);
    const auto index = [&](double i) { return static_cast<std::size_t>(std::clamp(i, 0.0, last)); };
    return mix(ramp_[index(below)], ramp_[index(below + 1)], static_cast<float>(at - 0.5 - below));
}

}  // namespace dateline
