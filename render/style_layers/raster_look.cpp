// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/raster_look.h"

#include <cmath>
#include <numbers>

namespace dateline {

namespace {

/// How much of red, green and blue each channel takes when all turn about the grey axis.
std::array<float, 3> hue_weights(double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    const double sine = std::sin(angle) * std::numbers::sqrt3, cosine = std::cos(angle);
    return {static_cast<float>((2 * cosine + 1) / 3), static_cast<float>((-sine - cosine + 1) / 3),
            static_cast<float>((sine - cosine + 1) / 3)};
}

/// -1 takes all difference from grey, 1 nearly without bound adds to it.
double saturation_factor(double saturation) {
    return saturation > 0 ? 1 - 1 / (1.001 - saturation) : -saturation;
}
double contrast_factor(double contrast) {
    return contrast > 0 ? 1 / (1 - contrast) : 1 + contrast;
}

float clamped(float value) {
    return std::clamp(value, 0.0F, 1.0F);
}

}  // namespace

RasterLook::RasterLook(const StyleLayer& layer, const EvaluationContext& context)
    : hue_weights_(hue_weights(layer.number("raster-hue-rotate", context))),
      saturation_(static_cast<float>(saturation_factor(layer.number("raster-saturation", context)))),
      contrast_(static_cast<float>(contrast_factor(layer.number("raster-contrast", context)))),
      darkest_(static_cast<float>(layer.number("raster-brightness-min", context))),
      brightest_(static_cast<float>(layer.number("raster-brightness-max", context))),
      opacity_(static_cast<float>(layer.number("raster-opacity", context))) {}

Pixel RasterLook::apply(const Pixel& pixel) const {
    const float whole = pixel.alpha > 0 ? 1 / pixel.alpha : 1;
    const float red = pixel.red * whole, green = pixel.green * whole, blue = pixel.blue * whole;
    const float alpha = pixel.alpha * opacity_;
    const auto [own, next, last] = hue_weights_;
    const float grey = (red + green + blue) / 3;
    const auto adjusted = [&](float turned) {
        float value = turned + (grey - turned) * saturation_;
        value = (value - 0.5F) * contrast_ + 0.5F;
        return clamped((darkest_ + (brightest_ - darkest_) * value) * alpha);
    };
    return {adjusted(red * own + green * next + blue * last),
            adjusted(red * last + green * own + blue * next),
            adjusted(red * next + green * last + blue * own), clamped(alpha)};
}

}  // namespace dateline
