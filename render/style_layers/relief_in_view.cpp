// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/relief_in_view.h"

#include "render/style_layers/mercator_rows.h"
#include "render/style_layers/resample.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline {

namespace {

constexpr float kNeutral = 128;

using TakeRow = std::function<void(int, std::span<const float>)>;

/// A Mercator raster: columns follow the longitude, which is linear in x; rows the latitude, which is not
/// linear in y.
void resample_mercator(const BaseMap::Relief& relief, const MercatorBox& box, int width, int height,
                       const TakeRow& take_row) {
    std::vector<double> column_edges, row_edges;
    for (int x = 0; x <= width; ++x) {
        column_edges.push_back((box.left + (box.right - box.left) * x / width) * relief.width);
    }
    for (int y = 0; y <= height; ++y) {
        const double lat = to_lonlat({0.5, box.top + (box.bottom - box.top) * y / height}).lat;
        row_edges.push_back((90 - lat) / 180 * relief.height);
    }
    resample(relief, column_edges, row_edges, take_row);
}

struct Raster {
    MercatorBox box;
    int width, height;
    std::vector<float> grey;

    float at(MercatorPoint p) const {
        const double x = (p.x - box.left) / (box.right - box.left) * width - 0.5;
        const double y = (p.y - box.top) / (box.bottom - box.top) * height - 0.5;
        // Written so that a NaN, a point of no place, falls outside too.
        if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) return kNeutral;
        const auto column = static_cast<int>(x), row = static_cast<int>(y);
        const float* upper = grey.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                             static_cast<std::size_t>(column);
        const float* lower = upper + width;
        const auto right = static_cast<float>(x - column), down = static_cast<float>(y - row);
        return (upper[0] * (1 - right) + upper[1] * right) * (1 - down) +
               (lower[0] * (1 - right) + lower[1] * right) * down;
    }
};

Raster mercator_raster(const BaseMap::Relief& relief, const View& view) {
    const MercatorBox box = view.box();
    constexpr double kMostSide_px = 6000;
    const auto side = [&](double length) {
        return static_cast<int>(std::clamp(std::ceil(length * view.world_px()), 2.0, kMostSide_px));
    };
    Raster raster{box, side(box.right - box.left), side(box.bottom - box.top), {}};
    raster.grey.reserve(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    resample_mercator(relief, box, raster.width, raster.height, [&raster](int, std::span<const float> grey) {
        raster.grey.insert(raster.grey.end(), grey.begin(), grey.end());
    });
    return raster;
}

}  // namespace

void relief_in_view(const BaseMap::Relief& relief, const View& view, const Box& px, const TakeRow& take_row) {
    const auto width = static_cast<int>(std::lround(px.width()));
    const auto height = static_cast<int>(std::lround(px.height()));
    if (view.warp() == nullptr) {
        const MercatorPoint from = view.to_mercator(Point{px.left, px.top});
        const MercatorPoint to = view.to_mercator(Point{px.right, px.bottom});
        resample_mercator(relief, {from.x, from.y, to.x, to.y}, width, height, take_row);
        return;
    }
    const Raster raster = mercator_raster(relief, view);
    std::vector<float> grey(static_cast<std::size_t>(width));
    visit_mercator_rows(view, {px, width, height}, [&](int row, std::span<const MercatorPoint> cells) {
        std::transform(cells.begin(), cells.end(), grey.begin(),
                       [&](MercatorPoint p) { return raster.at(p); });
        take_row(row, grey);
    });
}

}  // namespace dateline
