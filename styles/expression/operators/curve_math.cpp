// SPDX-License-Identifier: Apache-2.0
#include "styles/expression/operators/curve_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dateline::expression {

namespace {

/// One coordinate of a cubic Bézier curve from 0 to 1 with inner controls a and b (CSS Easing Level 1,
/// section 2.3).
double bezier(double a, double b, double t) {
    const double s = 1 - t;
    return 3 * s * s * t * a + 3 * s * t * t * b + t * t * t;
}

double bezier_slope(double a, double b, double t) {
    const double s = 1 - t;
    return 3 * s * s * a + 6 * s * t * (b - a) + 3 * t * t * (1 - b);
}

/// The parameter at which the x coordinate is reached: Newton's method, then halving where the slope is flat.
double bezier_parameter(double x1, double x2, double x) {
    double t = x;
    for (int i = 0; i < 8; ++i) {
        const double error = bezier(x1, x2, t) - x;
        if (std::abs(error) < 1e-9) return t;
        const double slope = bezier_slope(x1, x2, t);
        if (std::abs(slope) < 1e-6) break;
        t -= error / slope;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < 50; ++i) {
        t = (low + high) / 2;
        (bezier(x1, x2, t) < x ? low : high) = t;
    }
    return t;
}

using Triple = std::array<double, 3>;

// sRGB to CIE L*a*b* under D50 (CSS Color Module Level 4, sections 10 and 18).
constexpr Triple kWhite{0.96422, 1.0, 0.82521};
constexpr double kKappa_step = 6.0 / 29;

double to_linear(double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double from_linear(double c) {
    return c <= 0.00304 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}
double lab_curve(double t) {
    return t > kKappa_step * kKappa_step * kKappa_step ? std::cbrt(t)
                                                       : t / (3 * kKappa_step * kKappa_step) + 4.0 / 29;
}
double lab_curve_inverse(double t) {
    return t > kKappa_step ? t * t * t : 3 * kKappa_step * kKappa_step * (t - 4.0 / 29);
}

Triple lab_of(Color color) {
    const double r = to_linear(static_cast<double>(color.red));
    const double g = to_linear(static_cast<double>(color.green));
    const double b = to_linear(static_cast<double>(color.blue));
    const double y = lab_curve((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / kWhite[1]);
    double x = y;
    double z = y;
    if (r != g || g != b) {
        x = lab_curve((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / kWhite[0]);
        z = lab_curve((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / kWhite[2]);
    }
    return {std::max(0.0, 116 * y - 16), 500 * (x - y), 200 * (y - z)};
}

Color color_of(const Triple& lab, double alpha) {
    const double y = (lab[0] + 16) / 116;
    const double x = kWhite[0] * lab_curve_inverse(y + (std::isnan(lab[1]) ? 0 : lab[1] / 500));
    const double z = kWhite[2] * lab_curve_inverse(y - (std::isnan(lab[2]) ? 0 : lab[2] / 200));
    const double luminance = kWhite[1] * lab_curve_inverse(y);
    const auto part = [](double linear) {
        return static_cast<float>(std::clamp(from_linear(linear), 0.0, 1.0));
    };
    return {part(3.1338561 * x - 1.6168667 * luminance - 0.4906146 * z),
            part(-0.9787684 * x + 1.9161415 * luminance + 0.033454 * z),
            part(0.0719453 * x - 0.2289914 * luminance + 1.4052427 * z), static_cast<float>(alpha)};
}

constexpr double kDegree = std::numbers::pi / 180;

/// Hue in degrees (NaN for greys), chroma, lightness.
Triple hcl_of(const Triple& lab) {
    const double chroma = std::hypot(lab[1], lab[2]);
    const bool grey = std::round(chroma * 10000) == 0;
    const double hue = grey ? std::nan("") : std::fmod(std::atan2(lab[2], lab[1]) / kDegree + 360, 360);
    return {hue, chroma, lab[0]};
}

Triple lab_of_hcl(const Triple& hcl) {
    const double hue = std::isnan(hcl[0]) ? 0 : hcl[0] * kDegree;
    return {hcl[2], std::cos(hue) * hcl[1], std::sin(hue) * hcl[1]};
}

double lerp(double a, double b, double t) {
    return a + t * (b - a);
}

double mix_hue(Triple& from, Triple& to, double t) {
    // A grey has no hue: it borrows the other's, and near white or black its chroma too.
    if (std::isnan(from[0]) && std::isnan(to[0])) return std::nan("");
    if (std::isnan(from[0])) {
        if (from[2] == 1 || from[2] == 0) from[1] = to[1];
        return to[0];
    }
    if (std::isnan(to[0])) {
        if (to[2] == 1 || to[2] == 0) to[1] = from[1];
        return from[0];
    }
    double turn = to[0] - from[0];
    if (turn > 180) turn -= 360;
    if (turn < -180) turn += 360;
    return from[0] + t * turn;
}

}  // namespace

double Easing::factor(double input, double lower, double upper) const {
    const double span = upper - lower;
    const double progress = input - lower;
    if (span == 0) return 0;
    switch (kind) {
        case Kind::linear:
            return progress / span;
        case Kind::exponential:
            if (base == 1) return progress / span;
            return (std::pow(base, progress) - 1) / (std::pow(base, span) - 1);
        case Kind::cubic_bezier: {
            const double x = std::clamp(progress / span, 0.0, 1.0);
            return bezier(y1, y2, bezier_parameter(x1, x2, x));
        }
    }
    return 0;
}

Color mix(Color from, Color to, double t, ColorSpace space) {
    const double alpha = lerp(static_cast<double>(from.alpha), static_cast<double>(to.alpha), t);
    if (space == ColorSpace::rgb) {
        const auto part = [t](float a, float b) {
            return static_cast<float>(
                std::clamp(lerp(static_cast<double>(a), static_cast<double>(b), t), 0.0, 1.0));
        };
        return {part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue),
                static_cast<float>(std::clamp(alpha, 0.0, 1.0))};
    }
    const Triple a = lab_of(from);
    const Triple b = lab_of(to);
    if (space == ColorSpace::lab) {
        return color_of({lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)}, alpha);
    }
    Triple hcl_a = hcl_of(a);
    Triple hcl_b = hcl_of(b);
    const double hue = mix_hue(hcl_a, hcl_b, t);
    return color_of(lab_of_hcl({hue, lerp(hcl_a[1], hcl_b[1], t), lerp(hcl_a[2], hcl_b[2], t)}), alpha);
}

}  // namespace dateline::expression
