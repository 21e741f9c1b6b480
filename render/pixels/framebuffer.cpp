// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/framebuffer.h"

#include <cmath>
#include <cstdint>

namespace dateline {

void Framebuffer::lay_over(const Image& image) {
    const int width = std::min(width_, image.width), height = std::min(height_, image.height);
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* in =
            image.rgba.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) * 4;
        for (int x = 0; x < width; ++x, in += 4) {
            if (in[3] == 0) continue;
            const auto part = [&](int i) { return static_cast<float>(in[i]) / 255.0F; };
            blend(x, y, {part(0), part(1), part(2), part(3)});
        }
    }
}

Image Framebuffer::to_image() const {
    Image out{width_, height_, {}};
    out.rgba.reserve(pixels_.size() * 4);
    const auto byte = [](float part) {
        return static_cast<std::uint8_t>(std::lround(std::clamp(part, 0.0F, 1.0F) * 255));
    };
    for (const Pixel& p : pixels_) {
        out.rgba.insert(out.rgba.end(), {byte(p.red), byte(p.green), byte(p.blue), byte(p.alpha)});
    }
    return out;
}

}  // namespace dateline
