// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/style_layers/symbol.h"

#include <array>
#include <vector>

namespace dateline {

/// A corner of an icon's piece. Where it stands relative to the anchor, CSS px: `scaled` times the icon's
/// size (at least the least size, so that parts that must not stretch keep apart), plus `fixed`.
struct IconCorner {
    Point scaled, fixed;
    Point texel;  ///< in the image's pixels
};

/// An icon, or a piece of one that is fitted around a text: upper left, upper right, lower left, lower right.
struct IconQuad {
    std::array<IconCorner, 4> corners;
    Point least_size;
};

/// The pieces of an icon, with a border of one pixel of the image, which fades to nothing. fitted: stretched
/// zones of the image stretch, the others keep their size.
std::vector<IconQuad> icon_quads(const SymbolIcon& icon, double rotation, bool fitted);

}  // namespace dateline
