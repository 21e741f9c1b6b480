// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/resample.h"

#include <numeric>

#include <doctest/doctest.h>

using namespace dateline;

namespace {

struct Raster {
    std::vector<std::uint8_t> grey;
    BaseMap::Relief relief;
    Raster(int width, int height) : grey(static_cast<std::size_t>(width * height)) {
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x)
                grey[static_cast<std::size_t>(y * width + x)] = static_cast<std::uint8_t>(10 * x + y);
        }
        relief.width = width;
        relief.height = height;
        relief.grey = grey;
    }
};

std::vector<std::vector<float>> resampled(const Raster& raster, std::vector<double> columns,
                                          std::vector<double> rows) {
    std::vector<std::vector<float>> out;
    resample(raster.relief, columns, rows,
             [&](int, std::span<const float> row) { out.emplace_back(row.begin(), row.end()); });
    return out;
}

}  // namespace

TEST_CASE("pixel for pixel nothing changes") {
    const Raster raster(8, 6);
    const auto out = resampled(raster, {2, 3, 4, 5}, {1, 2, 3});
    REQUIRE(out.size() == 2);
    CHECK(out[0] == std::vector<float>{21, 31, 41});
    CHECK(out[1] == std::vector<float>{22, 32, 42});
}

TEST_CASE("reducing averages, enlarging a slope keeps it a slope") {
    const Raster raster(8, 6);
    // columns 2 and 3 of rows 0 and 1: (20 + 30 + 21 + 31) / 4
    CHECK(resampled(raster, {2, 4}, {0, 2})[0][0] == doctest::Approx(25.5));
    // half pixels in the middle of a linear ramp: 10 a pixel, so 5 a half, first centre at 3.25 - 0.5 = 2.75
    const auto out = resampled(raster, {3, 3.5, 4}, {2, 3});
    CHECK(out[0][0] == doctest::Approx(27.5 + 2));
    CHECK(out[0][1] == doctest::Approx(32.5 + 2));
}

TEST_CASE("columns go around the world") {
    const Raster raster(8, 6);
    CHECK(resampled(raster, {-1, 0, 1}, {0, 1})[0] == std::vector<float>{70, 0});
    CHECK(resampled(raster, {7, 8, 9}, {0, 1})[0] == std::vector<float>{70, 0});
    CHECK(resampled(raster, {15, 16, 17}, {0, 1})[0] == std::vector<float>{70, 0});
}
