// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace dateline {

/// As in the OpenGL Shading Language: 0 before one edge, 1 beyond the other, smooth between them. Edges may
/// be given in falling order.
inline double smoothstep(double from, double to, double x) {
    if (from == to) return x < from ? 0 : 1;
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

}  // namespace dateline
