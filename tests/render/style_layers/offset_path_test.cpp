// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/offset_path.h"

#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

void check_points(const Path& path, const std::vector<Point>& expected) {
    REQUIRE(path.points().size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(i);
        CHECK(path.points()[i].x == doctest::Approx(expected[i].x));
        CHECK(path.points()[i].y == doctest::Approx(expected[i].y));
    }
}

}  // namespace

TEST_CASE("a line eastwards moves southwards, which is its right, and northwards by a negative distance") {
    const Path line = Path().move_to({0, 0}).line_to({10, 0});
    check_points(offset_path(line, 3, 2), {{0, 3}, {10, 3}});
    check_points(offset_path(line, -3, 2), {{0, -3}, {10, -3}});
}

TEST_CASE("a right angle is mitred: the corner lies on both parallels") {
    // East, then south: the right side is the inner one, the left side the outer one.
    const Path line = Path().move_to({0, 0}).line_to({10, 0}).line_to({10, 10});
    check_points(offset_path(line, 2, 2), {{0, 2}, {8, 2}, {8, 10}});
    check_points(offset_path(line, -2, 2), {{0, -2}, {12, -2}, {12, 10}});
}

TEST_CASE("beyond the miter limit a corner is cut off") {
    // The miter of a right angle is 1.414 half widths long.
    const Path line = Path().move_to({0, 0}).line_to({10, 0}).line_to({10, 10});
    check_points(offset_path(line, -2, 1.2), {{0, -2}, {10, -2}, {12, 0}, {12, 10}});
}

TEST_CASE("a closed ring stays closed and grows or shrinks by the distance") {
    // Clockwise on the map (y down): its right is the inside.
    const Path ring = Path().move_to({0, 0}).line_to({10, 0}).line_to({10, 10}).line_to({0, 10}).close();
    check_points(offset_path(ring, 1, 2), {{1, 1}, {9, 1}, {9, 9}, {1, 9}});
    CHECK(offset_path(ring, 1, 2).verbs().back() == Path::Verb::close);
}

TEST_CASE("what has no direction has no parallel") {
    CHECK(offset_path(Path().move_to({5, 5}).line_to({5, 5}), 3, 2).empty());
    CHECK(offset_path(Path(), 3, 2).empty());
}
