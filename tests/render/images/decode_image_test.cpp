// SPDX-License-Identifier: Apache-2.0
#include "render/images/decode_image.h"

#include "geodata/core/error.h"
#include "render/containers/png.h"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a PNG comes back as it was written") {
    // Cairo's order in: blue, green, red, alpha, premultiplied; two pixels.
    const std::vector<std::uint8_t> bgra = {10, 20, 30, 255, 64, 0, 32, 128};
    const std::string png = PngEncoder().encode({bgra.data(), 2, 1, 8});
    const Pixels pixels = decode_image(png, "a.png");
    REQUIRE(pixels.width == 2);
    CHECK(std::vector<std::uint8_t>(pixels.at(0, 0), pixels.at(0, 0) + 4) ==
          std::vector<std::uint8_t>{30, 20, 10, 255});
    // 32 / 128 * 255 = 63.75, 64 / 128 * 255 = 127.5
    CHECK(int(pixels.at(1, 0)[0]) == 64);
    CHECK(int(pixels.at(1, 0)[3]) == 128);
    const Image back = premultiplied(pixels);
    CHECK(int(back.rgba[4]) == 32);
    CHECK(int(back.rgba[6]) == 64);
}

TEST_CASE("bytes that are no picture are an error that names it") {
    CHECK_THROWS_WITH_AS(decode_image("\x89PNG\r\n\x1a\nbroken", "a.png"), doctest::Contains("a.png"), Error);
    CHECK_THROWS_WITH_AS(decode_image("GIF89a", "b.gif"), doctest::Contains("b.gif"), Error);
    CHECK_THROWS_AS(decode_image("", "c"), Error);
}

TEST_CASE("other formats are read through GDAL") {
    // A portable bitmap of two pixels in BMP: 24 bits, blue green red, rows padded to four bytes.
    const unsigned char head[] = {'B', 'M', 62, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0,
                                  2,   0,   0,  0, 1, 0, 0, 0, 1, 0, 24, 0, 0, 0, 0,  0, 8, 0,
                                  0,   0,   0,  0, 0, 0, 0, 0, 0, 0, 0,  0, 0, 0, 0,  0, 0, 0};
    std::string bytes(reinterpret_cast<const char*>(head), sizeof head);
    bytes += std::string("\x01\x02\x03\xFF\x00\x80\x00\x00", 8);
    const Pixels pixels = decode_image(bytes, "a.bmp");
    REQUIRE(pixels.width == 2);
    CHECK(pixels.rgba == std::vector<std::uint8_t>{3, 2, 1, 255, 128, 0, 255, 255});
}
