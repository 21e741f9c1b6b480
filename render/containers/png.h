// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/containers/deflate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// Pixels as Cairo's ARGB32 has them on a little-endian machine: bytes B G R A, premultiplied, rows from the
/// top. Not owned. stride_bytes may be larger than 4 * width: a tile is a window on its metatile.
struct PixelView {
    const std::uint8_t* bgra = nullptr;
    int width = 0;
    int height = 0;
    std::size_t stride_bytes = 0;

    /// A window of these pixels; it must lie inside.
    PixelView window(int left, int top, int w, int h) const {
        return {bgra + static_cast<std::size_t>(top) * stride_bytes + static_cast<std::size_t>(left) * 4, w,
                h, stride_bytes};
    }
};

/// fast: a sixth of the time for a tenth more bytes.
enum class Compression { fast, normal, best };

struct PngOptions {
    Compression compression = Compression::normal;
    /// Written as a pHYs chunk when given: 300 dpi is 11811 pixels per metre.
    std::optional<unsigned> pixels_per_metre;
};

/// Writes PNG (ISO/IEC 15948): a palette of 1, 2, 4 or 8 bits when the picture has at most 256 colours, else
/// RGB or RGBA of 8 bits; always lossless, and the same bytes for the same pixels. Alpha is divided out as
/// Cairo's own writer does. Keeps its buffers between calls; belongs to one thread.
class PngEncoder {
  public:
    explicit PngEncoder(PngOptions options = {});
    std::string encode(const PixelView& pixels);

  private:
    PngOptions options_;
    Deflater deflater_;
    std::vector<std::uint8_t> indices_;
    std::string rows_;
};

}  // namespace dateline
