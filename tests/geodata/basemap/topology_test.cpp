// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/topology.h"

#include "geodata/basemap/build/boundary_geometry.h"
#include "geodata/basemap/build/generalise.h"
#include "geodata/basemap/build/inner_point.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// A wiggly line from (10, 0) to (10, 10), 0.001° to either side.
std::vector<LonLat> shared_edge() {
    std::vector<LonLat> points;
    for (int i = 0; i <= 1000; ++i)
        points.push_back({10 + (i % 1000 == 0 ? 0 : i % 2 ? 0.001 : -0.001), i * 0.01});
    return points;
}

/// Two squares of 10° that share the wiggly edge; the eastern one has an islet at its side.
std::vector<Face> two_squares() {
    auto edge = shared_edge();
    std::vector<LonLat> west{{0, 10}, {0, 0}};
    west.insert(west.end(), edge.begin(), edge.end());
    std::reverse(edge.begin(), edge.end());
    std::vector<LonLat> east{{20, 0}, {20, 10}};
    east.insert(east.end(), edge.begin(), edge.end());
    // Given the wrong way round on purpose.
    std::reverse(east.begin(), east.end());
    const std::vector<LonLat> islet{{30, 5}, {30.00001, 5}, {30, 5.00001}};
    return {{{{west}}}, {{{east}}, {{islet}}}};
}

std::vector<Arc> arcs_of(const std::vector<Face>& faces) {
    return build_arcs(faces, [](LonLat, LonLat) { return std::uint8_t{0}; });
}

double area(const MercatorGeometry& geometry) {
    double sum = 0;
    for (std::size_t p = 0; p < geometry.parts.size(); ++p) sum += doubled_area(geometry.part(p)) / 2;
    return sum;
}

}  // namespace

TEST_CASE("A shared edge is one arc with a face on each side") {
    const auto arcs = arcs_of(two_squares());
    REQUIRE(arcs.size() == 4);  // west's outside, the shared edge, east's outside, the islet
    CHECK(std::count_if(arcs.begin(), arcs.end(), [](const Arc& arc) {
              return arc.forward != kNoFace && arc.backward != kNoFace && arc.points.size() == 1001;
          }) == 1);
    CHECK(std::count_if(arcs.begin(), arcs.end(), [](const Arc& arc) { return arc.from == arc.to; }) == 1);
}

TEST_CASE("An arc ends where the class of its edges changes, whichever face is walked") {
    const auto faces = two_squares();
    const auto arcs = build_arcs(faces, [](LonLat a, LonLat b) {
        return static_cast<std::uint8_t>(std::abs(a.lon - 10) < 1 && std::abs(b.lon - 10) < 1 &&
                                         a.lat + b.lat > 10.001);
    });
    CHECK(arcs.size() == 5);
    CHECK(std::count_if(arcs.begin(), arcs.end(), [](const Arc& arc) { return arc.edge_class == 1; }) == 1);
}

TEST_CASE("After simplification both neighbours have the same shared edge and their union has none of it") {
    const auto faces = two_squares();
    const auto arcs = arcs_of(faces);
    const BandArcs band(arcs, {5, 2, 3});
    const std::vector<std::int32_t> each{0, 1}, together{0, 0};
    const auto single = dissolve(arcs, each, 2);
    const MercatorGeometry west = band.polygon(single[0]), east = band.polygon(single[1]);
    // 0.001° is far below a pixel of zoom 5 (0.044°): the edge is straight in both.
    CHECK(west.points.size() == 4);
    CHECK(east.points.size() == 4);
    for (const MercatorPoint& point : west.points)
        if (point.x > to_mercator({5, 0}).x)
            CHECK(std::find(east.points.begin(), east.points.end(), point) != east.points.end());
    const MercatorGeometry both = band.polygon(dissolve(arcs, together, 1)[0]);
    CHECK(both.parts.size() == 1);
    CHECK(area(both) == doctest::Approx(area(west) + area(east)).epsilon(1e-12));
    CHECK(area(both) == doctest::Approx(20.0 / 360 * (to_mercator({0, 0}).y - to_mercator({0, 10}).y)));
}

TEST_CASE("Outer rings run clockwise on the map and holes the other way, however they were given") {
    const std::vector<LonLat> outer{{0, 0}, {0, 9}, {9, 9}, {9, 0}}, hole{{3, 3}, {3, 6}, {6, 6}, {6, 3}};
    for (const bool turned : {false, true}) {
        auto given = hole;
        if (turned) std::reverse(given.begin(), given.end());
        const std::vector<Face> faces{{{{outer, given}}}};
        const auto arcs = arcs_of(faces);
        const MercatorGeometry polygon =
            BandArcs(arcs, {5, 2, 3}).polygon(dissolve(arcs, std::vector<std::int32_t>{0}, 1)[0]);
        REQUIRE(polygon.parts.size() == 2);
        const double first = doubled_area(polygon.part(0)), second = doubled_area(polygon.part(1));
        CHECK(std::max(first, second) > 0);
        CHECK(std::min(first, second) < 0);
        CHECK(contains(polygon, to_mercator({1, 1})));
        CHECK_FALSE(contains(polygon, to_mercator({4.5, 4.5})));
    }
}

TEST_CASE("Chains join arcs at plain nodes and stop where three meet") {
    std::vector<Arc> arcs(4);
    const auto set = [&](std::size_t i, std::uint32_t from, std::uint32_t to) {
        arcs[i].from = from, arcs[i].to = to;
    };
    set(0, 0, 1), set(1, 2, 1), set(2, 2, 3), set(3, 2, 4);
    const std::vector<std::uint32_t> all{0, 1, 2, 3};
    const auto lines = chain(arcs, all);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].size() == 2);
    CHECK(lines[0][1].arc == 1);
    CHECK(lines[0][1].reversed);
    CHECK(std::accumulate(lines.begin(), lines.end(), std::size_t{0},
                          [](std::size_t n, const ArcRing& line) { return n + line.size(); }) == all.size());
}
