// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/density_grid.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int kReduction = 4;
/// 1 / sqrt(2 pi): the height of the normal distribution.
constexpr double kNormal_height = 0.3989422804014327;
/// Kernels end where they have fallen to this.
constexpr double kNothing = 1.0 / 255 / 16;

}  // namespace

DensityGrid::DensityGrid(int width, int height)
    : columns_(std::max(1, width / kReduction)),
      rows_(std::max(1, height / kReduction)),
      cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {
    scale_x_ = static_cast<double>(columns_) / width;
    scale_y_ = static_cast<double>(rows_) / height;
}

void DensityGrid::add(const Kernel& kernel) {
    const double top_value = kernel.height * kNormal_height;
    if (!(top_value > kNothing) || !(kernel.radius > 0)) return;
    // exp(-4.5 s²) top_value = kNothing, s in radii.
    const double reach = std::sqrt(-2 * std::log(kNothing / top_value)) / 3;
    const double reach_px = reach * kernel.radius;
    // The kernel is a square: cells whose middles lie in it.
    const auto first = [](double edge, int most) {
        return static_cast<int>(std::clamp(std::ceil(edge - 0.5), 0.0, static_cast<double>(most)));
    };
    const int left = first((kernel.centre.x - reach_px) * scale_x_, columns_);
    const int right = first((kernel.centre.x + reach_px) * scale_x_, columns_);
    const int top = first((kernel.centre.y - reach_px) * scale_y_, rows_);
    const int bottom = first((kernel.centre.y + reach_px) * scale_y_, rows_);
    for (int row = top; row < bottom; ++row) {
        const double down = ((row + 0.5) / scale_y_ - kernel.centre.y) / kernel.radius;
        for (int column = left; column < right; ++column) {
            const double across = ((column + 0.5) / scale_x_ - kernel.centre.x) / kernel.radius;
            cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                   static_cast<std::size_t>(column)] +=
                static_cast<float>(top_value * std::exp(-4.5 * (across * across + down * down)));
        }
    }
}

float DensityGrid::cell(int column, int row) const {
    column = std::clamp(column, 0, columns_ - 1);
    row = std::clamp(row, 0, rows_ - 1);
    return cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                  static_cast<std::size_t>(column)];
}

float DensityGrid::at(int x, int y) const {
    const double across = (x + 0.5) * scale_x_ - 0.5, down = (y + 0.5) * scale_y_ - 0.5;
    const int column = static_cast<int>(std::floor(across)), row = static_cast<int>(std::floor(down));
    const auto right = static_cast<float>(across - column), below = static_cast<float>(down - row);
    const float upper = cell(column, row) * (1 - right) + cell(column + 1, row) * right;
    const float lower = cell(column, row + 1) * (1 - right) + cell(column + 1, row + 1) * right;
    return upper * (1 - below) + lower * below;
}

}  // namespace dateline
