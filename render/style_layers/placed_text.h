// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/labels/label.h"
#include "render/style_layers/symbol_text.h"

#include <vector>

namespace dateline {

/// On what a text is placed.
struct TextGround {
    double lengths = 1;            ///< px of the map to the CSS px of the style
    TextShaper* shaper = nullptr;  ///< only asked where lengths is not 1
    double picture_ratio = 2;      ///< of pictures that are made: blurred halos, turned images
};

/// A text at its anchor (px of the map): its pieces, images and halo, ready to be drawn. Boxes are left to
/// the caller.
LabelPosition upright_text(const SymbolText& text, const TextPosition& position, Point anchor,
                           const TextGround& ground);
/// The same on its course along a line, CSS px.
LabelPosition text_on_course(const SymbolText& text, const std::vector<Point>& course,
                             const TextGround& ground);

/// A label with the paint of such positions, without any.
Label label_of(const SymbolText& text, const TextGround& ground);

}  // namespace dateline
