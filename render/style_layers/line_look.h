// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"

#include <string_view>

namespace dateline {

/// The words of "line-cap" and "line-join".
inline LineCap line_cap(std::string_view word) {
    if (word == "round") return LineCap::round;
    return word == "square" ? LineCap::square : LineCap::butt;
}
inline LineJoin line_join(std::string_view word) {
    if (word == "round") return LineJoin::round;
    return word == "bevel" ? LineJoin::bevel : LineJoin::miter;
}

}  // namespace dateline
