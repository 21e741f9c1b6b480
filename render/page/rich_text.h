// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/page/kit.h"

#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// A stretch of a paragraph in one font and colour.
struct TextRun {
    std::string text;
    Font font;
    Color color;
};

/// One line of a paragraph: what of its runs stands in it. Shaped when drawn, since a page tries more lines
/// than it shows.
struct RichLine {
    std::vector<TextRun> pieces;
};

/// Breaks a paragraph of several runs into lines (UAX #14). A word wider than a line stays whole.
std::vector<RichLine> wrap_runs(const PageKit& kit, const std::vector<TextRun>& runs, double width_px);

/// start: the baseline's reading start.
void draw_line(Canvas& canvas, const PageKit& kit, const RichLine& line, Point start);

/// The text if it fits into the width, else cut at a word's end and closed with "…".
std::string shortened(const PageKit& kit, const std::string& text, const Font& font, double width_px);

}  // namespace dateline
