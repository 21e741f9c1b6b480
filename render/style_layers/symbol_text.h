// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/text.h"
#include "render/labels/text_style.h"
#include "render/sprites/sprite.h"
#include "render/style_layers/text_lines.h"
#include "styles/document/style.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// A text as it may stand at its anchor: its block's upper left corner seen from there, CSS px.
struct TextPosition {
    Point corner;
    double justify = 0.5;  ///< where lines stand in the block: 0 left, 1 right
};

/// A symbol's text, set in lines, CSS px. In pictures of a style texts are set in the pinned fonts: the
/// first name of "text-font" says family, weight and slant.
struct SymbolText : TextBlock {
    TextStyle style;  ///< of the layer
    double halo_blur_px = 0;
    double rotation = 0;  ///< radians clockwise
    /// By how much larger the text is at the next whole zoom, which decides about room.
    double growth = 1;
    std::vector<TextPosition> positions;  ///< best first; never empty

    /// Turned and with its padding, relative to the anchor.
    Box room(const TextPosition& position) const;
    /// Start of a line's baseline, relative to the anchor, not turned.
    Point baseline(const TextPosition& position, const TextLine& line) const;
};

/// Null when the feature has no text. of: with the feature, at the view's zoom. wrapped: points have lines of
/// "text-max-width", lines one. sprite: for images among the text; null for none.
std::shared_ptr<const SymbolText> set_text(const StyleLayer& layer, const EvaluationContext& of,
                                           double layout_zoom, bool wrapped, TextShaper& shaper,
                                           const Sprite* sprite = nullptr);

/// The course of a text's baseline along a line, CSS px, its middle at the point of the line nearest to the
/// anchor; read from left to right where the text keeps upright. Nothing where the line is too short for it
/// or bends more than "text-max-angle" within a letter's width and a half.
std::optional<std::vector<Point>> course_along(std::span<const Point> line, Point anchor,
                                               const SymbolText& text);
/// Where a piece of the text's line runs on that course.
Path course_of(const TextPiece& piece, const TextLine& line, const std::vector<Point>& course);

}  // namespace dateline
