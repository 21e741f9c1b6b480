// SPDX-License-Identifier: Apache-2.0
// The families of symbols can be told apart by colour whatever the reader's eyes: simulated as Machado,
// Oliveira and Fernandes give it ("A Physiologically-based Model for Simulation of Color Vision Deficiency",
// 2009, severity 1), measured with CIEDE2000 (Sharma, Wu and Dalal, 2005).
#include "styles/document/style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

struct Eyes {
    const char* name;
    Matrix of_linear_srgb;
};
const std::array<Eyes, 4> kEyes = {
    {{"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
     {"protanopia",
      {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
     {"deuteranopia",
      {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
     {"tritanopia",
      {{{1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900}}}}}};

Triple times(const Matrix& matrix, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) out[i] += matrix[i][j] * v[j];
    }
    return out;
}

/// CIE L*a*b* (D65) of a colour as those eyes see it.
Triple lab_of(Color color, const Eyes& eyes) {
    const auto linear = [](float part) {
        const auto c = static_cast<double>(part);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    Triple seen = times(eyes.of_linear_srgb, {linear(color.red), linear(color.green), linear(color.blue)});
    for (double& part : seen) part = std::clamp(part, 0.0, 1.0);
    const Matrix to_xyz = {{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(to_xyz, seen), white{0.95047, 1, 1.08883};
    Triple f{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = xyz[i] / white[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

double ciede2000(const Triple& first, const Triple& second) {
    const auto pow7 = [](double x) { return std::pow(x, 7); };
    const double c_mean = (std::hypot(first[1], first[2]) + std::hypot(second[1], second[2])) / 2;
    const double g = 0.5 * (1 - std::sqrt(pow7(c_mean) / (pow7(c_mean) + pow7(25))));
    const auto hue = [](double a, double b) {
        const double degrees = a == 0 && b == 0 ? 0 : std::atan2(b, a) * 180 / std::numbers::pi;
        return degrees < 0 ? degrees + 360 : degrees;
    };
    const double a1 = first[1] * (1 + g), a2 = second[1] * (1 + g);
    const double c1 = std::hypot(a1, first[2]), c2 = std::hypot(a2, second[2]);
    const double h1 = hue(a1, first[2]), h2 = hue(a2, second[2]);
    double dh = c1 * c2 == 0 ? 0 : h2 - h1;
    if (dh > 180) dh -= 360;
    if (dh < -180) dh += 360;
    const double d_hue = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));
    const double l = (first[0] + second[0]) / 2, c = (c1 + c2) / 2;
    double h = h1 + h2;
    if (c1 * c2 != 0) {
        if (std::abs(h1 - h2) <= 180) {
            h /= 2;
        } else {
            h = h < 360 ? (h + 360) / 2 : (h - 360) / 2;
        }
    }
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                     0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
    const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
    const double turn = 30 * std::exp(-((h - 275) / 25) * ((h - 275) / 25));
    const double rt = -2 * std::sqrt(pow7(c) / (pow7(c) + pow7(25))) * std::sin(radians(2 * turn));
    const double dl = (second[0] - first[0]) / sl, dc = (c2 - c1) / sc, dhh = d_hue / sh;
    return std::sqrt(dl * dl + dc * dc + dhh * dhh + rt * dc * dhh);
}

}  // namespace

TEST_CASE("CIEDE2000 gives the published values") {
    // Sharma, Wu and Dalal, table 1: pairs 1, 7, 17 and 25.
    CHECK(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}) == doctest::Approx(2.0425).epsilon(1e-4));
    CHECK(ciede2000({50, 0, 0}, {50, -1, 2}) == doctest::Approx(2.3669).epsilon(1e-4));
    CHECK(ciede2000({50, 2.5, 0}, {73, 25, -18}) == doctest::Approx(27.1492).epsilon(1e-4));
    CHECK(ciede2000({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) ==
          doctest::Approx(1.2644).epsilon(1e-4));
}

TEST_CASE("any two families of symbols differ by 10 or more, whatever the eyes") {
    const std::vector<std::string> families = {"fire", "combat", "capture", "civilians", "strategic"};
    for (const std::string& theme : theme_names()) {
        const Style style = load_style(theme);
        CAPTURE(theme);
        for (const Eyes& eyes : kEyes) {
            CAPTURE(eyes.name);
            for (std::size_t i = 0; i < families.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    CAPTURE(families[i]);
                    CAPTURE(families[j]);
                    CHECK(ciede2000(lab_of(style.token_color(families[i]), eyes),
                                    lab_of(style.token_color(families[j]), eyes)) >= 10);
                }
            }
        }
    }
}
