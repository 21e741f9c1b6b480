// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/hillshade_methods.h"

#include <cmath>
#include <numbers>

namespace dateline {

namespace {

using std::numbers::pi;

double radians(double degrees) {
    return degrees * pi / 180;
}

/// The direction the ground falls to, radians.
double aspect_of(Slope slope) {
    if (slope.east != 0) return std::atan2(slope.south, -slope.east);
    return slope.south > 0 ? pi / 2 : -pi / 2;
}

/// 0 where the ground turns towards an azimuth, 1 where it turns away.
double turned_away(double aspect, double azimuth) {
    const double half_turns = (aspect + azimuth) / pi + 0.5;
    return std::abs(half_turns - 2 * std::floor(half_turns / 2) - 1);
}

Slope scaled(Slope slope, double by) {
    return {slope.east * by, slope.south * by};
}
double steepness(Slope slope) {
    return std::hypot(slope.east, slope.south);
}

Pixel weighted(const Pixel& pixel, double by) {
    return pixel * static_cast<float>(by);
}

/// The cosine of the angle between the ground and the light.
double towards_light(Slope slope, double azimuth, double altitude) {
    const double sideways = slope.south * std::cos(azimuth) - slope.east * std::sin(azimuth);
    return (std::sin(altitude) - sideways * std::cos(altitude)) /
           std::sqrt(1 + slope.east * slope.east + slope.south * slope.south);
}

}  // namespace

HillshadeMethod::HillshadeMethod(const StyleLayer& layer, const EvaluationContext& context)
    : method_(layer.text("hillshade-method", context)),
      exaggeration_(layer.number("hillshade-exaggeration", context)),
      accent_(premultiplied(layer.color("hillshade-accent-color", context))) {
    const auto directions = layer.numbers("hillshade-illumination-direction", context);
    const auto altitudes = layer.numbers("hillshade-illumination-altitude", context);
    const auto shadows = layer.colors("hillshade-shadow-color", context);
    const auto highlights = layer.colors("hillshade-highlight-color", context);
    if (directions.empty() || altitudes.empty() || shadows.empty() || highlights.empty()) return;
    const std::size_t count =
        std::max({directions.size(), altitudes.size(), shadows.size(), highlights.size()});
    // The shortest lists repeat their last item.
    const auto item = [](const auto& list, std::size_t i) { return list[std::min(i, list.size() - 1)]; };
    for (std::size_t i = 0; i < count; ++i) {
        lights_.push_back({radians(item(directions, i)), radians(item(altitudes, i)),
                           premultiplied(item(shadows, i)), premultiplied(item(highlights, i))});
    }
}

Pixel HillshadeMethod::paint(Slope slope) const {
    if (lights_.empty()) return {};
    if (method_ == "standard") return standard(slope);
    const Slope steeper = scaled(slope, exaggeration_ * 2);
    if (method_ == "igor") return igor(steeper);
    if (method_ == "combined") return combined(steeper);
    return lit(steeper);
}

Pixel HillshadeMethod::standard(Slope slope) const {
    constexpr double kZ_factor = 0.625;
    const Light& light = lights_.front();
    const double angle = std::atan(kZ_factor * steepness(slope));
    const double base = 1.875 - exaggeration_ * 1.75;
    constexpr double kSteepest = pi / 2;
    const double strong = exaggeration_ == 0.5
                              ? angle
                              : (std::pow(base, angle) - 1) / (std::pow(base, kSteepest) - 1) * kSteepest;
    const double presence = std::clamp(exaggeration_ * 2, 0.0, 1.0);
    const Pixel accent = weighted(accent_, (1 - std::cos(strong)) * presence);
    const double away = turned_away(aspect_of(slope), light.azimuth_rad + pi);
    const Pixel shade =
        weighted(mix(light.shadow, light.highlight, static_cast<float>(away)), std::sin(strong) * presence);
    return accent * (1 - shade.alpha) + shade;
}

Pixel HillshadeMethod::igor(Slope slope) const {
    const Light& light = lights_.front();
    const double strength = std::atan(steepness(slope)) * 2 / pi;
    const double shaded = 1 - turned_away(aspect_of(slope), light.azimuth_rad + pi);
    return weighted(light.shadow, strength * shaded) + weighted(light.highlight, strength * (1 - shaded));
}

Pixel HillshadeMethod::combined(Slope slope) const {
    const Light& light = lights_.front();
    const double cosine = towards_light(slope, light.azimuth_rad + pi, light.altitude_rad);
    const double angle = std::clamp(std::acos(std::clamp(cosine, -1.0, 1.0)), 0.0, pi / 2);
    const double strength = std::atan(steepness(slope)) * 4 / pi / pi;
    return weighted(light.shadow, angle * strength) + weighted(light.highlight, (pi / 2 - angle) * strength);
}

/// "basic", and "multidirectional" as the mean over all lights.
Pixel HillshadeMethod::lit(Slope slope) const {
    const std::size_t count = method_ == "multidirectional" ? lights_.size() : 1;
    Pixel sum;
    for (std::size_t i = 0; i < count; ++i) {
        const Light& light = lights_[i];
        const double shade =
            std::clamp(towards_light(slope, light.azimuth_rad + pi, light.altitude_rad), 0.0, 1.0);
        sum = sum + weighted(shade > 0.5 ? light.highlight : light.shadow,
                             std::abs(2 * shade - 1) / static_cast<double>(count));
    }
    return sum;
}

}  // namespace dateline
