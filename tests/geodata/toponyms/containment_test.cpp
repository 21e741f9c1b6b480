// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/containment.h"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

Place made(unsigned index, PlaceKind kind, const char* country) {
    Place place;
    place.index = PlaceIndex{index};
    place.kind = kind;
    place.country = country;
    return place;
}

}  // namespace

TEST_CASE("a country holds its places, a division those that name it as theirs") {
    const Place country = made(1, PlaceKind::country, "AA");
    Place division = made(2, PlaceKind::admin1, "AA");
    Place town = made(3, PlaceKind::settlement, "AA");
    town.admin1_place = division.index;
    CHECK(belongs_to(town, country));
    CHECK(belongs_to(town, division));
    CHECK(belongs_to(division, country));
    CHECK_FALSE(belongs_to(country, country));
    CHECK_FALSE(belongs_to(country, division));
    CHECK_FALSE(belongs_to(made(4, PlaceKind::settlement, "BB"), country));
    CHECK_FALSE(belongs_to(made(4, PlaceKind::settlement, "AA"), division));
}

TEST_CASE("a box holds points of its country, its edges included, and no areas") {
    Place department = made(2, PlaceKind::admin2, "AA");
    department.extent = {4, 44, 6, 46};
    Place town = made(3, PlaceKind::settlement, "AA");
    town.point = {5, 45};
    CHECK(lies_in(town, department));
    CHECK_FALSE(belongs_to(town, department));
    town.point = {6, 46};
    CHECK(lies_in(town, department));
    town.point = {6.1, 45};
    CHECK_FALSE(lies_in(town, department));
    Place abroad = made(4, PlaceKind::settlement, "BB");
    abroad.point = {5, 45};
    CHECK_FALSE(lies_in(abroad, department));
    Place area = made(5, PlaceKind::admin1, "AA");
    area.point = {5, 45};
    CHECK_FALSE(lies_in(area, department));
    CHECK_FALSE(lies_in(town, made(6, PlaceKind::admin2, "AA")));
}
