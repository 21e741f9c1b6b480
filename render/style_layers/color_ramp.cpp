// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/color_ramp.h"

#include <cmath>

namespace dateline {

namespace {

/// Parts are cut to whole bytes, then multiplied by alpha and rounded to bytes again.
Pixel in_bytes(const Color& color) {
    const auto byte = [](float part) { return std::floor(std::clamp(part, 0.0F, 1.0F) * 255); };
    const float alpha = byte(color.alpha);
    const auto multiplied = [&](float part) { return std::round(byte(part) * alpha / 255) / 255; };
    return {multiplied(color.red), multiplied(color.green), multiplied(color.blue), alpha / 255};
}

}  // namespace

ColorRamp::ColorRamp(const StyleLayer& layer, std::string_view property, EvaluationContext context,
                     double EvaluationContext::*parameter) {
    for (std::size_t i = 0; i < pixels_.size(); ++i) {
        context.*parameter = static_cast<double>(i) / static_cast<double>(pixels_.size() - 1);
        pixels_.at(i) = in_bytes(layer.color(property, context));
    }
}

Pixel ColorRamp::at(double value) const {
    const auto last = static_cast<double>(pixels_.size() - 1);
    // The colours stand at the middles of 256 equal parts.
    const double place = std::clamp(value * static_cast<double>(pixels_.size()) - 0.5, 0.0, last);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, pixels_.size() - 1);
    return mix(pixels_.at(below), pixels_.at(above), static_cast<float>(place - std::floor(place)));
}

}  // namespace dateline
