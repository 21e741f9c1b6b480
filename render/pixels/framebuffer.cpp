// SPDX-License-Identifier: Apache-2.0
#include "render/pixels/framebuffer.h"

#include <cmath>
#include <cstdint>

namespace dateline {

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
