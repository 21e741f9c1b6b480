// SPDX-License-Identifier: Apache-2.0
#include "render/sprites/sprite.h"

#include "geodata/core/error.h"
#include "render/containers/png.h"
#include "tests/support/scratch_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace dateline;
using Json = nlohmann::json;

namespace {

/// 3x2 opaque pixels whose red channel counts 0, 10, 20, … row by row.
std::string counted_png() {
    std::vector<std::uint8_t> bgra;
    for (int i = 0; i < 6; ++i) bgra.insert(bgra.end(), {0, 0, static_cast<std::uint8_t>(i * 10), 255});
    return PngEncoder().encode({bgra.data(), 3, 2, 12});
}

}  // namespace

TEST_CASE("an index cuts its picture into images") {
    const test::ScratchFolder folder("sprite");
    folder.write("s.png", counted_png());
    folder.write("s.json", R"({"a": {"x": 1, "y": 0, "width": 2, "height": 2, "pixelRatio": 2, "sdf": true,
        "stretchX": [[0, 1]], "content": [0, 0, 1, 2], "textFitWidth": "proportional"}})");
    const Sprite sprite = Sprite::read("s", folder.path(), 1);
    REQUIRE(sprite.find("a") != nullptr);
    CHECK(sprite.find("b") == nullptr);
    const SpriteImage& image = *sprite.find("a");
    CHECK(image.width_px() == 1);
    CHECK(image.is_distance_field);
    CHECK(image.stretch_x == std::vector<StretchZone>{{0, 1}});
    CHECK(image.content == Box{0, 0, 1, 2});
    CHECK(image.text_fit_width == TextFit::proportional);
    CHECK(image.text_fit_height == TextFit::stretch_or_shrink);
    // Columns 1 and 2 of both rows.
    CHECK(int(image.pixels.rgba[0]) == 10);
    CHECK(int(image.pixels.rgba[4]) == 20);
    CHECK(int(image.pixels.rgba[8]) == 40);
}

TEST_CASE("several sprites: ids before the names, none for the default; dense screens get the dense one") {
    const test::ScratchFolder folder("sprites");
    folder.write("one.png", counted_png());
    folder.write("one.json", R"({"a": {"x": 0, "y": 0, "width": 1, "height": 1, "pixelRatio": 1}})");
    folder.write("one@2x.png", counted_png());
    folder.write("one@2x.json", R"({"a": {"x": 0, "y": 0, "width": 2, "height": 2, "pixelRatio": 2}})");
    const Json list = {{{"id", "default"}, {"url", "one"}}, {{"id", "more"}, {"url", "one"}}};
    const Sprite coarse = Sprite::read(list, folder.path(), 1);
    CHECK(coarse.names() == std::vector<std::string>{"a", "more:a"});
    CHECK(coarse.find("more:a")->pixels.width == 1);
    CHECK(Sprite::read(list, folder.path(), 2).find("more:a")->pixels.width == 2);
}

TEST_CASE("a folder of SVG icons is a sprite, drawn as densely as asked") {
    const test::ScratchFolder folder("icons");
    folder.write("icons/dot.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2">
        <rect width="2" height="2" fill="#ff0000"/></svg>)");
    const Sprite sprite = Sprite::read("icons", folder.path(), 2);
    REQUIRE(sprite.find("dot") != nullptr);
    const SpriteImage& image = *sprite.find("dot");
    CHECK(image.width_px() == 4);
    REQUIRE(image.pixels.width == 8);
    // Left half red, right half empty.
    CHECK(int(image.pixels.rgba[0]) == 255);
    CHECK(int(image.pixels.rgba[3]) == 255);
    CHECK(int(image.pixels.rgba[7 * 4 + 3]) == 0);
    folder.write("icons/bad.svg", "no drawing");
    CHECK_THROWS_WITH_AS(Sprite::read("icons", folder.path(), 1), doctest::Contains("bad.svg"), Error);
}

TEST_CASE("bad sprites name the file and the image") {
    const test::ScratchFolder folder("bad-sprite");
    folder.write("s.png", counted_png());
    folder.write("s.json", R"({"far": {"x": 2, "y": 0, "width": 2, "height": 1}})");
    CHECK_THROWS_WITH_AS(Sprite::read("s", folder.path(), 1), doctest::Contains("far"), Error);
    folder.write("s.json", R"({"a": {"x": -1, "y": 0, "width": 2, "height": 1}})");
    CHECK_THROWS_AS(Sprite::read("s", folder.path(), 1), Error);
    folder.write("s.json", R"({"a": {"width": 1, "height": 1, "stretchX": 4}})");
    CHECK_THROWS_AS(Sprite::read("s", folder.path(), 1), Error);
    CHECK_THROWS_WITH_AS(Sprite::read("none", folder.path(), 1), doctest::Contains("none.json"), Error);
    CHECK_THROWS_WITH_AS(Sprite::read("https://a.org/s", folder.path(), 1),
                         doctest::Contains("https://a.org/s"), Error);
    CHECK_THROWS_AS(Sprite::read(7, folder.path(), 1), Error);
}
