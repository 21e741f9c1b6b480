// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/tolls.h"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("two figures: the lowest minimum, the highest maximum, open ends stay open") {
    CHECK(united({20, 20}, {}) == Toll{20, 20});
    CHECK(united({132, 132}, {160, 160}) == Toll{132, 160});
    CHECK(united({39, std::nullopt}, {30, std::nullopt}) == Toll{30, std::nullopt});
    CHECK(united({60, std::nullopt}, {72, 72}) == Toll{60, 72});
    CHECK(united({72, 72}, {60, std::nullopt}) == Toll{60, 72});
}

TEST_CASE("figures of other people are no second count: the larger stands") {
    CHECK(combined({132, 160}, {14, 14}) == Toll{132, 160});
    CHECK(combined({5, 5}, {144, std::nullopt}) == Toll{144, std::nullopt});
    CHECK(combined({42, 42}, {45, 45}) == Toll{42, 45});
    CHECK(combined({}, {3, 3}) == Toll{3, 3});
    // "Sans faire de victimes" says nothing against a figure.
    CHECK(alike({0, 0}, {3, 3}) == false);
}
