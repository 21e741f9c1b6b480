// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/distance_field.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("distances are those of trying every seed") {
    constexpr int kWidth = 23;
    constexpr int kHeight = 17;
    constexpr float kLimit = 9;
    std::vector<std::uint8_t> seeds(kWidth * kHeight, 0);
    for (const int cell : {5, 40, 41, 200, 207, 300}) seeds[static_cast<std::size_t>(cell)] = 1;
    const auto field = distance_field(seeds, kWidth, kHeight, kLimit);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            double nearest = kLimit;
            for (int i = 0; i < kWidth * kHeight; ++i) {
                if (seeds[static_cast<std::size_t>(i)] == 0) continue;
                nearest = std::min(nearest, std::hypot(x - i % kWidth, y - i / kWidth));
            }
            CAPTURE(x);
            CAPTURE(y);
            CHECK(static_cast<double>(field[static_cast<std::size_t>(y * kWidth + x)]) ==
                  doctest::Approx(nearest).epsilon(1e-5));
        }
    }
}

TEST_CASE("without seeds everything lies at the limit") {
    const std::vector<std::uint8_t> none(12, 0);
    for (const float distance : distance_field(none, 4, 3, 5)) CHECK(distance == 5);
}
