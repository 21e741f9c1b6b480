// SPDX-License-Identifier: Apache-2.0
#include "render/labels/cell_sums.h"

#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

const Box kExtent{0, 0, 300, 150};

}  // namespace

TEST_CASE("a triangle fills half of its box, and its middle is its centroid") {
    const std::vector<std::vector<Point>> rings = {{{0, 0}, {300, 0}, {0, 150}}};
    const CellSums cells(kExtent, rings);
    CHECK(cells.share(kExtent) == doctest::Approx(0.5).epsilon(0.02));
    CHECK(cells.middle().x == doctest::Approx(100).epsilon(0.02));
    CHECK(cells.middle().y == doctest::Approx(50).epsilon(0.02));
    CHECK(cells.covers({6, 6, 60, 60}));
    CHECK_FALSE(cells.covers({240, 90, 280, 120}));
    CHECK(cells.share({250, 110, 290, 140}) == 0);
}

TEST_CASE("a hole is empty") {
    const std::vector<std::vector<Point>> rings = {{{0, 0}, {300, 0}, {300, 150}, {0, 150}},
                                                   {{60, 60}, {60, 90}, {90, 90}, {90, 60}}};
    const CellSums cells(kExtent, rings);
    CHECK_FALSE(cells.covers({50, 50, 100, 100}));
    CHECK(cells.share({63, 63, 87, 87}) == 0);
    CHECK(cells.covers({99, 6, 291, 141}));
}

TEST_CASE("what lies outside the grid is empty") {
    const std::vector<Box> all = {{-1000, -1000, 1000, 1000}};
    const CellSums cells(kExtent, all);
    CHECK(cells.covers(kExtent));
    CHECK(cells.share({-30, 0, 30, 30}) == doctest::Approx(0.5));
    CHECK(cells.share({400, 0, 430, 30}) == 0);
}
