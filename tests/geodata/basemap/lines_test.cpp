// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/away_from_lines.h"
#include "geodata/basemap/build/join_lines.h"

#include <doctest/doctest.h>

using namespace dateline;

namespace {
using Lines = std::vector<std::vector<LonLat>>;
}

TEST_CASE("Two lines that meet become one; a fork stays three") {
    const Lines two{{{0, 0}, {1, 0}}, {{2, 0}, {1, 0}}};
    const Lines joined = join_lines(two, 1e-9);
    REQUIRE(joined.size() == 1);
    CHECK(joined[0].size() == 3);
    CHECK(joined[0][1] == LonLat{1, 0});

    Lines fork = two;
    fork.push_back({{1, 0}, {1, 1}});
    CHECK(join_lines(fork, 1e-9).size() == 3);
}

TEST_CASE("Ends meet when the resolution takes them for one") {
    const Lines apart{{{0, 0}, {1, 0}}, {{1.00002, 0}, {2, 0}}};
    CHECK(join_lines(apart, 1e-9).size() == 2);
    CHECK(join_lines(apart, 1e-4).size() == 1);
}

TEST_CASE("A single point is no line") {
    CHECK(join_lines({{{3, 3}}}, 1e-9).empty());
}

TEST_CASE("Only what lies away from the other lines is kept, with the point where it leaves them") {
    const AwayFromLines away({{{0, 0}, {10, 0}}}, 0.05);
    CHECK(away.runs_of({{1, 0.01}, {5, 0.02}, {9, 0.01}}, 0.1).empty());

    const Lines tributary = away.runs_of({{5, 2}, {5, 1}, {5, 0.01}, {6, 0.01}}, 0.1);
    REQUIRE(tributary.size() == 1);
    CHECK(tributary[0] == std::vector<LonLat>{{5, 2}, {5, 1}, {5, 0.01}});

    const Lines crossing = away.runs_of({{5, 1}, {5, 0}, {5, -1}}, 0.1);
    REQUIRE(crossing.size() == 2);
    CHECK(crossing[0].back() == LonLat{5, 0});
    CHECK(crossing[1].front() == LonLat{5, 0});
}

TEST_CASE("Short runs are left out") {
    const AwayFromLines away({{{0, 0}, {10, 0}}}, 0.05);
    const std::vector<LonLat> bump{{4, 0}, {4, 0.08}, {4.01, 0}};
    CHECK(away.runs_of(bump, 0.5).empty());
    CHECK(away.runs_of(bump, 0.05).size() == 1);
}
