// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/sprite.h"

#include <cmath>
#include <random>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

TileSprite random_sprite(unsigned seed, int width, int height, std::int64_t left, std::int64_t top) {
    std::mt19937 random(seed);
    PixelBuffer pixels(width, height);
    for (std::uint32_t& pixel : pixels.argb) {
        const auto alpha = static_cast<std::uint32_t>(random() % 3 == 0 ? 255 : random() % 256);
        pixel = alpha << 24;
        for (const int shift : {0, 8, 16})
            pixel |= static_cast<std::uint32_t>(random() % (alpha + 1)) << shift;
    }
    return {std::make_shared<const PixelBuffer>(std::move(pixels)), left, top};
}

}  // namespace

TEST_CASE("blending is Porter-Duff source over, to within rounding") {
    const TileSprite under = random_sprite(1, 50, 50, 0, 0);
    const TileSprite over = random_sprite(2, 50, 50, 0, 0);
    PixelBuffer made(50, 50);
    blend(under, made, 0, 0);
    CHECK(made == *under.pixels);
    blend(over, made, 0, 0);
    for (std::size_t i = 0; i < made.argb.size(); ++i) {
        const double keep = 1 - (over.pixels->argb[i] >> 24) / 255.0;
        for (const int shift : {0, 8, 16, 24}) {
            const auto part = [shift](std::uint32_t pixel) {
                return static_cast<double>((pixel >> shift) & 0xff);
            };
            const double expected = part(over.pixels->argb[i]) + part(under.pixels->argb[i]) * keep;
            REQUIRE(std::abs(part(made.argb[i]) - expected) <= 0.51);
        }
    }
}

TEST_CASE("a sprite laid over tiles makes the same picture as over the whole") {
    const TileSprite ground = random_sprite(3, 128, 128, 1000, 2000);
    // Across all four tiles, and out of the whole on two sides.
    const std::vector<TileSprite> sprites = {random_sprite(4, 60, 20, 1034, 2055),
                                             random_sprite(5, 40, 90, 980, 2070)};
    const auto compose = [&](std::int64_t left, std::int64_t top, int side) {
        PixelBuffer buffer(side, side);
        blend(ground, buffer, left, top);
        for (const TileSprite& sprite : sprites) blend(sprite, buffer, left, top);
        return buffer;
    };
    const PixelBuffer whole = compose(1000, 2000, 128);
    for (const int y : {0, 64}) {
        for (const int x : {0, 64}) {
            const PixelBuffer tile = compose(1000 + x, 2000 + y, 64);
            for (int row = 0; row < 64; ++row) {
                CHECK(std::equal(tile.row(row), tile.row(row) + 64, whole.row(y + row) + x));
            }
        }
    }
}

TEST_CASE("a drawn sprite is the same picture wherever whole px move it to") {
    const auto draw = [](Point origin) {
        const Box box{origin.x + 0.3, origin.y + 0.4, origin.x + 20.2, origin.y + 10.7};
        return draw_sprite(box, 2, [&](Canvas& canvas, Point shift) {
            Path path;
            path.add_circle({origin.x + 10.25 + shift.x, origin.y + 5.5 + shift.y}, 4.25);
            canvas.fill(path, {1, 0.5F, 0, 1});
        });
    };
    const TileSprite here = draw({0, 0});
    const TileSprite there = draw({123456, 65432});
    CHECK(*here.pixels == *there.pixels);
    CHECK(there.left - here.left == 2 * 123456);
    CHECK(there.top - here.top == 2 * 65432);
    CHECK(here.pixels->width == 2 * 21);
    CHECK(here.pixels->height == 2 * 11);
}
