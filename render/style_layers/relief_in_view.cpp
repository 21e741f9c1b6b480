// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/relief_in_view.h"

#include "render/style_layers/mercator_rows.h"
#include "render/style_layers/resample.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace dateline {

namespace {

constexpr float kNeutral = 128;

using TakeRow = std::function<void(int, std::span<const float>)>;

/// A Mercator raster of so many cells: columns follow the longitude, which is linear in x; rows the latitude,
/// which is not linear in y.
struct MercatorGrid {
    std::vector<double> column_edges, row_edges;

    MercatorGrid(const MercatorBox& box, int width, int height, const BaseMap::Relief& relief) {
        for (int x = 0; x <= width; ++x) {
            column_edges.push_back((box.left + (box.right - box.left) * x / width) * relief.width);
        }
        for (int y = 0; y <= height; ++y) {
            const double lat = to_lonlat({0.5, box.top + (box.bottom - box.top) * y / height}).lat;
            row_edges.push_back((90 - lat) / 180 * relief.height);
        }
    }
    std::span<const double> edges_of(std::size_t first_row, std::size_t rows) const {
        return std::span(row_edges).subspan(first_row, rows + 1);
    }
};

/// A whole box, row by row.
void resample_mercator(const AskRelief& ask, const MercatorBox& box, int width, int height,
                       const TakeRow& take_row) {
    BaseMap::Relief relief = ask();
    const MercatorGrid grid(box, width, height, relief);
    constexpr double kAt_once_bytes = 1e6;
    const std::vector<double>& edges = grid.row_edges;
    for (std::size_t first = 0, end = 0; first + 1 < edges.size(); first = end) {
        for (end = first + 1; end + 1 < edges.size(); ++end) {
            if ((edges[end] - edges[first]) * relief.width > kAt_once_bytes) break;
        }
        if (first > 0) relief = ask();
        resample(
            relief, grid.column_edges, grid.edges_of(first, end - first),
            [&](int row, std::span<const float> grey) { take_row(static_cast<int>(first) + row, grey); });
    }
}

/// Read at any place; of its rows only the bands that one row of a picture crosses are kept.
class Raster {
  public:
    Raster(const AskRelief& ask, const MercatorBox& box, int width, int height)
        : ask_(ask), box_(box), width_(width), height_(height), grid_(box, width, height, ask()) {}

    void read_row(std::span<const MercatorPoint> cells, std::span<float> grey) {
        std::size_t least = bands_end();
        // Neighbours mostly lie on one row.
        std::size_t known = std::numeric_limits<std::size_t>::max();
        const float *upper_row = nullptr, *lower_row = nullptr;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double x = (cells[i].x - box_.left) / (box_.right - box_.left) * width_ - 0.5;
            const double y = (cells[i].y - box_.top) / (box_.bottom - box_.top) * height_ - 0.5;
            // Written so that a NaN, a point of no place, falls outside too.
            if (!(x >= 0 && y >= 0 && x < width_ - 1 && y < height_ - 1)) {
                grey[i] = kNeutral;
                continue;
            }
            const auto column = static_cast<std::size_t>(x), row = static_cast<std::size_t>(y);
            if (row != known) {
                upper_row = row_at(row);
                lower_row = row_at(row + 1);
                least = std::min(least, row / kBand_rows);
                known = row;
            }
            const float *upper = upper_row + column, *lower = lower_row + column;
            const auto right = static_cast<float>(x - static_cast<double>(column)),
                       down = static_cast<float>(y - static_cast<double>(row));
            grey[i] = (upper[0] * (1 - right) + upper[1] * right) * (1 - down) +
                      (lower[0] * (1 - right) + lower[1] * right) * down;
        }
        // Rows of pictures go down the map: what lies above this one is over. Were it asked for again, it
        // would be made again.
        for (; released_ < std::min(least, bands_.size()); ++released_) bands_[released_] = {};
    }

  private:
    static constexpr std::size_t kBand_rows = 64;

    std::size_t bands_end() const {
        return (static_cast<std::size_t>(height_) + kBand_rows - 1) / kBand_rows;
    }

    const float* row_at(std::size_t row) {
        const std::size_t band = row / kBand_rows;
        if (bands_.empty()) bands_.resize(bands_end());
        if (bands_[band].empty()) make(band);
        return bands_[band].data() + row % kBand_rows * static_cast<std::size_t>(width_);
    }

    void make(std::size_t band) {
        const std::size_t first = band * kBand_rows;
        const std::size_t rows = std::min(kBand_rows, static_cast<std::size_t>(height_) - first);
        bands_[band].reserve(rows * static_cast<std::size_t>(width_));
        resample(ask_(), grid_.column_edges, grid_.edges_of(first, rows),
                 [&](int, std::span<const float> grey) {
                     bands_[band].insert(bands_[band].end(), grey.begin(), grey.end());
                 });
        released_ = std::min(released_, band);
    }

    const AskRelief& ask_;
    MercatorBox box_;
    int width_, height_;
    MercatorGrid grid_;
    std::vector<std::vector<float>> bands_;
    std::size_t released_ = 0;  ///< bands above this one hold nothing
};

Raster mercator_raster(const AskRelief& ask, const View& view) {
    const MercatorBox box = view.box();
    constexpr double kMostSide_px = 6000;
    const auto side = [&](double length) {
        return static_cast<int>(std::clamp(std::ceil(length * view.world_px()), 2.0, kMostSide_px));
    };
    return {ask, box, side(box.right - box.left), side(box.bottom - box.top)};
}

}  // namespace

void relief_in_view(const AskRelief& ask, const View& view, const Box& px, const TakeRow& take_row) {
    const auto width = static_cast<int>(std::lround(px.width()));
    const auto height = static_cast<int>(std::lround(px.height()));
    if (view.warp() == nullptr) {
        const MercatorPoint from = view.to_mercator(Point{px.left, px.top});
        const MercatorPoint to = view.to_mercator(Point{px.right, px.bottom});
        resample_mercator(ask, {from.x, from.y, to.x, to.y}, width, height, take_row);
        return;
    }
    Raster raster = mercator_raster(ask, view);
    std::vector<float> grey(static_cast<std::size_t>(width));
    visit_mercator_rows(view, {px, width, height}, [&](int row, std::span<const MercatorPoint> cells) {
        raster.read_row(cells, grey);
        take_row(row, grey);
    });
}

}  // namespace dateline
