// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/page/kit.h"

namespace dateline {

/// px from one line of text to the next: Arabic letters reach farther up and down than the design's Latin
/// ones.
inline double leading_px(const PageKit& kit, double design_length) {
    return kit.px(design_length) * (kit.right_to_left() ? 1.24 : 1);
}

}  // namespace dateline
