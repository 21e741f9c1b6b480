// SPDX-License-Identifier: Apache-2.0
#include "render/view/view.h"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("px and Mercator are each other's inverse") {
    const View view({0.6, 0.38}, 6.7, 1200, 800);
    for (const Point px : {Point{0, 0}, Point{1200, 800}, Point{-50, 333.25}}) {
        const Point back = view.to_px(view.to_mercator(px));
        CHECK(back.x == doctest::Approx(px.x));
        CHECK(back.y == doctest::Approx(px.y));
    }
}

TEST_CASE("a view across the antimeridian shows both of its sides") {
    const View view = View::fit({178, -18, -178, -16}, 400, 400, 0, 9);
    CHECK(view.to_px(LonLat{179, -17}).x == doctest::Approx(100));
    CHECK(view.to_px(LonLat{-179, -17}).x == doctest::Approx(300));
}

TEST_CASE("the world is 256 px wide at zoom 0 and doubles each zoom") {
    CHECK(View({0, 0}, 0, 256, 256).world_px() == 256);
    CHECK(View({0, 0}, 5, 256, 256).world_px() == 256 * 32);
    CHECK(View({0, 0}, 5, 256, 256).style_zoom() == 4);
    // Twice the lengths: what the style says of the next smaller zoom. None below 0.
    CHECK(View({0, 0}, 5, 256, 256).with_lengths(2).style_zoom() == 3);
    CHECK(View({0, 0}, 0.5, 256, 256).style_zoom() == 0);
    // Equator 40,075,016.69 m (EPSG:3857) over 256 px.
    CHECK(View({0, 0}, 0, 256, 256).metres_per_px(0) == doctest::Approx(156543.034).epsilon(1e-6));
    CHECK(View({0, 0}, 0, 256, 256).metres_per_px(60) == doctest::Approx(156543.034 / 2).epsilon(1e-6));
}

TEST_CASE("a fitted view holds its box and the margin, and touches it on one side") {
    const LonLatBox box{35.6, 32.3, 42.4, 37.3};
    const View view = View::fit(box, 900, 600, 30, 12);
    const Point low = view.to_px(LonLat{box.west, box.south});
    const Point high = view.to_px(LonLat{box.east, box.north});
    CHECK(low.x >= doctest::Approx(30).epsilon(1e-6));
    CHECK(high.y >= doctest::Approx(30).epsilon(1e-6));
    CHECK(low.x + high.x == doctest::Approx(900));
    CHECK(low.y + high.y == doctest::Approx(600));
    CHECK((high.x - low.x == doctest::Approx(840) || low.y - high.y == doctest::Approx(540)));
}

TEST_CASE("a box across the antimeridian is fitted the short way, a point at the largest zoom") {
    const View across = View::fit({170, -10, -170, 0}, 500, 500, 0, 12);
    CHECK(across.to_px(LonLat{170, 0}).x == doctest::Approx(0));
    CHECK(across.zoom() > 4);
    CHECK(View::fit({36, 34, 36, 34}, 500, 500, 10, 9).zoom() == 9);
}

TEST_CASE("tile boxes") {
    const MercatorBox box = box_of({2, 1, 3});
    CHECK(box.left == 0.25);
    CHECK(box.top == 0.75);
    CHECK(box.right == 0.5);
    CHECK(box.bottom == 1);
}
