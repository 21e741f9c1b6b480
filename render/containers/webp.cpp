// SPDX-License-Identifier: Apache-2.0
#include "render/containers/webp.h"

#include "geodata/core/error.h"

#include <cstdint>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <webp/encode.h>

namespace dateline {

namespace {

/// Alpha divided out: WebP's colours are not multiplied by it.
std::vector<std::uint8_t> straight_bgra(const PixelView& pixels) {
    std::vector<std::uint8_t> bgra;
    bgra.reserve(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4);
    for (int y = 0; y < pixels.height; ++y) {
        const std::uint8_t* row = pixels.bgra + static_cast<std::size_t>(y) * pixels.stride_bytes;
        for (int x = 0; x < pixels.width; ++x, row += 4) {
            const unsigned alpha = row[3];
            for (int i = 0; i < 3; ++i)
                bgra.push_back(alpha == 0 ? std::uint8_t{0}
                                          : static_cast<std::uint8_t>((row[i] * 255U + alpha / 2) / alpha));
            bgra.push_back(row[3]);
        }
    }
    return bgra;
}

}  // namespace

std::string encode_webp(const PixelView& pixels) {
    if (pixels.width > WEBP_MAX_DIMENSION || pixels.height > WEBP_MAX_DIMENSION)
        throw input_error({}, "a WebP picture has at most 16383 pixels a side",
                          fmt::format("{}x{}", pixels.width, pixels.height));
    const std::vector<std::uint8_t> bgra = straight_bgra(pixels);
    std::uint8_t* bytes = nullptr;
    const std::size_t size =
        WebPEncodeLosslessBGRA(bgra.data(), pixels.width, pixels.height, pixels.width * 4, &bytes);
    const std::unique_ptr<std::uint8_t, decltype(&WebPFree)> owner(bytes, WebPFree);
    if (size == 0) throw input_error({}, "the picture cannot be written as WebP");
    return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace dateline
