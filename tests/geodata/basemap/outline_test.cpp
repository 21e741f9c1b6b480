// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/outline.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

MercatorGeometry rings(const std::vector<std::vector<MercatorPoint>>& parts) {
    MercatorGeometry out;
    out.kind = GeometryKind::polygon;
    for (const auto& part : parts) {
        out.parts.push_back(static_cast<std::uint32_t>(out.points.size()));
        out.points.insert(out.points.end(), part.begin(), part.end());
    }
    return out;
}

double length_of(const MercatorGeometry& lines) {
    double sum = 0;
    for (std::size_t i = 0; i < lines.parts.size(); ++i) {
        const auto part = lines.part(i);
        for (std::size_t k = 1; k < part.size(); ++k)
            sum += std::hypot(part[k].x - part[k - 1].x, part[k].y - part[k - 1].y);
    }
    return sum;
}

}  // namespace

TEST_CASE("a polygon that was not cut keeps its whole outline") {
    const MercatorGeometry square = rings({{{0.25, 0.25}, {0.375, 0.25}, {0.375, 0.375}, {0.25, 0.375}}});
    CHECK(length_of(outline_of(square, std::nullopt)) == doctest::Approx(4 * 0.125));
}

TEST_CASE("edges along a cell and its buffer are no outline; straight edges elsewhere are") {
    // Cells of zoom 1 reach 1/16 beyond 0.5: 0.5625 is where the western one ends.
    const MercatorGeometry western = rings({{{0.3, 0.3}, {0.5625, 0.3}, {0.5625, 0.4}, {0.3, 0.4}}});
    CHECK(length_of(outline_of(western, 1)) == doctest::Approx(2 * 0.2625 + 0.1));
    CHECK(length_of(outline_of(western, std::nullopt)) == doctest::Approx(2 * 0.2625 + 2 * 0.1));
}

TEST_CASE("what two cells hold of one edge is kept once") {
    // An island in the buffers of both cells.
    const std::vector<MercatorPoint> island = {{0.49, 0.3}, {0.51, 0.3}, {0.51, 0.32}, {0.49, 0.32}};
    CHECK(length_of(outline_of(rings({island, island}), 1)) == doctest::Approx(0.08));
}

TEST_CASE("the rim of the world is no outline, in whatever copy of it") {
    const MercatorGeometry east = rings({{{0.9, 0.4}, {1, 0.4}, {1, 0.5}, {0.9, 0.5}}});
    CHECK(length_of(outline_of(east, std::nullopt)) == doctest::Approx(0.3));
    const MercatorGeometry south = rings({{{1.2, 0.9}, {1.3, 0.9}, {1.3, 1}, {1.2, 1}}});
    CHECK(length_of(outline_of(south, std::nullopt)) == doctest::Approx(0.3));
}

TEST_CASE("outlines of countries of the base map agree with its whole polygons") {
    const BaseMap base(basemap_path());
    constexpr int kZoom = 7;
    const auto whole = base.country_area("SY", kZoom);
    REQUIRE(whole.has_value());
    double expected = 0;
    MercatorBox box{1, 1, 0, 0};
    for (std::size_t i = 0; i < whole->parts.size(); ++i) {
        const auto ring = whole->part(i);
        for (std::size_t k = 0; k < ring.size(); ++k) {
            const MercatorPoint a = ring[k], b = ring[(k + 1) % ring.size()];
            expected += std::hypot(b.x - a.x, b.y - a.y);
            box = {std::min(box.left, a.x), std::min(box.top, a.y), std::max(box.right, a.x),
                   std::max(box.bottom, a.y)};
        }
    }
    double found = 0;
    base.visit("country", kZoom, box, [&](const BaseFeature& feature) {
        const auto code = feature.get("iso_a2");
        if (std::get<std::string_view>(code) == "SY")
            found += length_of(outline_of(feature.geometry(), base.cell_zoom("country", kZoom)));
    });
    // A segment cut by a cell's edge is kept by both cells: a little too long.
    CHECK(found >= expected * 0.999);
    CHECK(found <= expected * 1.1);
}
