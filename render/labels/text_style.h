// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/canvas/text.h"
#include "styles/document/style.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Where the text lies, seen from its point. The style specification's text-anchor names the other side: its
/// "left" is our right.
enum class TextSide { centre, right, left, above, below, below_left, below_right, above_right, above_left };

/// How a symbol layer sets one feature's text: the values of its properties, in px.
struct TextStyle {
    std::string text;  ///< transformed
    Font font;
    TextPaint paint;
    double max_width_px = 0;  ///< 0: one line
    double line_height_px = 0;
    double padding_px = 2;
    double gap_px = 0;          ///< text-radial-offset
    Point offset_px;            ///< text-offset
    bool along_line = false;    ///< symbol-placement is line or line-center
    double max_angle_deg = 45;  ///< text-max-angle
    bool keep_upright = true;
    std::vector<TextSide> sides;  ///< best first; empty where the layer does not say
};

/// In the letters "text-transform" asks for; language: whose rules of upper and lower case.
std::string transformed_text(const std::string& text, std::string_view transform, std::string_view language);

/// Reads text-* properties of a symbol layer for a feature; empty text means no label. language: for upper
/// and lower case. enlarge_px is added to the size; all px are multiplied by lengths.
TextStyle read_text_style(const StyleLayer& layer, const EvaluationContext& context, double enlarge_px = 0,
                          double lengths = 1);
/// The same for whatever text.
TextStyle read_text_look(const StyleLayer& layer, const EvaluationContext& context, double enlarge_px = 0,
                         double lengths = 1);

}  // namespace dateline
