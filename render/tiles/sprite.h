// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/containers/png.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace dateline {

/// Device pixels as Cairo has them: 0xAARRGGBB, premultiplied, rows from the top.
struct PixelBuffer {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> argb;

    PixelBuffer() = default;
    PixelBuffer(int w, int h)
        : width(w), height(h), argb(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    std::uint32_t* row(int y) {
        return argb.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    const std::uint32_t* row(int y) const {
        return argb.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    PixelView view() const {
        return {reinterpret_cast<const std::uint8_t*>(argb.data()), width, height,
                static_cast<std::size_t>(width) * 4};
    }
    friend bool operator==(const PixelBuffer&, const PixelBuffer&) = default;
};

/// A picture kept to be laid over others; left and top in device px of the map (the world at one zoom, times
/// the ratio). The pixels may be shared by many sprites and threads.
struct TileSprite {
    std::shared_ptr<const PixelBuffer> pixels;
    std::int64_t left = 0;
    std::int64_t top = 0;

    /// Whether any of it can lie in a square of the map, device px.
    bool touches(std::int64_t square_left, std::int64_t square_top, int side) const;
};

/// Draws into a box of the map (CSS px; grown outwards to whole px) on a transparent ground. draw gets the
/// canvas and the shift from map px to its px.
TileSprite draw_sprite(const Box& box, int ratio, const std::function<void(Canvas&, Point shift)>& draw);

/// Lays the sprite over the target (Porter–Duff source over, 8 bits), whose top left pixel lies at (left,
/// top) of the map.
void blend(const TileSprite& sprite, PixelBuffer& target, std::int64_t left, std::int64_t top);

}  // namespace dateline
