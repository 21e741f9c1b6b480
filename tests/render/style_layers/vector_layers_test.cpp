// SPDX-License-Identifier: Apache-2.0
// Expected values by arithmetic: at zoom 3 the world is 4096 px wide, 11.25° to 128 px at the equator.
#include "tests/render/style_layers/drawing.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace dateline;
using test::drawn;
using test::geojson;

namespace {

constexpr const char* kBox =
    R"({"type": "Polygon", "coordinates": [[[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]]})";
constexpr const char* kEquator = R"({"type": "LineString", "coordinates": [[-170, 0], [170, 0]]})";
constexpr const char* kPoint = R"({"type": "Point", "coordinates": [0, 0]})";

double alpha_at(const Framebuffer& picture, int x, int y) {
    return static_cast<double>(picture.at(x, y).alpha);
}

}  // namespace

TEST_CASE("a background is its colour, premultiplied; nothing is transparent") {
    const Framebuffer empty = drawn("", "");
    CHECK(alpha_at(empty, 32, 32) == 0);
    const Framebuffer red = drawn(
        "",
        R"({"id": "b", "type": "background", "paint": {"background-color": "#ff0000", "background-opacity": 0.5}})");
    CHECK(red.at(5, 60).red == doctest::Approx(0.5));
    CHECK(red.at(5, 60).green == 0);
    CHECK(alpha_at(red, 5, 60) == doctest::Approx(0.5));
}

TEST_CASE("a later layer lies over an earlier one") {
    const Framebuffer both =
        drawn("", R"({"id": "a", "type": "background", "paint": {"background-color": "#00ff00"}},
               {"id": "b", "type": "background", "paint": {"background-color": "#ff0000", "background-opacity": 0.25}})");
    CHECK(both.at(0, 0).green == doctest::Approx(0.75));
    CHECK(both.at(0, 0).red == doctest::Approx(0.25));
}

TEST_CASE("a fill has hard edges under an outline that smooths them") {
    // 1° at zoom 3 is 4096 / 360 = 11.4 px: from 20.6 to 43.4.
    const std::string layer =
        R"({"id": "f", "type": "fill", "source": "s", "paint": {"fill-antialias": false, "fill-color": "blue"}})";
    const Framebuffer hard = drawn(geojson("s", kBox), layer, 3);
    CHECK(hard.at(32, 32).blue == 1);
    CHECK(alpha_at(hard, 20, 32) == 0);  // its centre, 20.5, lies outside
    CHECK(alpha_at(hard, 21, 32) == 1);
    CHECK(alpha_at(hard, 42, 32) == 1);
    CHECK(alpha_at(hard, 43, 32) == 0);
    const Framebuffer smooth = drawn(geojson("s", kBox), R"({"id": "f", "type": "fill", "source": "s"})", 3);
    CHECK(alpha_at(smooth, 20, 32) > 0.5);
    CHECK(alpha_at(smooth, 20, 32) < 1);
}

TEST_CASE("filter, zoom limits and visibility keep a layer away") {
    const auto alpha = [](const std::string& more) {
        return alpha_at(
            drawn(geojson("s", kBox), R"({"id": "f", "type": "fill", "source": "s", )" + more + "}", 3), 32,
            32);
    };
    CHECK(alpha(R"("minzoom": 3)") == 1);
    CHECK(alpha(R"("minzoom": 3.1)") == 0);
    CHECK(alpha(R"("maxzoom": 3)") == 0);
    CHECK(alpha(R"("layout": {"visibility": "none"})") == 0);
    CHECK(alpha(R"("filter": ["==", ["geometry-type"], "Polygon"])") == 1);
    CHECK(alpha(R"("filter": ["==", ["geometry-type"], "Point"])") == 0);
    CHECK(alpha(R"("filter": ["has", "name"])") == 0);
}

TEST_CASE("the higher sort key is drawn last") {
    const auto feature = [](const char* color, int key) {
        return std::string(R"({"type": "Feature", "geometry": )") + kPoint +
               R"(, "properties": {"color": ")" + color + R"(", "key": )" + std::to_string(key) + "}}";
    };
    const std::string data = R"({"type": "FeatureCollection", "features": [)" + feature("#ff0000", 2) + "," +
                             feature("#00ff00", 1) + "]}";
    const Framebuffer picture = drawn(geojson("s", data),
                                      R"({"id": "c", "type": "circle", "source": "s",
                                          "layout": {"circle-sort-key": ["get", "key"]},
                                          "paint": {"circle-color": ["get", "color"]}})");
    CHECK(picture.at(32, 32).red == 1);
    CHECK(picture.at(32, 32).green == 0);
}

