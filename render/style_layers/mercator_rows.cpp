// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/mercator_rows.h"

#include <vector>

namespace dateline {

namespace {

/// Between exactly inverted cells of a projected map, reading on a straight line errs by far less than a px.
constexpr int kStep = 8;

}  // namespace

void visit_mercator_rows(const View& view, const CellGrid& grid,
                         const std::function<void(int row, std::span<const MercatorPoint>)>& take_row) {
    const double cell_x = grid.px.width() / grid.columns, cell_y = grid.px.height() / grid.rows;
    const auto nodes = static_cast<std::size_t>(grid.columns / kStep) + 2;
    const auto row_of_nodes = [&](int row) {
        std::vector<MercatorPoint> line;
        for (std::size_t i = 0; i < nodes; ++i) {
            line.push_back(
                view.to_mercator(Point{grid.px.left + (0.5 + static_cast<double>(i) * kStep) * cell_x,
                                       grid.px.top + (0.5 + row) * cell_y}));
        }
        return line;
    };
    std::vector<MercatorPoint> cells((nodes - 1) * kStep);  // whole steps: a few more than are asked for
    std::vector<MercatorPoint> above, below = row_of_nodes(0);
    for (int row = 0; row < grid.rows; ++row) {
        const int in_band = row % kStep;
        if (in_band == 0) {
            above = std::move(below);
            below = row_of_nodes(row + kStep);
        }
        const double down = static_cast<double>(in_band) / kStep;
        for (std::size_t node = 0; node + 1 < nodes; ++node) {
            MercatorPoint* out = cells.data() + node * kStep;
            const MercatorPoint a = above[node], b = above[node + 1], c = below[node], d = below[node + 1];
            for (int i = 0; i < kStep; ++i) {
                const double right = static_cast<double>(i) / kStep, left = 1 - right;
                out[i].x = (a.x * left + b.x * right) * (1 - down) + (c.x * left + d.x * right) * down;
                out[i].y = (a.y * left + b.y * right) * (1 - down) + (c.y * left + d.y * right) * down;
            }
        }
        take_row(row, std::span(cells).first(static_cast<std::size_t>(grid.columns)));
    }
}

}  // namespace dateline
