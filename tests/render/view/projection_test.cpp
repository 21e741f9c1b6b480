// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/error.h"
#include "geodata/ogr/gdal_module.h"
#include "render/view/conformal_conic.h"
#include "render/view/default_projection.h"
#include "render/view/equal_earth.h"
#include "render/view/project_geometry.h"
#include "render/view/view.h"

#include <cmath>
#include <memory>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// Where PROJ puts the same points.
void check_against_proj(const Projection& ours, const std::vector<LonLat>& points) {
    const auto theirs = gdal_module().make_projection(ours.crs());
    CHECK(theirs->central_lon() == doctest::Approx(ours.central_lon()));
    for (const LonLat point : points) {
        CAPTURE(point.lon);
        CAPTURE(point.lat);
        const auto a = ours.forward(point), b = theirs->forward(point);
        REQUIRE(a);
        REQUIRE(b);
        CHECK(std::abs(a->x_m - b->x_m) < 0.01);
        CHECK(std::abs(a->y_m - b->y_m) < 0.01);
        const auto back = ours.inverse(*a);
        REQUIRE(back);
        CHECK(back->lon == doctest::Approx(point.lon));
        CHECK(back->lat == doctest::Approx(point.lat));
    }
}

MercatorGeometry line(std::vector<MercatorPoint> points) {
    return {GeometryKind::line, std::move(points), {0}};
}

}  // namespace

TEST_CASE("the conformal conic is PROJ's") {
    check_against_proj(ConformalConic({39, 35}, 33.2, 37),
                       {{39, 35}, {35.5, 32}, {44, 37.9}, {10, 60}, {100, 5}});
    check_against_proj(ConformalConic({-65, -35}, -20, -50), {{-65, -35}, {-75, -53}, {-54, -25}});
    check_against_proj(ConformalConic({178.5, -18}, -17.9, -18.1), {{178.4, -18.1}, {-179.9, -17}});
}

TEST_CASE("Snyder's example of the conformal conic on the Clarke ellipsoid is near ours on WGS 84") {
    // Snyder 1987, page 296: parallels 33 and 45, origin 23 N 96 W; 35 N 75 W lies at 1894410.9, 1564649.5.
    // The ellipsoids differ by 7e-5 of the radius.
    const auto at = ConformalConic({-96, 23}, 33, 45).forward({-75, 35});
    REQUIRE(at);
    CHECK(at->x_m == doctest::Approx(1894410.9).epsilon(1e-4));
    CHECK(at->y_m == doctest::Approx(1564649.5).epsilon(1e-4));
}

TEST_CASE("equal earth is PROJ's, and has nothing in the corners around it") {
    const EqualEarth world(11);
    check_against_proj(world, {{11, 0}, {-60, -33}, {170, 70}, {100, -89}});
    const auto corner = world.forward({-168.9, 85});
    REQUIRE(corner);
    CHECK_FALSE(world.inverse({corner->x_m * 1.5, corner->y_m}));
    CHECK_FALSE(world.inverse({0, 9e6}));
}

TEST_CASE("the far pole of a cone has no image, nor has the gap where it was cut") {
    const ConformalConic cone({0, 45}, 40, 50);
    CHECK_FALSE(cone.forward({0, -90}));
    CHECK(cone.forward({0, 90}));
    const auto tip = cone.forward({0, 90});
    CHECK_FALSE(cone.inverse({0, tip->y_m + 1e6}));
}

TEST_CASE("what suits an extent") {
    CHECK(projection_for({35, 32, 45, 38})->crs().find("lcc") != std::string::npos);
    CHECK(projection_for({-120, -40, 150, 50})->crs().find("eqearth") != std::string::npos);
    CHECK(projection_for({10, -8, 20, 6}) == nullptr);
    // Fiji: 177 E to 178 W is 5 degrees wide.
    CHECK(projection_for({177, -20, -178, -16})->central_lon() == doctest::Approx(179.5));
}

