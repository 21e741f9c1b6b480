// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/density_grid.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a kernel is a Gaussian of its radius, and kernels add up") {
    // Large against the cells, so that reading between them changes little.
    DensityGrid grid(400, 400);
    grid.add({{202, 202}, 120, 1});
    // A radius is three standard deviations: 1/sqrt(2 pi) exp(-4.5 (d / r)²).
    const auto expected = [](double distance) {
        return 0.39894228 * std::exp(-4.5 * distance * distance / (120.0 * 120.0));
    };
    CHECK(static_cast<double>(grid.at(202, 202)) == doctest::Approx(expected(0)).epsilon(0.01));
    CHECK(static_cast<double>(grid.at(242, 202)) == doctest::Approx(expected(40.5)).epsilon(0.02));
    CHECK(static_cast<double>(grid.at(202, 282)) == doctest::Approx(expected(80.5)).epsilon(0.03));
    CHECK(static_cast<double>(grid.at(0, 0)) == 0);
    const float once = grid.at(230, 230);
    grid.add({{202, 202}, 120, 1});
    CHECK(grid.at(230, 230) == doctest::Approx(2 * once));
}

TEST_CASE("kernels without weight or radius, or with numbers that are none, add nothing") {
    DensityGrid grid(16, 16);
    grid.add({{8, 8}, 10, 0});
    grid.add({{8, 8}, 0, 1});
    grid.add({{8, 8}, -5, 1});
    grid.add({{8, 8}, std::nan(""), 1});
    grid.add({{8, 8}, 10, std::nan("")});
    CHECK(grid.at(8, 8) == 0);
}
