// SPDX-License-Identifier: Apache-2.0
#include "render/page/georeference.h"

#include "geodata/core/error.h"
#include "render/view/default_projection.h"

#include <cmath>
#include <sstream>

#include <doctest/doctest.h>

namespace dateline {

TEST_CASE("a world file puts the frame's corner where the projection does, at any resolution") {
    const LonLatBox region{36, 32, 44, 38};
    const auto projection = projection_for(region);
    REQUIRE(projection);
    const View view = View::fit(region, 700, 500, 10, 12, projection);
    const Box frame{30, 90, 730, 590};
    const Georeference place = georeference_of(view, frame, 794);
    CHECK(place.crs == projection->crs());
    for (const double scale : {1.0, 2.0, 3.125}) {
        std::istringstream lines(world_file(place, scale));
        double a = 0, d = 0, b = 0, e = 0, x = 0, y = 0;
        lines >> a >> d >> b >> e >> x >> y;
        CHECK(d == 0);
        CHECK(b == 0);
        CHECK(e == -a);
        // A place in the map, by the world file and by the projection.
        const LonLat somewhere{40, 35};
        const auto metres = projection->forward(somewhere).value();
        const Point px = view.to_px(somewhere);
        // Pixel middles lie at half numbers.
        const double column = (px.x + frame.left) * scale - 0.5, row = (px.y + frame.top) * scale - 0.5;
        // The view's grid errs by less than 0.1 px.
        CHECK(std::abs(x + a * column - metres.x_m) < 0.1 / place.px_per_metre);
        CHECK(std::abs(y + e * row - metres.y_m) < 0.1 / place.px_per_metre);
    }
}

TEST_CASE("corners of a Mercator map are those of its view") {
    const View view = View::fit({-10, -10, 10, 10}, 400, 400, 0, 12);
    const Georeference place = georeference_of(view, {0, 0, 400, 400}, 400);
    CHECK(place.crs == "EPSG:3857");
    REQUIRE(place.has_corners);
    CHECK(place.corners[0].lat == doctest::Approx(-place.corners[1].lat));
    CHECK(place.corners[0].lon == doctest::Approx(place.corners[1].lon));
    CHECK(place.corners[3].lon == doctest::Approx(-place.corners[0].lon));
}

TEST_CASE("projections are written as WKT, or the crs is named") {
    CHECK(esri_wkt("EPSG:3857").starts_with("PROJCS["));
    CHECK(gdal_wkt("+proj=lcc +lat_1=33 +lat_2=37 +lat_0=35 +lon_0=40 +datum=WGS84 +units=m")
              .find("Lambert_Conformal_Conic_2SP") != std::string::npos);
    CHECK_THROWS_WITH_AS(gdal_wkt("nonsense"), doctest::Contains("nonsense"), Error);
}

}  // namespace dateline
