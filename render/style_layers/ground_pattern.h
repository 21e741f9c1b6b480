// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/sprites/sprite.h"
#include "render/view/view.h"

#include <cmath>

namespace dateline {

/// An image of the sprite as it repeats on the ground: from the world's corner (on a projected map the
/// window's), in px of the whole zoom below the view's, and so growing between whole zooms.
inline ImagePattern ground_pattern(const SpriteImage& image, const View& view) {
    const double zoom = view.style_zoom();
    const double scale = view.lengths() * std::exp2(zoom - std::floor(zoom)) / image.ratio;
    const Point corner = view.lattice_origin();
    const auto first_copy = [](double at, double period) { return at - std::ceil(at / period) * period; };
    return {
        image.pixels,
        {first_copy(corner.x, image.pixels.width * scale), first_copy(corner.y, image.pixels.height * scale)},
        scale};
}

}  // namespace dateline
