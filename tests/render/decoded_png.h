// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <cairo.h>
#include <doctest/doctest.h>

namespace dateline {

/// What Cairo's reader (libpng) makes of a file, row by row: 0xAARRGGBB, premultiplied as ours were.
inline std::vector<std::uint32_t> decoded_png(const std::string& png) {
    struct Source {
        const std::string& bytes;
        std::size_t at;
    } source{png, 0};
    const auto read = [](void* closure, unsigned char* data, unsigned length) {
        auto& from = *static_cast<Source*>(closure);
        if (from.at + length > from.bytes.size()) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(data, from.bytes.data() + from.at, length);
        from.at += length;
        return CAIRO_STATUS_SUCCESS;
    };
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_from_png_stream(read, &source), cairo_surface_destroy);
    REQUIRE(cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS);
    // The fourth byte of an opaque picture is not set.
    const bool opaque = cairo_image_surface_get_format(surface.get()) == CAIRO_FORMAT_RGB24;
    const auto width = static_cast<std::size_t>(cairo_image_surface_get_width(surface.get()));
    const auto height = static_cast<std::size_t>(cairo_image_surface_get_height(surface.get()));
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    std::vector<std::uint32_t> pixels(width * height);
    for (std::size_t y = 0; y < height; ++y)
        std::memcpy(&pixels[y * width], cairo_image_surface_get_data(surface.get()) + y * stride, width * 4);
    for (std::uint32_t& pixel : pixels) pixel |= opaque ? 0xff000000U : 0;
    return pixels;
}

}  // namespace dateline
