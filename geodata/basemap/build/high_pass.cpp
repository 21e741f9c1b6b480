// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/build/high_pass.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline {

namespace {

/// Mean over 2 * radius + 1 values of a line that wraps round or ends.
void box_filter(std::vector<float>& line, std::vector<float>& scratch, int radius, bool wraps) {
    const int n = static_cast<int>(line.size());
    const auto at = [&](int i) {
        if (wraps) return line[static_cast<std::size_t>((i % n + n) % n)];
        return i < 0 || i >= n ? 0.0F : line[static_cast<std::size_t>(i)];
    };
    double sum = 0;
    for (int i = -radius; i <= radius; ++i) sum += at(i);
    for (int i = 0; i < n; ++i) {
        scratch[static_cast<std::size_t>(i)] = static_cast<float>(sum / (2 * radius + 1));
        sum += at(i + radius + 1) - at(i - radius);
    }
    line.swap(scratch);
}

/// In place; columns in blocks, since walking down single columns misses the cache at every step.
void blur(std::vector<float>& image, std::size_t width, std::size_t height, int radius) {
    std::vector<float> line(width), scratch(width);
    for (std::size_t y = 0; y < height; ++y) {
        const auto row = image.begin() + static_cast<std::ptrdiff_t>(y * width);
        std::copy_n(row, width, line.begin());
        for (int pass = 0; pass < 3; ++pass) box_filter(line, scratch, radius, true);
        std::copy_n(line.begin(), width, row);
    }
    constexpr std::size_t kBlock = 16;
    std::vector<std::vector<float>> columns(kBlock, std::vector<float>(height));
    scratch.resize(height);
    for (std::size_t x = 0; x < width; x += kBlock) {
        const std::size_t count = std::min(kBlock, width - x);
        for (std::size_t y = 0; y < height; ++y)
            for (std::size_t i = 0; i < count; ++i) columns[i][y] = image[y * width + x + i];
        for (std::size_t i = 0; i < count; ++i) {
            scratch.resize(height);
            for (int pass = 0; pass < 3; ++pass) box_filter(columns[i], scratch, radius, false);
        }
        for (std::size_t y = 0; y < height; ++y)
            for (std::size_t i = 0; i < count; ++i) image[y * width + x + i] = columns[i][y];
    }
}

}  // namespace

std::string high_pass(std::span<const std::uint8_t> image, std::span<const std::uint8_t> mask, int width,
                      int height, double sigma_px) {
    const std::size_t w = static_cast<std::size_t>(width), h = static_cast<std::size_t>(height);
    // The variance of a box of 2r + 1 is ((2r + 1)² - 1) / 12; three of them make σ².
    const int radius = static_cast<int>(std::lround((std::sqrt(4 * sigma_px * sigma_px + 1) - 1) / 2));
    std::vector<float> weight(w * h), value(w * h);
    for (std::size_t i = 0; i < w * h; ++i) {
        weight[i] = mask[i] ? 1.0F : 0.0F;
        value[i] = mask[i] ? static_cast<float>(image[i]) : 0.0F;
    }
    blur(weight, w, h, radius);
    blur(value, w, h, radius);
    std::string out(w * h, static_cast<char>(128));
    for (std::size_t i = 0; i < w * h; ++i) {
        if (!mask[i] || weight[i] <= 0) continue;
        const float difference = static_cast<float>(image[i]) - value[i] / weight[i];
        out[i] =
            static_cast<char>(static_cast<std::uint8_t>(std::clamp(std::lround(128 + difference), 0L, 255L)));
    }
    return out;
}

}  // namespace dateline
