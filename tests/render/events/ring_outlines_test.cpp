// SPDX-License-Identifier: Apache-2.0
#include "render/events/ring_outlines.h"

#include "render/events/segment.h"

#include <cmath>
#include <numbers>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// Of a path of arcs by cubics: their chords, summed, of pieces so fine that they are as long as the arcs.
double length_of(const Path& path) {
    double length = 0;
    Point last;
    std::size_t next = 0;
    for (const Path::Verb verb : path.verbs()) {
        if (verb == Path::Verb::move) {
            last = path.points()[next++];
            continue;
        }
        REQUIRE(verb == Path::Verb::cubic);
        const Point a = last, b = path.points()[next], c = path.points()[next + 1],
                    d = path.points()[next + 2];
        next += 3;
        Point before = a;
        for (int i = 1; i <= 50; ++i) {
            const double t = i / 50.0, s = 1 - t;
            const auto at = [&](double p0, double p1, double p2, double p3) {
                return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
            };
            const Point p{at(a.x, b.x, c.x, d.x), at(a.y, b.y, c.y, d.y)};
            length += distance_px(before, p);
            before = p;
        }
        last = d;
    }
    return length;
}

}  // namespace

TEST_CASE("a ring alone is a circle") {
    const std::vector<Ring> rings = {{{10, 20}, 30}};
    CHECK(length_of(ring_outlines(rings)) == doctest::Approx(2 * std::numbers::pi * 30).epsilon(1e-3));
}

TEST_CASE("overlapping rings lose what lies inside each other") {
    // Centres one radius apart: each loses the third of its circumference that lies in the other.
    const std::vector<Ring> rings = {{{0, 0}, 30}, {{30, 0}, 30}};
    CHECK(length_of(ring_outlines(rings)) ==
          doctest::Approx(2 * (2.0 / 3) * 2 * std::numbers::pi * 30).epsilon(1e-3));
}

TEST_CASE("a ring within another vanishes, and of equal rings one remains") {
    const std::vector<Ring> within = {{{0, 0}, 30}, {{5, 0}, 10}};
    CHECK(length_of(ring_outlines(within)) == doctest::Approx(2 * std::numbers::pi * 30).epsilon(1e-3));
    const std::vector<Ring> equal = {{{0, 0}, 30}, {{0, 0}, 30}};
    CHECK(length_of(ring_outlines(equal)) == doctest::Approx(2 * std::numbers::pi * 30).epsilon(1e-3));
}

TEST_CASE("rings apart stay whole") {
    const std::vector<Ring> rings = {{{0, 0}, 10}, {{50, 0}, 20}};
    CHECK(length_of(ring_outlines(rings)) == doctest::Approx(2 * std::numbers::pi * 30).epsilon(1e-3));
}