TEST_CASE("a projected view reads points within a tenth of a px of the projection itself") {
    const auto cone = std::make_shared<ConformalConic>(LonLat{40, 35}, 33, 37);
    const View view = View::fit({36, 32, 44, 38}, 1000, 700, 20, 12, cone);
    // The scale is the same everywhere in x and y: measured between two points far apart.
    const auto a = cone->forward({38, 33}), b = cone->forward({43, 37.5});
    const double px_per_metre = std::hypot(view.to_px(LonLat{43, 37.5}).x - view.to_px(LonLat{38, 33}).x,
                                           view.to_px(LonLat{43, 37.5}).y - view.to_px(LonLat{38, 33}).y) /
                                std::hypot(b->x_m - a->x_m, b->y_m - a->y_m);
    for (const LonLat point : {LonLat{36.5, 32.4}, {43.7, 32.2}, {40.123, 36.77}, {41, 35}}) {
        const auto plane = cone->forward(point);
        const Point px = view.to_px(point), origin = view.to_px(LonLat{38, 33});
        CHECK(std::abs(px.x - origin.x - (plane->x_m - a->x_m) * px_per_metre) < 0.3);
        CHECK(std::abs(px.y - origin.y + (plane->y_m - a->y_m) * px_per_metre) < 0.3);
        const LonLat back = to_lonlat(view.to_mercator(px));
        CHECK(std::abs(back.lon - point.lon) < 0.002);
        CHECK(std::abs(back.lat - point.lat) < 0.002);
    }
}

TEST_CASE("a projected view holds its box, at the scale its zoom says") {
    const LonLatBox box{20, 44, 40, 53};
    const View view = View::fit(box, 900, 600, 30, 12, projection_for(box));
    for (const LonLat corner : {LonLat{20, 44}, {40, 44}, {20, 53}, {40, 53}, {30, 44}, {30, 53}}) {
        const Point px = view.to_px(corner);
        CHECK(px.x > 29.5);
        CHECK(px.x < 870.5);
        CHECK(px.y > 29.5);
        CHECK(px.y < 570.5);
    }
    // Equator over cosine of the latitude over the px of the world.
    const double lat = 48.5;
    CHECK(
        view.metres_per_px(lat) ==
        doctest::Approx(40075016.69 * std::cos(lat * 0.017453292519943295) / view.world_px()).epsilon(0.01));
}

TEST_CASE("a view across the antimeridian is one map on any projection") {
    const LonLatBox box{177, -20, -178, -16};
    const View view = View::fit(box, 500, 400, 0, 12, projection_for(box));
    const double west = view.to_px(LonLat{179.9, -18}).x, east = view.to_px(LonLat{-179.9, -18}).x;
    CHECK(east > west);
    // A fifth of a degree of five over 500 px.
    CHECK(east - west == doctest::Approx(20).epsilon(0.1));
}

TEST_CASE("long lines bend, and what a view cannot show is cut off") {
    const auto cone = std::make_shared<ConformalConic>(LonLat{40, 50}, 45, 55);
    const View view = View::fit({20, 45, 60, 55}, 800, 400, 0, 12, cone);
    // The 50th parallel from one side of the world to the other.
    const MercatorPoint from = to_mercator({-20, 50}), to = to_mercator({100, 50});
    Path path;
    append_part(path, line({from, to}), 0, view);
    REQUIRE(path.points().size() > 8);
    for (const Point p : path.points()) {
        CHECK(p.x > -400);
        CHECK(p.x < 1200);
        // All of it lies on the parallel.
        CHECK(std::abs(to_lonlat(view.to_mercator(p)).lat - 50) < 0.01);
    }
    Path outside;
    append_part(outside, line({to_mercator({-80, 0}), to_mercator({-70, 10})}), 0, view);
    CHECK(outside.empty());
}

TEST_CASE("a globe shows one side of the world, to its horizon") {
    const auto globe = gdal_module().make_projection("+proj=ortho +lat_0=0 +lon_0=20");
    const View view = View::fit({-179.9, -89.9, 180, 89.9}, 600, 600, 0, 12,
                                std::shared_ptr<const Projection>(gdal_module().make_projection(
                                    "+proj=ortho +lat_0=0 +lon_0=20 +R=6371000")));
    CHECK(view.shows(to_mercator({20, 10})));
    CHECK_FALSE(view.shows(to_mercator({200, 0})));
    const Box edge = view.outline().bounds();
    CHECK(edge.width() == doctest::Approx(600).epsilon(0.01));
    CHECK(edge.height() == doctest::Approx(600).epsilon(0.01));
    CHECK(globe->central_lon() == doctest::Approx(20));
}

TEST_CASE("what is no projection is named") {
    for (const char* crs : {"EPSG:4326", "EPSG:999999", "nonsense", ""}) {
        CAPTURE(crs);
        CHECK_THROWS_AS(gdal_module().make_projection(crs), Error);
    }
}
