// SPDX-License-Identifier: Apache-2.0
#include "render/containers/png.h"
#include "render/style_layers/icon_quads.h"
#include "render/style_layers/symbol_anchors.h"
#include "tests/render/style_layers/drawing.h"
#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using test::drawn;
using test::geojson;

namespace {

/// One image "dot", 8 px square, red.
Sprite red_dot(const test::ScratchFolder& folder) {
    std::vector<std::uint8_t> bgra;
    for (int i = 0; i < 64; ++i) bgra.insert(bgra.end(), {0, 0, 255, 255});
    folder.write("s.png", PngEncoder().encode({bgra.data(), 8, 8, 32}));
    folder.write("s.json", R"({"dot": {"x": 0, "y": 0, "width": 8, "height": 8, "pixelRatio": 1}})");
    return Sprite::read("s", folder.path(), 1);
}

std::string icons(const std::string& layout, const std::string& paint = "") {
    return R"({"id": "i", "type": "symbol", "source": "s", "layout": {"icon-image": "dot")" + layout +
           R"(}, "paint": {)" + paint + "}}";
}

/// How many px of the picture are covered.
double covered(const Framebuffer& picture) {
    double sum = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) sum += static_cast<double>(picture.at(x, y).alpha);
    }
    return sum;
}

constexpr const char* kPoint = R"({"type": "Point", "coordinates": [0, 0]})";

}  // namespace

TEST_CASE("an icon stands on its point, by its anchor, offset and size") {
    const test::ScratchFolder folder("icons");
    const Sprite sprite = red_dot(folder);
    const auto picture = [&](const std::string& layout) {
        return drawn(geojson("s", kPoint), icons(layout), 0, sprite);
    };
    const Framebuffer plain = picture("");
    CHECK(plain.at(28, 28).red == 1);
    CHECK(plain.at(35, 35).red == 1);
    CHECK(plain.at(36, 32).alpha == 0);
    CHECK(covered(plain) == doctest::Approx(64));
    CHECK(picture(R"(, "icon-anchor": "top-left")").at(39, 39).red == 1);
    CHECK(picture(R"(, "icon-anchor": "top-left")").at(31, 32).alpha == 0);
    CHECK(picture(R"(, "icon-offset": [10, 0])").at(45, 32).red == 1);
    // The offset grows with the icon, to 20 px; its last pixel but a quarter fades to nothing.
    const Framebuffer large = picture(R"(, "icon-offset": [10, 0], "icon-size": 2)");
    CHECK(large.at(58, 32).alpha == doctest::Approx(1));
    CHECK(large.at(59, 32).alpha == doctest::Approx(0.75));
    CHECK(covered(drawn(geojson("s", kPoint), icons("", R"("icon-opacity": 0.25)"), 0, sprite)) ==
          doctest::Approx(16));
}

TEST_CASE("of two symbols in one place the first is drawn, unless they may overlap") {
    const test::ScratchFolder folder("overlap");
    const Sprite sprite = red_dot(folder);
    // 4° at zoom 0 are 5.7 px: two icons of 8 px overlap.
    const std::string data = geojson("s", R"({"type": "MultiPoint", "coordinates": [[0, 0], [4, 0]]})");
    CHECK(covered(drawn(data, icons(""), 0, sprite)) == doctest::Approx(64));
    const double both = covered(drawn(data, icons(R"(, "icon-allow-overlap": true)"), 0, sprite));
    CHECK(both > 64 + 40);
    CHECK(both < 128);
    CHECK(covered(drawn(data, icons(R"(, "icon-ignore-placement": true)"), 0, sprite)) ==
          doctest::Approx(both));
    // Far apart both find room.
    const std::string apart = geojson("s", R"({"type": "MultiPoint", "coordinates": [[0, 0], [15, 0]]})");
    CHECK(covered(drawn(apart, icons(""), 0, sprite)) == doctest::Approx(128).epsilon(0.02));
}

TEST_CASE("an image that the sprite lacks draws nothing") {
    CHECK(covered(drawn(geojson("s", kPoint), icons(""))) == 0);
}

TEST_CASE("anchors along a line keep their distance and leave room for the symbol") {
    const std::vector<Point> line{{100, 4000}, {8000, 4000}};
    const auto anchors = anchors_along(line, {1000, 10, 16, 1});
    REQUIRE(anchors.size() >= 6);
    for (std::size_t i = 1; i < anchors.size(); ++i) CHECK(anchors[i].x - anchors[i - 1].x == 1000);
    CHECK(anchors.front().x - 100 >= 80);
    CHECK(8000 - anchors.back().x >= 80);
    // A short one gets its middle.
    const auto one = anchors_along(std::vector<Point>{{100, 100}, {400, 100}}, {1000, 10, 16, 1});
    REQUIRE(one.size() == 1);
    CHECK(one[0].x == 250);
    CHECK(anchors_along(std::vector<Point>{{1, 1}}, {1000, 10, 16, 1}).empty());
}

TEST_CASE("the middle of a bent line lies half way along it") {
    const auto anchor = anchor_at_middle(std::vector<Point>{{0, 0}, {100, 0}, {100, 300}});
    REQUIRE(anchor);
    CHECK(anchor->x == 100);
    CHECK(anchor->y == 100);
}

TEST_CASE("the pole of an L lies in its corner, not in its bay") {
    using Ring = std::vector<TilePoint>;
    const Ring l{{0, 0}, {300, 0}, {300, 100}, {100, 100}, {100, 300}, {0, 300}, {0, 0}};
    const SymbolAnchor pole = pole_of(std::vector<Ring>{l}, 1);
    // The largest circle touches both outer sides and the inner corner: r = √2 (100 - r), so r = 58.58.
    CHECK(pole.x == doctest::Approx(58.6).epsilon(0.03));
    CHECK(pole.y == doctest::Approx(58.6).epsilon(0.03));
}

TEST_CASE("lines are cut at the tile's edges") {
    const auto parts = clipped_to_tile({{{-1000, 10}, {9000, 10}}, {{-5, -5}, {-5, 50}}});
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].front() == Point{0, 10});
    CHECK(parts[0].back() == Point{8192, 10});
}
