// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/fill_polygon.h"
#include "render/pixels/segment.h"
#include "render/pixels/triangle.h"

#include <array>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

constexpr PixelRect kPicture{0, 0, 20, 20};
using Counts = std::array<std::array<int, 20>, 20>;

Counts counted(const std::vector<std::vector<Point>>& rings) {
    Counts out{};
    scan_polygon(rings, kPicture, [&](int y, int left, int right) {
        for (int x = left; x < right; ++x) ++out[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
    });
    return out;
}

}  // namespace

TEST_CASE("triangles that share their edges have each pixel exactly once") {
    // A fan around an odd point that covers the picture.
    const Corner<1> hub{7.3, 11.8, {0}};
    const std::array<Corner<1>, 4> rim{{{-5, -5, {0}}, {30, -5, {0}}, {30, 30, {0}}, {-5, 30, {0}}}};
    Counts hits{};
    for (std::size_t i = 0; i < rim.size(); ++i) {
        draw_triangle<1>(kPicture, hub, rim[i], rim[(i + 1) % rim.size()], [&](int x, int y, const auto&) {
            ++hits[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
        });
    }
    for (const auto& row : hits) {
        for (const int count : row) CHECK(count == 1);
    }
}

TEST_CASE("values are interpolated at pixel centres, whichever way the triangle winds") {
    const Corner<2> a{0, 0, {0, 0}}, b{16, 0, {16, 0}}, c{0, 16, {0, 16}};
    int pixels = 0;
    const auto check = [&](int x, int y, const std::array<double, 2>& at) {
        CHECK(at[0] == doctest::Approx(x + 0.5));
        CHECK(at[1] == doctest::Approx(y + 0.5));
        ++pixels;
    };
    draw_triangle<2>(kPicture, a, b, c, check);
    draw_triangle<2>(kPicture, a, c, b, check);
    // Centres with x + y + 1 <= 16: 16 + 15 + … + 1, the long side being a lower one.
    CHECK(pixels == 2 * 136);
}

TEST_CASE("a polygon has the pixels whose centres lie in it; holes do not; neighbours share none") {
    const std::vector<Point> box{{2, 3}, {10, 3}, {10, 9}, {2, 9}}, hole{{4, 5}, {6, 5}, {6, 7}, {4, 7}};
    const Counts whole = counted({box}), holed = counted({box, hole});
    int sum = 0, sum_holed = 0;
    for (std::size_t y = 0; y < 20; ++y) {
        for (std::size_t x = 0; x < 20; ++x) {
            sum += whole[y][x];
            sum_holed += holed[y][x];
            CHECK(whole[y][x] == (x >= 2 && x < 10 && y >= 3 && y < 9 ? 1 : 0));
        }
    }
    CHECK(sum - sum_holed == 4);
    // Two halves that meet in pixel centres.
    const Counts left = counted({{{0, 0}, {6.5, 0}, {6.5, 20}, {0, 20}}});
    const Counts right = counted({{{6.5, 0}, {20, 0}, {20, 20}, {6.5, 20}}});
    for (std::size_t x = 0; x < 20; ++x) CHECK(left[4][x] + right[4][x] == 1);
}

TEST_CASE("a polygon far larger than the picture costs and covers the picture only") {
    const Counts all = counted({{{-1e9, -1e9}, {1e9, -1e9}, {1e9, 1e9}, {-1e9, 1e9}}});
    for (const auto& row : all) {
        for (const int count : row) CHECK(count == 1);
    }
}

TEST_CASE("a line of one pixel has one in each column, none farther than half a pixel") {
    int pixels = 0;
    draw_segment(kPicture, {2, 3}, {12, 7}, [&](int x, int y, double distance) {
        ++pixels;
        CHECK(distance <= 0.5 + 1e-9);
        CHECK(y == doctest::Approx(3 + (x + 0.5 - 2) * 0.4).epsilon(0.5));
    });
    CHECK(pixels == 10);
    draw_segment(kPicture, {2, 3}, {2, 3}, [&](int, int, double) { ++pixels; });
    CHECK(pixels == 10);
}
