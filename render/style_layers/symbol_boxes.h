// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace dateline {

/// Where in a box the anchor of that name lies ("top-left", "center"), 0 to 1 from the left and the top.
inline Point alignment_of(std::string_view anchor) {
    Point out{0.5, 0.5};
    if (anchor.ends_with("left")) out.x = 0;
    if (anchor.ends_with("right")) out.x = 1;
    if (anchor.starts_with("top")) out.y = 0;
    if (anchor.starts_with("bottom")) out.y = 1;
    return out;
}

/// The box around a box turned about the origin.
inline Box turned(const Box& box, double angle) {
    if (angle == 0) return box;
    const double c = std::cos(angle), s = std::sin(angle);
    Box out{1e9, 1e9, -1e9, -1e9};
    for (const double x : {box.left, box.right}) {
        for (const double y : {box.top, box.bottom}) {
            const double tx = c * x - s * y, ty = s * x + c * y;
            out = {std::min(out.left, tx), std::min(out.top, ty), std::max(out.right, tx),
                   std::max(out.bottom, ty)};
        }
    }
    return out;
}

}  // namespace dateline
