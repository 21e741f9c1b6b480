// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/framebuffer.h"
#include "render/sprites/sprite.h"
#include "render/view/style_view.h"

namespace dateline {

/// How a pattern lies on the ground: it stands still relative to the map, in px of the whole zoom below the
/// view's, and so grows between whole zooms.
class GroundPattern {
  public:
    /// origin: the tile's corner with the layer's translation, device px.
    GroundPattern(const SpriteImage& image, const StyleView& view, const DrawnTile& tile, Point origin);
    /// At a point of the picture, device px.
    Pixel at(double x, double y) const;

  private:
    const SpriteImage* image_;
    Point start_;   ///< in the image's pixels, of device px 0, 0
    double scale_;  ///< pixels of the image to the device px
};

/// The image's colour at a point, in its own pixels, smoothed between their centres; premultiplied. The image
/// has a border of one pixel, in which it repeats, and which goes on beyond.
Pixel bordered_texel(const SpriteImage& image, double x, double y);

}  // namespace dateline
