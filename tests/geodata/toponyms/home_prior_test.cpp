// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/home_prior.h"

#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

Option town(unsigned index, double lon, double lat) {
    Option option;
    option.place.index = PlaceIndex{index};
    option.place.country = "AA";
    option.place.point = {lon, lat};
    option.unit = unit_vector(option.place.point);
    return option;
}

Sense sense(std::size_t name, double sureness, std::vector<Option> options) {
    Sense out;
    out.name = name;
    out.sureness = sureness;
    out.options = std::move(options);
    return out;
}

const ResolutionWeights weights = [] {
    ResolutionWeights out;
    out.local_region = 0.8;
    out.local_km = 150;
    return out;
}();

/// One degree of the equator is 111 km: towns at 0, 0.5 and 1 degree are neighbours, 20 degrees is far away.
/// The last name may be far or near.
std::vector<Sense> local_text() {
    return {sense(0, 1, {town(0, 0, 0)}), sense(1, 1, {town(1, 0.5, 0)}), sense(2, 1, {town(2, 1, 0)}),
            sense(3, 1, {town(3, 40, 0)}), sense(4, 0.5, {town(4, 20, 0), town(5, 0.7, 0.3)})};
}

}  // namespace

TEST_CASE("the region where most sure places lie speaks for other names there") {
    std::vector<Sense> senses = local_text();
    weigh_local_region(weights, senses);
    const double three_of_four = 0.8 * 3 / 4;
    CHECK(senses[4].options[0].region == 0);
    CHECK(senses[4].options[1].region == doctest::Approx(three_of_four));
    CHECK(senses[3].options[0].region == 0);
    CHECK(senses[0].options[0].score() == doctest::Approx(three_of_four));
}

TEST_CASE("no region without a majority, without three places, for the overshadowed and for areas") {
    const auto part_of_near = [](std::vector<Sense> senses) {
        weigh_local_region(weights, senses);
        return senses.back().options[1].region;
    };
    CHECK(part_of_near(local_text()) > 0);

    auto split = local_text();  // three of six
    split.insert(split.begin(), {sense(5, 1, {town(6, 60, 0)}), sense(6, 1, {town(7, 80, 0)})});
    CHECK(part_of_near(split) == 0);

    auto few = local_text();  // two landmarks
    few.erase(few.begin() + 2, few.begin() + 4);
    CHECK(part_of_near(few) == 0);

    auto unsure = local_text();
    for (Sense& one : unsure) one.sureness = 0.5;
    CHECK(part_of_near(unsure) == 0);

    auto one_name = local_text();  // the same name thrice is one witness
    for (std::size_t i = 0; i < 3; ++i) one_name[i].name = 0;
    CHECK(part_of_near(one_name) == 0);

    auto overshadowed = local_text();
    overshadowed.back().options[1].overshadowed = true;
    CHECK(part_of_near(overshadowed) == 0);

    auto area = local_text();
    area.back().options[1].place.kind = PlaceKind::admin1;
    CHECK(part_of_near(area) == 0);
}

TEST_CASE("weighing twice is weighing once") {
    std::vector<Sense> senses = local_text();
    weigh_local_region(weights, senses);
    const double once = senses[4].options[1].score();
    weigh_local_region(weights, senses);
    CHECK(senses[4].options[1].score() == once);
}
