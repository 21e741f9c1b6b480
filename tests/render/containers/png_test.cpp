// SPDX-License-Identifier: Apache-2.0
#include "render/containers/png.h"

#include "tests/render/decoded_png.h"

#include <cstring>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

struct Pixels {
    int width, height;
    std::vector<std::uint8_t> bgra;
    PixelView view() const { return {bgra.data(), width, height, static_cast<std::size_t>(width) * 4}; }
    std::vector<std::uint32_t> argb() const {
        std::vector<std::uint32_t> pixels(bgra.size() / 4);
        std::memcpy(pixels.data(), bgra.data(), bgra.size());
        return pixels;
    }
    void set(int x, int y, std::uint32_t argb) {
        std::memcpy(&bgra[static_cast<std::size_t>(y * width + x) * 4], &argb, 4);
    }
};

Pixels blank(int width, int height) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height) * 4)};
}

int colour_type(const std::string& png) {
    return png[25];
}
int bit_depth(const std::string& png) {
    return png[24];
}

std::uint32_t below(std::mt19937& random, std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
}

/// Colours as they can stand in a premultiplied picture: no part above its alpha.
std::uint32_t random_premultiplied(std::mt19937& random) {
    const std::uint32_t alpha = below(random, 256);
    std::uint32_t colour = alpha << 24;
    for (const int shift : {0, 8, 16}) colour |= below(random, alpha + 1) << shift;
    return colour;
}

}  // namespace

TEST_CASE("a picture of few colours becomes a palette of the fewest bits and decodes to the same pixels") {
    std::mt19937 random(1);
    for (const auto& row : {std::pair{1, 1}, {2, 1}, {4, 2}, {5, 4}, {16, 4}, {17, 8}, {256, 8}}) {
        const int colours = row.first, bits = row.second;
        CAPTURE(colours);
        std::vector<std::uint32_t> set;
        for (int i = 0; i < colours; ++i) {
            set.push_back(0xff000000U | (static_cast<unsigned>(i) * 0x010305U));
        }
        // 33 px wide: the last byte of a packed row is only partly used.
        Pixels pixels = blank(33, 20);
        for (int i = 0; i < 33 * 20; ++i) {
            const int colour =
                i < colours ? i : static_cast<int>(below(random, static_cast<unsigned>(colours)));
            pixels.set(i % 33, i / 33, set[static_cast<std::size_t>(colour)]);
        }
        const std::string png = PngEncoder().encode(pixels.view());
        CHECK(colour_type(png) == 3);
        CHECK(bit_depth(png) == bits);
        CHECK(decoded_png(png) == pixels.argb());
    }
}

TEST_CASE("the 257th colour makes it a full-colour picture, still lossless") {
    Pixels pixels = blank(257, 1);
    for (int i = 0; i < 257; ++i) pixels.set(i, 0, 0xff000000U | static_cast<unsigned>(i) * 7);
    const std::string png = PngEncoder().encode(pixels.view());
    CHECK(colour_type(png) == 2);
    CHECK(decoded_png(png) == pixels.argb());
}

TEST_CASE("translucent pixels survive, in palettes and in full colour") {
    std::mt19937 random(2);
    for (const int width : {10, 40}) {
        Pixels pixels = blank(width, 20);
        for (int i = 0; i < width * 20; ++i) pixels.set(i % width, i / width, random_premultiplied(random));
        const std::string png = PngEncoder().encode(pixels.view());
        CHECK(colour_type(png) == (width == 10 ? 3 : 6));
        CHECK(decoded_png(png) == pixels.argb());
    }
}

TEST_CASE("however much is compressed, the pixels are the same, and the same picture gives the same bytes") {
    std::mt19937 random(4);
    for (const bool few_colours : {true, false}) {
        // Rows of 301 px: no multiple of any block that the filters or the compressor work in.
        constexpr int kRows = 1500;  // several of them
        Pixels pixels = blank(301, kRows);
        for (int i = 0; i < 301 * kRows; ++i) {
            const std::uint32_t colour =
                few_colours ? below(random, 20) * 0x0a0b0c : random_premultiplied(random);
            pixels.set(i % 301, i / 301, few_colours ? 0xff000000U | colour : colour);
        }
        for (const Compression compression : {Compression::fast, Compression::normal, Compression::best}) {
            PngOptions options;
            options.compression = compression;
            const std::string png = PngEncoder(options).encode(pixels.view());
            CHECK(decoded_png(png) == pixels.argb());
            CHECK(png == PngEncoder(options).encode(pixels.view()));
        }
    }
}

TEST_CASE("a window is encoded like a picture of its own, whatever the stride and the encoder's history") {
    std::mt19937 random(3);
    Pixels whole = blank(64, 64);
    for (int i = 0; i < 64 * 64; ++i) whole.set(i % 64, i / 64, 0xff000000U | below(random, 300));
    Pixels part = blank(16, 16);
    for (int y = 0; y < 16; ++y) {
        std::memcpy(&part.bgra[static_cast<std::size_t>(y) * 64],
                    &whole.bgra[static_cast<std::size_t>((y + 32) * 64 + 48) * 4], 64);
    }
    PngEncoder used;
    used.encode(whole.view());
    CHECK(used.encode(whole.view().window(48, 32, 16, 16)) == PngEncoder().encode(part.view()));
}

TEST_CASE("the resolution is a pHYs chunk before the picture data") {
    PngOptions options;
    options.pixels_per_metre = 11811;  // 300 / 0.0254
    const std::string png = PngEncoder(options).encode(blank(1, 1).view());
    const std::size_t at = png.find("pHYs");
    REQUIRE(at != std::string::npos);
    CHECK(at < png.find("IDAT"));
    CHECK(png.substr(at + 4, 9) == std::string("\0\0\x2e\x23\0\0\x2e\x23\1", 9));  // 11811 = 0x2e23
}
