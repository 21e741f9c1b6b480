// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/relief_raster.h"

#include "geodata/basemap/build/high_pass.h"
#include "geodata/core/error.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal_priv.h>

namespace dateline {

namespace {

/// Scan-line fill by the even-odd rule at pixel centres; faces do not overlap.
std::vector<std::uint8_t> land_mask(std::span<const Face> land, int width, int height) {
    std::vector<std::uint8_t> mask(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    const double scale = width / 360.0;
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(height));
    for (const Face& face : land)
        for (const FacePolygon& polygon : face) {
            std::size_t first = crossings.size(), last = 0;
            for (const auto& ring : polygon.rings)
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    LonLat a = ring[i], b = ring[(i + 1) % ring.size()];
                    if (a.lat < b.lat) std::swap(a, b);
                    const double top = (90 - a.lat) * scale, bottom = (90 - b.lat) * scale;
                    for (double y = std::ceil(top - 0.5); y + 0.5 < bottom && y < height; ++y) {
                        const double t = (y + 0.5 - top) / (bottom - top);
                        const auto row = static_cast<std::size_t>(y);
                        crossings[row].push_back((a.lon + t * (b.lon - a.lon) + 180) * scale);
                        first = std::min(first, row), last = std::max(last, row);
                    }
                }
            for (std::size_t row = first; row <= last && row < crossings.size(); ++row) {
                auto& xs = crossings[row];
                std::sort(xs.begin(), xs.end());
                for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
                    const auto from = static_cast<long>(std::ceil(std::max(0.0, xs[i] - 0.5)));
                    const auto to = std::min<long>(width, static_cast<long>(std::ceil(xs[i + 1] - 0.5)));
                    for (long x = from; x < to; ++x)
                        mask[row * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] = 1;
                }
                xs.clear();
            }
        }
    return mask;
}

}  // namespace

void write_elevation(const std::filesystem::path& tiles, BaseMapWriter& writer) {
    GDALAllRegister();
    constexpr int kRows = 8, kColumns = 16, kSide = 675;
    constexpr int kWidth = kColumns * kSide / 2, kHeight = kRows * kSide / 2;
    // A row of tiles at a time; two source pixels each way are one of ours.
    std::vector<std::uint8_t> band(static_cast<std::size_t>(kColumns) * kSide * kSide * kRows);
    const auto stride = static_cast<std::size_t>(kColumns) * kSide;
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            const std::string name = fmt::format("{:06}/{:06}_{:06}.jpg", row, row, column);
            const GDALDatasetUniquePtr tile(
                GDALDataset::Open((tiles / name).c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY));
            if (!tile)
                throw input_error({(tiles / name).string()},
                                  std::string("cannot be opened: ") + CPLGetLastErrorMsg());
            std::uint8_t* corner = band.data() + static_cast<std::size_t>(row) * kSide * stride +
                                   static_cast<std::size_t>(column) * kSide;
            if (tile->GetRasterXSize() != kSide || tile->GetRasterYSize() != kSide ||
                tile->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, kSide, kSide, corner, kSide, kSide, GDT_Byte,
                                                 1, static_cast<GSpacing>(stride)) != CE_None)
                throw input_error({(tiles / name).string()}, "no tile of 675 x 675 grey pixels");
        }
    }
    std::string grey;
    grey.reserve(static_cast<std::size_t>(kWidth) * kHeight);
    for (std::size_t y = 0; y < kHeight; ++y) {
        for (std::size_t x = 0; x < kWidth; ++x) {
            const std::uint8_t* at = &band[2 * y * stride + 2 * x];
            grey.push_back(static_cast<char>((at[0] + at[1] + at[stride] + at[stride + 1] + 2) / 4));
        }
    }
    writer.set_elevation(kWidth, kHeight, std::move(grey));
}

void write_relief(const std::filesystem::path& image, std::span<const Face> land, BaseMapWriter& writer) {
    GDALAllRegister();
    const GDALDatasetUniquePtr data(GDALDataset::Open(image.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY));
    if (!data) throw input_error({image.string()}, std::string("cannot be opened: ") + CPLGetLastErrorMsg());
    const int width = data->GetRasterXSize(), height = data->GetRasterYSize();
    if (width != 2 * height)
        throw input_error({image.string()}, "not an image of the whole world",
                          std::to_string(width) + " x " + std::to_string(height), "twice as wide as high");
    std::vector<std::uint8_t> grey(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    if (data->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, width, height, grey.data(), width, height, GDT_Byte,
                                         0, 0) != CE_None)
        throw input_error({image.string()}, std::string("cannot be read: ") + CPLGetLastErrorMsg());
    constexpr double kSigma_deg = 28.0 / 60;
    writer.set_relief(
        width, height,
        high_pass(grey, land_mask(land, width, height), width, height, kSigma_deg * width / 360));
}

}  // namespace dateline
