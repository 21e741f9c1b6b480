// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/raster_file.h"

#include "geodata/core/error.h"
#include "geodata/core/gdal/session.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <gdal_utils.h>

namespace dateline {
namespace {

/// Half the equator of EPSG:3857's sphere, metres: unit-square Mercator runs from -kHalf_m to kHalf_m.
constexpr double kHalf_m = std::numbers::pi * 6378137.0;

class Words {
  public:
    void add(std::initializer_list<std::string> words) {
        for (const std::string& word : words) list_.AddString(word.c_str());
    }
    char** list() { return list_.List(); }

  private:
    CPLStringList list_;
};

struct FreeOptions {
    void operator()(GDALWarpAppOptions* options) const { GDALWarpAppOptionsFree(options); }
    void operator()(GDALTranslateOptions* options) const { GDALTranslateOptionsFree(options); }
};

class GdalRasterFile final : public RasterFile {
  public:
    explicit GdalRasterFile(const std::filesystem::path& path) : name_(path.string()) {
        const GdalSession session;
        data_.reset(GDALDataset::FromHandle(
            GDALOpenEx(name_.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, nullptr, nullptr, nullptr)));
        if (!data_ || data_->GetRasterCount() == 0) {
            throw input_error({name_}, session.complaint().empty()
                                           ? "this is no raster that can be read"
                                           : "the raster cannot be read (" + session.complaint() + ")");
        }
        std::array<double, 6> transform{};
        if (data_->GetSpatialRef() == nullptr || data_->GetGeoTransform(transform.data()) != CE_None) {
            throw input_error({name_}, "the raster does not say where on earth it lies", {},
                              "one with a georeference, such as a GeoTIFF");
        }
        expand_palette();
        find_extent(session);
    }

    MercatorBox box() const override { return box_; }
    double pixel_width() const override { return pixel_width_; }

    RasterBytes picture(const MercatorBox& box, int side) const override {
        const GdalSession session;
        const GDALDatasetUniquePtr square = warped(box, side, {"-dstalpha"}, session);
        RasterBytes out{side, side, {}};
        out.rgba.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4, 255);
        const int bands = square->GetRasterCount();  // the last is alpha
        for (int part = 0; part < 4; ++part) {
            const int band = part == 3 ? bands : bands < 4 ? 1 : part + 1;
            read(*square->GetRasterBand(band), GDT_Byte, out.rgba.data() + part, 4, side, session);
        }
        return out;
    }

    std::vector<float> heights_m(const MercatorBox& box, int side) const override {
        const GdalSession session;
        const GDALDatasetUniquePtr square = warped(box, side, {"-ot", "Float32", "-dstnodata", "0"}, session);
        std::vector<float> out(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
        read(*square->GetRasterBand(1), GDT_Float32, out.data(), sizeof(float), side, session);
        for (float& height : out) {
            if (!std::isfinite(height)) height = 0;
        }
        return out;
    }

  private:
    Error failure(const GdalSession& session) const {
        return input_error({name_}, "the raster cannot be brought to Mercator (" + session.complaint() + ")");
    }

    /// Colours of a palette cannot be mixed by their numbers.
    void expand_palette() {
        if (data_->GetRasterCount() != 1 || data_->GetRasterBand(1)->GetColorTable() == nullptr) return;
        Words words;
        words.add({"-of", "VRT", "-expand", "rgba"});
        const std::unique_ptr<GDALTranslateOptions, FreeOptions> options(
            GDALTranslateOptionsNew(words.list(), nullptr));
        GDALDatasetUniquePtr expanded(GDALDataset::FromHandle(
            GDALTranslate("", GDALDataset::ToHandle(data_.get()), options.get(), nullptr)));
        if (!expanded) return;
        palette_ = std::move(data_);
        data_ = std::move(expanded);
    }

    void find_extent(const GdalSession& session) {
        Words words;
        words.add({"-of", "VRT", "-t_srs", "EPSG:3857"});
        const std::unique_ptr<GDALWarpAppOptions, FreeOptions> options(
            GDALWarpAppOptionsNew(words.list(), nullptr));
        GDALDatasetH source = GDALDataset::ToHandle(data_.get());
        const GDALDatasetUniquePtr whole(
            GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &source, options.get(), nullptr)));
        std::array<double, 6> transform{};
        if (!whole || whole->GetGeoTransform(transform.data()) != CE_None) throw failure(session);
        const auto unit = [](double metres) { return metres / (2 * kHalf_m) + 0.5; };
        box_ = {unit(transform[0]), 1 - unit(transform[3]),
                unit(transform[0] + transform[1] * whole->GetRasterXSize()),
                1 - unit(transform[3] + transform[5] * whole->GetRasterYSize())};
        pixel_width_ = transform[1] / (2 * kHalf_m);
    }

    GDALDatasetUniquePtr warped(const MercatorBox& box, int side, std::initializer_list<std::string> more,
                                const GdalSession& session) const {
        const auto metres = [](double unit) { return fmt::format("{:.9f}", (unit - 0.5) * 2 * kHalf_m); };
        const std::string px = std::to_string(side);
        Words words;
        words.add({"-of", "MEM", "-t_srs", "EPSG:3857", "-r", "bilinear"});
        words.add({"-te", metres(box.left), metres(1 - box.bottom), metres(box.right), metres(1 - box.top)});
        words.add({"-ts", px, px});
        words.add(more);
        const std::unique_ptr<GDALWarpAppOptions, FreeOptions> options(
            GDALWarpAppOptionsNew(words.list(), nullptr));
        GDALDatasetH source = GDALDataset::ToHandle(data_.get());
        GDALDatasetUniquePtr out(
            GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &source, options.get(), nullptr)));
        if (!out || out->GetRasterXSize() != side || out->GetRasterYSize() != side) throw failure(session);
        return out;
    }

    void read(GDALRasterBand& band, GDALDataType type, void* to, int step, int side,
              const GdalSession& session) const {
        if (band.RasterIO(GF_Read, 0, 0, side, side, to, side, side, type, step, GSpacing{step} * side,
                          nullptr) != CE_None) {
            throw failure(session);
        }
    }

    std::string name_;
    GDALDatasetUniquePtr palette_, data_;
    MercatorBox box_{};
    double pixel_width_ = 1;
};

}  // namespace

std::unique_ptr<RasterFile> open_raster_with_gdal(const std::filesystem::path& path) {
    return std::make_unique<GdalRasterFile>(path);
}

}  // namespace dateline
