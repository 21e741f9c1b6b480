// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/path.h"

#include "geodata/core/error.h"
#include "render/canvas/measure.h"

#include <cmath>
#include <numbers>
#include <string>

#include <doctest/doctest.h>

namespace dateline {
namespace {

std::string verbs_of(const Path& path) {
    std::string letters;
    for (const Path::Verb verb : path.verbs()) {
        letters += "MLCZ"[static_cast<int>(verb)];
    }
    return letters;
}

Point point(const Path& path, std::size_t i) {
    return path.points()[i];
}

}  // namespace

TEST_CASE("path data: SVG 1.1, 8.3.3, the triangle") {
    const Path path = Path::from_svg("M 100 100 L 300 100 L 200 300 z");
    CHECK(verbs_of(path) == "MLLZ");
    CHECK(point(path, 2) == Point{200, 300});
    CHECK(path.bounds() == Box{100, 100, 300, 300});
}

TEST_CASE("path data: numbers need no separators, commands may be left out") {
    // SVG 1.1, 8.3.9: "M 0.6.5" is 0.6 and .5, "-" begins a number; pairs after M are linetos.
    CHECK(verbs_of(Path::from_svg("M.6.5-1e1-2,3,4")) == "MLL");
    const Path path = Path::from_svg("M.6.5-1e1-2,3,4");
    CHECK(point(path, 0) == Point{.6, .5});
    CHECK(point(path, 1) == Point{-10, -2});
    CHECK(verbs_of(Path::from_svg("m1 1 2 0h3V9")) == "MLLL");
    CHECK(point(Path::from_svg("m1 1 2 0h3V9"), 3) == Point{6, 9});
    // Arc flags may be written without any space: flags 1 and 1, end 20,0.
    CHECK(verbs_of(Path::from_svg("M0 0a10 10 0 1120 0")) == "MCC");
}

TEST_CASE("path data: relative commands after a close start from the subpath's start") {
    const Path path = Path::from_svg("M10 10h5v5zl0 7");
    CHECK(verbs_of(path) == "MLLZML");
    CHECK(point(path, 4) == Point{10, 17});
}

TEST_CASE("path data: smooth curves mirror the last control point") {
    // Mirror of (70,20) about (50,50) is (30,80).
    const Path cubic = Path::from_svg("M0 0C10 10 70 20 50 50S1 2 3 4");
    CHECK(point(cubic, 4) == Point{30, 80});
    // A quadratic with control (30,60) from 0,0 to 60,0: cubic controls at 2/3 of the way, (20,40) and
    // (40,40).
    const Path quadratic = Path::from_svg("M0 0Q30 60 60 0");
    CHECK(point(quadratic, 1).x == doctest::Approx(20));
    CHECK(point(quadratic, 1).y == doctest::Approx(40));
    CHECK(point(quadratic, 2).x == doctest::Approx(40));
    // T after it mirrors (30,60) about (60,0): (90,-60).
    const Path smooth = Path::from_svg("M0 0Q30 60 60 0T120 0");
    CHECK(point(smooth, 4).y == doctest::Approx(-40));
}

TEST_CASE("path data: every point of an arc lies on its ellipse") {
    // The pie of SVG 1.1, 8.3.8: centre (300,200), radius 150, from (150,200) the long way round to (300,350
    // - 300).
    const Path pie = Path::from_svg("M300,200 h-150 a150,150 0 1,0 150,-150 z");
    const auto lines = flatten(pie, 0.01);
    for (const Point p : lines.front()) {
        if (!(p == Point{300, 200})) {
            CHECK(std::hypot(p.x - 300, p.y - 200) == doctest::Approx(150).epsilon(0.001));
        }
    }
    // large and not clockwise: three quarters of the circle, so it reaches the far right and the bottom.
    CHECK(PathMeasure(pie).length_px() ==
          doctest::Approx(2 * 150 + 0.75 * 2 * std::numbers::pi * 150).epsilon(0.001));
    // Radii too small for the chord grow until it is the diameter (F.6.6).
    const Path grown = Path::from_svg("M0 0A1 1 0 0 1 20 0");
    CHECK(PathMeasure(grown).length_px() == doctest::Approx(10 * std::numbers::pi).epsilon(0.002));
}

TEST_CASE("path data: what is wrong is an error") {
    for (const char* bad :
         {"L1 1", "M1", "M1 1X", "M1 1L", "M0 0a1 1 0 2 0 5 5", "M1e999 0", "Mnan 0", "12"}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(Path::from_svg(bad), Error);
    }
    CHECK(Path::from_svg("  ").empty());
}

TEST_CASE("append turns clockwise about the origin, then scales and shifts") {
    Path path;
    path.append(Path{}.move_to({1, 0}).line_to({0, 1}), {10, 20}, 2, std::numbers::pi / 2);
    CHECK(point(path, 0).x == doctest::Approx(10));
    CHECK(point(path, 0).y == doctest::Approx(22));
    CHECK(point(path, 1).x == doctest::Approx(8));
}

TEST_CASE("a circle's length is 2 pi r") {
    CHECK(PathMeasure(Path{}.add_circle({5, 5}, 40)).length_px() ==
          doctest::Approx(80 * std::numbers::pi).epsilon(0.001));
}

}  // namespace dateline
