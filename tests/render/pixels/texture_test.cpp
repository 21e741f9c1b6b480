// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/texture.h"

#include "render/pixels/textured_quad.h"

#include <map>
#include <utility>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

/// Opaque grey pixels.
Image grey(int width, int height, const std::vector<std::uint8_t>& values) {
    Image out{width, height, {}};
    for (const std::uint8_t value : values) out.rgba.insert(out.rgba.end(), {value, value, value, 255});
    return out;
}

}  // namespace

TEST_CASE("a texture is read at its pixels' middles, between them, and beyond its edges") {
    const Texture texture(grey(2, 1, {0, 255}));
    // Middles of the two pixels lie at a quarter and three quarters.
    CHECK(texture.read(0.25, 0.5, Sampling::linear).red == doctest::Approx(0));
    CHECK(texture.read(0.5, 0.5, Sampling::linear).red == doctest::Approx(0.5));
    CHECK(texture.read(0.75, 0.5, Sampling::linear).red == doctest::Approx(1));
    CHECK(texture.read(1.5, -3, Sampling::linear).red == doctest::Approx(1));
    CHECK(texture.read(0.49, 0.5, Sampling::nearest).red == doctest::Approx(0));
    CHECK(texture.read(0.51, 0.5, Sampling::nearest).red == doctest::Approx(1));
}

TEST_CASE("reduced pictures are means of what they stand for") {
    const Texture texture(grey(4, 2, {0, 40, 100, 100, 80, 120, 100, 100}), Texture::Reductions::halves);
    CHECK(texture.level_for(0.5) == 0);
    CHECK(texture.level_for(1.4) == 0);
    CHECK(texture.level_for(1.5) == 1);
    CHECK(texture.level_for(1000) == 2);
    CHECK(texture.read(0.25, 0.5, Sampling::nearest, 1).red == doctest::Approx(60 / 255.0));
    CHECK(texture.read(0.5, 0.5, Sampling::nearest, 2).red == doctest::Approx(80 / 255.0));
}

TEST_CASE("a quad visits each of its pixels once, with the point of the picture it shows") {
    const Quad quad = {{{1, 1}, {5, 1}, {5, 3}, {1, 3}}};
    std::map<std::pair<int, int>, std::pair<double, double>> seen;
    visit_quad(quad, {0, 0, 10, 10}, [&](int x, int y, double u, double v) {
        CHECK(seen.emplace(std::pair{x, y}, std::pair{u, v}).second);
    });
    REQUIRE(seen.size() == 8);
    for (const auto& [at, uv] : seen) {
        CHECK(uv.first == doctest::Approx((at.first + 0.5 - 1) / 4));
        CHECK(uv.second == doctest::Approx((at.second + 0.5 - 1) / 2));
    }
    CHECK(pixels_per_px(quad, 8, 4) == doctest::Approx(2));
    // A picture turned by a quarter: its upper left corner at the lower left.
    int visits = 0;
    visit_quad({{{0, 4}, {0, 0}, {4, 0}, {4, 4}}}, {0, 3, 1, 4}, [&](int, int, double u, double v) {
        CHECK(u == doctest::Approx(0.125));
        CHECK(v == doctest::Approx(0.125));
        ++visits;
    });
    CHECK(visits == 1);
    visit_quad({{{2, 2}, {2, 2}, {2, 2}, {2, 2}}}, {0, 0, 4, 4},
               [](int, int, double, double) { CHECK(false); });
}
