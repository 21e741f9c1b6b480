// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/labels/text_style.h"
#include "render/sprites/sprite.h"
#include "styles/document/style.h"

#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// A section of a symbol's text with its look, or an image among the text. Lengths in CSS px.
struct StyledSection {
    std::string text;                    ///< transformed; of an image the object replacement character
    std::shared_ptr<const Image> image;  ///< null: text
    double width_px = 0, height_px = 0;  ///< of the image
    Font font;
    TextPaint paint;
    double size_px = 0;    ///< of the text, its scale included
    double alignment = 1;  ///< between top (0) and bottom (1) of its line
};

/// The sections of "text-field", each in its own font, size and colour where it names them, otherwise as the
/// layer has it. `style` is the layer's. Images the sprite lacks are left out; those that are distance fields
/// take the text's colour. sprite: null for none.
std::vector<StyledSection> sections_of(const StyleLayer& layer, const EvaluationContext& of,
                                       const TextStyle& style, const Sprite* sprite);

}  // namespace dateline
