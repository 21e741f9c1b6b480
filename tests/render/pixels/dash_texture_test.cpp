// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/dash_texture.h"

#include <array>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a dash pattern is above a half in dashes and below in gaps") {
    const DashTexture dashes(std::array{3.0, 1.0}, false);
    CHECK(dashes.length() == 4);
    CHECK(dashes.distance(0.375, 0) > 0.5);  // the middle of the dash, 1.5 of 4
    CHECK(dashes.distance(0.875, 0) < 0.5);  // the middle of the gap
    CHECK(dashes.distance(1.375, 0) == dashes.distance(0.375, 0));
    CHECK(dashes.distance(-0.125, 0) == dashes.distance(0.875, 0));
    // 256 steps a period and 8 bits: an edge is found to a step.
    CHECK(dashes.distance(0.75, 0) == doctest::Approx(0.5).epsilon(0.02));
}

TEST_CASE("an odd pattern joins its last dash to its first") {
    const DashTexture dashes(std::array{1.0, 2.0, 1.0}, false);
    CHECK(dashes.distance(0, 0) > 0.5);
    CHECK(dashes.distance(0.99, 0) > 0.5);
    CHECK(dashes.distance(0.5, 0) < 0.5);
}

TEST_CASE("round caps reach into the gap, most in the middle of the line") {
    const DashTexture round(std::array{1.0, 3.0}, true), butt(std::array{1.0, 3.0}, false);
    const double behind = 1.3 / 4;  // three tenths of the width behind the dash
    CHECK(butt.distance(behind, 0) < 0.5);
    CHECK(round.distance(behind, 0) > 0.5);
    CHECK(round.distance(behind, 0.95) < 0.5);
    CHECK(round.distance(behind, 0.7) == doctest::Approx(round.distance(behind, -0.7)).epsilon(0.01));
}

TEST_CASE("a pattern without length draws nothing and does not fail") {
    CHECK(DashTexture(std::array{0.0, 0.0}, true).length() == 0);
    CHECK(DashTexture(std::vector<double>{}, false).length() == 0);
}
