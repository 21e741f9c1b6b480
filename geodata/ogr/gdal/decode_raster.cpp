// SPDX-License-Identifier: Apache-2.0
#include "geodata/ogr/gdal/decode_raster.h"

#include "geodata/core/error.h"
#include "geodata/core/gdal/session.h"

#include <array>

#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal_priv.h>

namespace dateline {
namespace {

/// Bytes that GDAL reads as a file.
class MemoryFile {
  public:
    explicit MemoryFile(std::string_view bytes)
        : name_(fmt::format("/vsimem/dateline-{}", static_cast<const void*>(bytes.data()))) {
        // GDAL only reads what it does not own.
        auto* data = reinterpret_cast<GByte*>(const_cast<char*>(bytes.data()));
        VSIFCloseL(VSIFileFromMemBuffer(name_.c_str(), data, bytes.size(), FALSE));
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { VSIUnlink(name_.c_str()); }
    const char* name() const { return name_.c_str(); }

  private:
    std::string name_;
};

/// Only formats that hold a picture in one piece: no format that follows paths in its text.
constexpr std::array<const char*, 9> kDrivers = {"PNG",   "JPEG",        "WEBP",   "GIF",  "BMP",
                                                 "GTiff", "JP2OpenJPEG", "JPEGXL", nullptr};

void expand_palette(const GDALColorTable& table, std::vector<std::uint8_t>& rgba) {
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        const GDALColorEntry* entry = table.GetColorEntry(rgba[i]);
        if (entry == nullptr) continue;
        rgba[i] = static_cast<std::uint8_t>(entry->c1);
        rgba[i + 1] = static_cast<std::uint8_t>(entry->c2);
        rgba[i + 2] = static_cast<std::uint8_t>(entry->c3);
        rgba[i + 3] = static_cast<std::uint8_t>(entry->c4);
    }
}

}  // namespace

RasterBytes decode_raster_with_gdal(std::string_view bytes, const std::string& shown) {
    const GdalSession session;
    const MemoryFile file(bytes);
    const auto fail = [&] {
        return input_error({shown}, session.complaint().empty()
                                        ? "this is no picture that can be read"
                                        : "the picture cannot be read (" + session.complaint() + ")");
    };
    const GDALDatasetUniquePtr dataset(GDALDataset::FromHandle(
        GDALOpenEx(file.name(), GDAL_OF_RASTER | GDAL_OF_READONLY, kDrivers.data(), nullptr, nullptr)));
    if (!dataset || dataset->GetRasterCount() == 0) throw fail();
    RasterBytes out;
    out.width = dataset->GetRasterXSize();
    out.height = dataset->GetRasterYSize();
    constexpr std::int64_t kMost_pixels = 100'000'000;
    if (std::int64_t{out.width} * out.height > kMost_pixels) throw fail();
    const auto pixels = static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height);
    out.rgba.assign(pixels * 4, 255);
    // Grey bands stand for all three colours; the last of two or four bands is alpha.
    const int bands = dataset->GetRasterCount();
    const bool grey = bands < 3;
    const int alpha = bands == 2 ? 2 : bands >= 4 ? 4 : 0;
    for (int part = 0; part < 4; ++part) {
        const int band = part == 3 ? alpha : grey ? 1 : part + 1;
        if (band == 0) continue;
        const CPLErr result = dataset->GetRasterBand(band)->RasterIO(
            GF_Read, 0, 0, out.width, out.height, out.rgba.data() + part, out.width, out.height, GDT_Byte, 4,
            GSpacing{4} * out.width, nullptr);
        if (result != CE_None) throw fail();
    }
    if (const GDALColorTable* table = dataset->GetRasterBand(1)->GetColorTable();
        table != nullptr && bands == 1)
        expand_palette(*table, out.rgba);
    return out;
}

}  // namespace dateline
