// SPDX-License-Identifier: Apache-2.0
#include "render/labels/joint_placement.h"

#include "tests/render/labels/made_up_labels.h"

#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("chosen positions keep clear of each other, of obstacles and of the page's edge") {
    const auto labels = crowd(4, 400, 1000);
    const Box page{0, 0, 1000, 1000};
    const std::vector<Box> obstacles = {{0, 0, 300, 200}, {600, 600, 620, 620}};
    const JointPlacement made = place_jointly(labels, obstacles, page);
    REQUIRE(made.chosen.size() == labels.size());
    std::vector<const LabelPosition*> standing;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!made.chosen[i]) continue;
        const LabelPosition& position = labels[i].positions[*made.chosen[i]];
        for (const Box& box : position.boxes) {
            CHECK(page.contains(box));
            for (const Box& obstacle : obstacles) CHECK_FALSE(box.overlaps(obstacle));
        }
        for (const LabelPosition* other : standing) CHECK_FALSE(touch(position, *other));
        standing.push_back(&position);
    }
    CHECK(standing.size() == made.score.standing);
    CHECK(made.score.standing + made.score.dropped == labels.size());
}

TEST_CASE("a label in the way steps aside, and none is dropped for another") {
    // The first label takes the right side, where the second, which has no choice, must stand.
    Label easy = label_at({100, 100}, 40, 12, 1, 0);
    Label only = label_at({150, 100}, 40, 12, 2, 1);
    only.positions = {only.positions[1]};  // left of its point: from 106 to 146
    const JointPlacement made = place_jointly(std::vector{easy, only}, {}, {0, 0, 300, 300});
    CHECK(made.chosen[0] == 1);
    CHECK(made.chosen[1] == 0);
    CHECK(made.score.penalty == easy.positions[1].penalty + only.positions[0].penalty);
}

TEST_CASE("of two labels that want the same only place, the one of higher priority stands") {
    Label first = label_at({100, 100}, 40, 12, 1, 0);
    Label second = label_at({101, 100}, 40, 12, 2, 1);
    first.positions.resize(1);
    second.positions.resize(1);
    const JointPlacement made = place_jointly(std::vector{second, first}, {}, {0, 0, 300, 300});
    CHECK_FALSE(made.chosen[0]);
    CHECK(made.chosen[1] == 0);
}
