// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "styles/document/color.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace dateline {

/// A premultiplied colour; what shaders write.
struct Pixel {
    float red = 0, green = 0, blue = 0, alpha = 0;
    friend Pixel operator*(Pixel p, float by) {
        return {p.red * by, p.green * by, p.blue * by, p.alpha * by};
    }
    friend Pixel operator+(Pixel a, Pixel b) {
        return {a.red + b.red, a.green + b.green, a.blue + b.blue, a.alpha + b.alpha};
    }
};
inline Pixel premultiplied(const Color& c) {
    return {c.red * c.alpha, c.green * c.alpha, c.blue * c.alpha, c.alpha};
}
inline Pixel mix(const Pixel& a, const Pixel& b, float t) {
    return a * (1 - t) + b * t;
}

/// Device px, right and bottom exclusive.
struct PixelRect {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool empty() const { return left >= right || top >= bottom; }
    PixelRect cut(const PixelRect& other) const {
        return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
                std::min(bottom, other.bottom)};
    }
};

/// The picture of a style while it is drawn: transparent at first, rows from the top. Colours are kept as
/// floats, so that many translucent layers do not add up their rounding.
class Framebuffer {
  public:
    Framebuffer(int width, int height)
        : width_(width),
          height_(height),
          pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

    int width() const { return width_; }
    int height() const { return height_; }
    PixelRect rect() const { return {0, 0, width_, height_}; }
    Pixel& at(int x, int y) {
        return pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                       static_cast<std::size_t>(x)];
    }
    const Pixel& at(int x, int y) const { return const_cast<Framebuffer*>(this)->at(x, y); }
    /// Draws a premultiplied colour over what is there.
    void blend(int x, int y, const Pixel& over) {
        Pixel& under = at(x, y);
        under = over + under * (1 - over.alpha);
    }
    /// Draws a picture of the same size over what is there.
    void lay_over(const Image& image);
    /// 8 bits a channel, premultiplied.
    Image to_image() const;

  private:
    int width_, height_;
    std::vector<Pixel> pixels_;
};

}  // namespace dateline
