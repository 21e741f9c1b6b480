// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/resample.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dateline {

namespace {

/// The source pixels that make one output pixel: `count` of them from `first` on (may lie outside the
/// raster).
struct Footprint {
    int first = 0;
    int count = 0;
    std::size_t weights = 0;  ///< index of the first weight
};

struct Footprints {
    std::vector<Footprint> of;
    std::vector<float> weights;
    int first = 0;  ///< least source pixel used
    int end = 0;    ///< one past the largest
};

/// Catmull-Rom spline, weights of the pixels at -1, 0, 1, 2 for a point t between 0 and 1.
void add_cubic(double t, std::vector<float>& weights) {
    const double t2 = t * t;
    const double t3 = t2 * t;
    weights.push_back(static_cast<float>(-0.5 * t3 + t2 - 0.5 * t));
    weights.push_back(static_cast<float>(1.5 * t3 - 2.5 * t2 + 1));
    weights.push_back(static_cast<float>(-1.5 * t3 + 2 * t2 + 0.5 * t));
    weights.push_back(static_cast<float>(0.5 * t3 - 0.5 * t2));
}

Footprints footprints_of(std::span<const double> edges) {
    Footprints out;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const double low = edges[i];
        const double high = edges[i + 1];
        Footprint foot;
        foot.weights = out.weights.size();
        if (high - low <= 1) {
            const double centre = (low + high) / 2 - 0.5;
            const double base = std::floor(centre);
            foot.first = static_cast<int>(base) - 1;
            foot.count = 4;
            add_cubic(centre - base, out.weights);
        } else {
            foot.first = static_cast<int>(std::floor(low));
            foot.count = static_cast<int>(std::ceil(high)) - foot.first;
            for (int k = 0; k < foot.count; ++k) {
                const double pixel = foot.first + k;
                const double covered = std::min(high, pixel + 1) - std::max(low, pixel);
                out.weights.push_back(static_cast<float>(covered / (high - low)));
            }
        }
        out.first = i == 0 ? foot.first : std::min(out.first, foot.first);
        out.end = i == 0 ? foot.first + foot.count : std::max(out.end, foot.first + foot.count);
        out.of.push_back(foot);
    }
    return out;
}

int wrapped(int index, int size) {
    const int rest = index % size;
    return rest < 0 ? rest + size : rest;
}

}  // namespace

void resample(const BaseMap::Relief& raster, std::span<const double> column_edges,
              std::span<const double> row_edges,
              const std::function<void(int row, std::span<const float> grey)>& take_row) {
    assert(column_edges.size() >= 2 && row_edges.size() >= 2);
    const Footprints columns = footprints_of(column_edges);
    const Footprints rows = footprints_of(row_edges);
    std::vector<float> mixed(static_cast<std::size_t>(columns.end - columns.first));
    std::vector<float> out(columns.of.size());
    for (std::size_t row = 0; row < rows.of.size(); ++row) {
        std::fill(mixed.begin(), mixed.end(), 0.0F);
        const Footprint& foot = rows.of[row];
        for (int k = 0; k < foot.count; ++k) {
            const float weight = rows.weights[foot.weights + static_cast<std::size_t>(k)];
            const int source = std::clamp(foot.first + k, 0, raster.height - 1);
            const std::uint8_t* line =
                raster.grey.data() + static_cast<std::ptrdiff_t>(source) * raster.width;
            // Runs of columns between two passages of the antimeridian.
            int column = columns.first;
            while (column < columns.end) {
                const int start = wrapped(column, raster.width);
                const int run = std::min(columns.end - column, raster.width - start);
                float* to = mixed.data() + (column - columns.first);
                for (int i = 0; i < run; ++i) to[i] += weight * static_cast<float>(line[start + i]);
                column += run;
            }
        }
        for (std::size_t i = 0; i < out.size(); ++i) {
            const Footprint& across = columns.of[i];
            const float* from = mixed.data() + (across.first - columns.first);
            const float* weight = columns.weights.data() + across.weights;
            if (across.count == 4) {  // enlarged: the common case
                out[i] =
                    weight[0] * from[0] + weight[1] * from[1] + weight[2] * from[2] + weight[3] * from[3];
                continue;
            }
            float sum = 0;
            for (int k = 0; k < across.count; ++k) sum += weight[k] * from[k];
            out[i] = sum;
        }
        take_row(static_cast<int>(row), out);
    }
}

}  // namespace dateline
