// SPDX-License-Identifier: Apache-2.0
#include "render/images/decode_image.h"

#include "geodata/core/error.h"
#include "geodata/ogr/gdal_module.h"

#include <memory>

#include <fmt/format.h>
#include <png.h>

namespace dateline {

namespace {

constexpr std::uint64_t kMost_pixels = 100'000'000;

void check_size(std::uint64_t width, std::uint64_t height, std::string_view shown) {
    if (width > 0 && height > 0 && width <= kMost_pixels && height <= kMost_pixels / width) return;
    throw input_error({std::string(shown)}, "a picture of this size is not read",
                      fmt::format("{}x{}", width, height), "1 to 100 million pixels");
}

/// libpng's reader, released however its life ends.
struct PngReader {
    PngReader() { image.version = PNG_IMAGE_VERSION; }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;
    ~PngReader() { png_image_free(&image); }
    png_image image{};
};

Pixels decode_png(std::string_view bytes, std::string_view shown) {
    PngReader reader;
    const auto fail = [&] {
        return input_error({std::string(shown)},
                           fmt::format("the PNG file cannot be read ({})", reader.image.message));
    };
    if (png_image_begin_read_from_memory(&reader.image, bytes.data(), bytes.size()) == 0) throw fail();
    check_size(reader.image.width, reader.image.height, shown);
    reader.image.format = PNG_FORMAT_RGBA;
    Pixels out;
    out.width = static_cast<int>(reader.image.width);
    out.height = static_cast<int>(reader.image.height);
    out.rgba.resize(PNG_IMAGE_SIZE(reader.image));
    if (png_image_finish_read(&reader.image, nullptr, out.rgba.data(), 0, nullptr) == 0) throw fail();
    return out;
}

std::uint8_t multiplied(unsigned part, unsigned alpha) {
    return static_cast<std::uint8_t>((part * alpha + 127) / 255);
}

}  // namespace

Pixels decode_image(std::string_view bytes, std::string_view shown) {
    if (bytes.starts_with("\x89PNG")) return decode_png(bytes, shown);
    RasterBytes raster = gdal_module().decode_raster(bytes, std::string(shown));
    check_size(static_cast<std::uint64_t>(raster.width), static_cast<std::uint64_t>(raster.height), shown);
    return {raster.width, raster.height, std::move(raster.rgba)};
}

Image premultiplied(const Pixels& pixels) {
    Image out{pixels.width, pixels.height, pixels.rgba};
    for (std::size_t i = 0; i + 3 < out.rgba.size(); i += 4) {
        const unsigned alpha = out.rgba[i + 3];
        if (alpha == 255) continue;
        for (std::size_t part = i; part < i + 3; ++part) out.rgba[part] = multiplied(out.rgba[part], alpha);
    }
    return out;
}

}  // namespace dateline
