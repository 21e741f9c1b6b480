// SPDX-License-Identifier: Apache-2.0
#include "geodata/basemap/gdal/relief_raster.h"

#include "geodata/basemap/build/high_pass.h"
#include "geodata/core/error.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <cpl_error.h>
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