TEST_CASE("a circle fades over its last px, and its stroke lies outside its radius") {
    const Framebuffer plain =
        drawn(geojson("s", kPoint),
              R"({"id": "c", "type": "circle", "source": "s", "paint": {"circle-radius": 10}})");
    CHECK(alpha_at(plain, 32, 32) == 1);
    // Centre of pixel 41 is 9.51 px away: half way through the last px; smoothstep of what is left.
    const double left = 10 - std::hypot(9.5, 0.5);
    CHECK(alpha_at(plain, 41, 32) == doctest::Approx(left * left * (3 - 2 * left)).epsilon(0.001));
    CHECK(alpha_at(plain, 42, 32) == 0);
    const Framebuffer ringed = drawn(geojson("s", kPoint), R"({"id": "c", "type": "circle", "source": "s",
        "paint": {"circle-radius": 5, "circle-color": "#ff0000", "circle-stroke-width": 5, "circle-stroke-color": "#0000ff"}})");
    CHECK(ringed.at(39, 32).blue == doctest::Approx(1));
    CHECK(ringed.at(39, 32).red == doctest::Approx(0));
}

TEST_CASE("a line covers its width, half of it beyond on each side of a smoothed edge") {
    const auto rows = [](const std::string& paint) {
        const Framebuffer picture =
            drawn(geojson("s", kEquator),
                  R"({"id": "l", "type": "line", "source": "s", "paint": {)" + paint + "}}");
        double sum = 0;
        for (int y = 0; y < 64; ++y) sum += alpha_at(picture, 32, y);
        return sum;
    };
    CHECK(rows(R"("line-width": 4)") == doctest::Approx(4).epsilon(0.01));
    CHECK(rows(R"("line-width": 4, "line-opacity": 0.5)") == doctest::Approx(2).epsilon(0.01));
    // Two lines of 3 px around a gap.
    CHECK(rows(R"("line-width": 3, "line-gap-width": 6)") == doctest::Approx(6).epsilon(0.01));
    CHECK(rows(R"("line-width": 0)") == 0);
}

TEST_CASE("an offset moves a line to the right of its direction, a translation as it says") {
    const auto middle = [](const std::string& paint) {
        const Framebuffer picture =
            drawn(geojson("s", kEquator),
                  R"({"id": "l", "type": "line", "source": "s", "paint": {)" + paint + "}}");
        double sum = 0, moment = 0;
        for (int y = 0; y < 64; ++y) {
            sum += alpha_at(picture, 32, y);
            moment += alpha_at(picture, 32, y) * (y + 0.5);
        }
        return moment / sum;
    };
    CHECK(middle(R"("line-width": 2)") == doctest::Approx(32).epsilon(0.001));
    CHECK(middle(R"("line-width": 2, "line-offset": 5)") == doctest::Approx(37).epsilon(0.001));
    CHECK(middle(R"("line-width": 2, "line-translate": [0, -7])") == doctest::Approx(25).epsilon(0.001));
}

TEST_CASE("dashes cover their part of a line") {
    const Framebuffer picture = drawn(
        geojson("s", kEquator),
        R"({"id": "l", "type": "line", "source": "s", "paint": {"line-width": 4, "line-dasharray": [3, 1]}})");
    double sum = 0;
    for (int x = 0; x < 64; ++x) sum += alpha_at(picture, x, 32);
    CHECK(sum / 64 == doctest::Approx(0.75).epsilon(0.03));  // 64 px are four whole periods of 16 px
}

TEST_CASE("a layer of a source that is missing or broken is left out, the others are drawn") {
    const Framebuffer picture =
        drawn(geojson("s", R"({"type": "Point", "coordinates": ["x", 0]})"),
              R"({"id": "b", "type": "background", "paint": {"background-color": "#ff0000"}},
                                         {"id": "c", "type": "circle", "source": "s"},
                                         {"id": "d", "type": "circle", "source": "nowhere"})");
    CHECK(picture.at(32, 32).red == 1);
}

TEST_CASE("within is asked of the feature's place") {
    const std::string layer =
        R"({"id": "c", "type": "circle", "source": "s", "filter": ["within", )" + std::string(kBox) + "]}";
    CHECK(alpha_at(drawn(geojson("s", kPoint), layer, 3), 32, 32) == 1);
    CHECK(alpha_at(drawn(geojson("s", R"({"type": "Point", "coordinates": [1.5, 0]})"), layer, 3), 49, 32) ==
          0);
}
