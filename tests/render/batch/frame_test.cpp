// SPDX-License-Identifier: Apache-2.0
#include "render/batch/frame.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a frame holds its box with a margin, on round degrees") {
    // 9° wide, 3° high: a margin of 0.9° makes 10.8°, so the step is 1°, eight of which fit.
    CHECK(round_frame({35.5, 33.2, 44.5, 36.2}) == LonLatBox{34, 32, 46, 38});
    // 40° and margins of 4°: 48°, steps of 5°.
    CHECK(round_frame({0, 10, 40, 30}) == LonLatBox{-5, 5, 45, 35});
}

TEST_CASE("an event a little further out leaves the frame as it is") {
    CHECK(round_frame({35.5, 33.2, 44.6, 36.25}) == round_frame({35.5, 33.2, 44.5, 36.2}));
}

TEST_CASE("rounding out takes no margin, and what is round stays") {
    // 9° wide: the step is 1°.
    CHECK(rounded_out({35.5, 33.2, 44.5, 36.2}) == LonLatBox{35, 33, 45, 37});
    CHECK(rounded_out({35, 33, 45, 37}) == LonLatBox{35, 33, 45, 37});
}

TEST_CASE("the antimeridian and the poles") {
    const LonLatBox pacific = round_frame({175, -20, -176, -14});  // Fiji and Tonga: 9° wide
    CHECK(pacific.west > pacific.east);
    CHECK(pacific.west <= 174.1);
    CHECK(pacific.east >= -175.1);
    // A margin that reaches over the antimeridian stops there, and one beyond Mercator's end too.
    CHECK(round_frame({170, 60, 179.5, 84}) == LonLatBox{166, 56, 180, 85});
    CHECK(round_frame({-170, -56, 179, 76}) == LonLatBox{-180, -85, 180, 85});
}
