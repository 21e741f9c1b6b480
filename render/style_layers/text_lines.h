// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/style_layers/text_sections.h"

#include <memory>
#include <span>
#include <vector>

namespace dateline {

/// A stretch of a line in one look, or an image in it. Lengths in CSS px.
struct TextPiece {
    std::shared_ptr<const ShapedLine> shape;  ///< null: an image
    TextPaint paint;
    std::shared_ptr<const Image> image;
    double width_px = 0, height_px = 0;  ///< height: of an image
    double left_px = 0;                  ///< from the line's left end
    double rise_px = 0;                  ///< of its baseline or lower edge over the line's baseline
};

/// A line of a text, its pieces from left to right.
struct TextLine {
    std::vector<TextPiece> pieces;
    double width_px = 0;
    double baseline_px = 0;  ///< below the top of the text's block
};

/// A block of lines.
struct TextBlock {
    std::vector<TextLine> lines;
    double width_px = 0, height_px = 0;
};

/// All lines are of one text each, painted alike.
bool has_one_look(const TextBlock& block);

/// Sets sections in lines: broken at their own line breaks and, where width_px is over 0, at Unicode's
/// opportunities so that no line is wider if that is possible. Sections share their paragraphs' direction
/// and stand in Unicode's visual order (UAX #9). A line is as high as its largest section asks.
TextBlock set_lines(std::span<const StyledSection> sections, const TextStyle& style, double width_px,
                    TextShaper& shaper);

}  // namespace dateline
