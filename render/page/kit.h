// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/canvas/text.h"
#include "render/symbols/symbol_table.h"
#include "styles/document/style.h"
#include "styles/locales/locale.h"

#include <string_view>

namespace dateline {

/// What every block of a page is set with. Lengths in the blocks are those of the design at 1123 x 794 px (A4
/// landscape); unit_px is what one of them measures on this page. Refers to things that outlive the page's
/// making and drawing.
struct PageKit {
    const Style& style;
    const Locale& locale;
    const SymbolTable& symbols;
    TextShaper& shaper;
    double unit_px = 1;

    /// For a block whose lengths are so many times the design's.
    PageKit scaled(double factor) const { return {style, locale, symbols, shaper, unit_px * factor}; }

    double px(double design_length) const { return design_length * unit_px; }
    bool right_to_left() const { return locale.right_to_left(); }
    TextDirection direction() const {
        return right_to_left() ? TextDirection::right_to_left : TextDirection::left_to_right;
    }
    Color color(std::string_view token) const { return style.token_color(token); }
    /// The text face at a size of the design.
    Font font(double design_size, int weight = 400, bool italic = false) const {
        return {.size_px = px(design_size), .weight = weight, .italic = italic};
    }

    /// Distance from the edge at which reading starts: left, or right in a page that runs right to left.
    double from_start(const Box& box, double distance_px) const {
        return right_to_left() ? box.right - distance_px : box.left + distance_px;
    }

    enum class Anchor { start, middle, end };
    double width_px(std::string_view text, const Font& font) const;
    /// One line, anchored by its reading start, its middle or its reading end.
    void draw_text(Canvas& canvas, std::string_view text, const Font& font, const TextPaint& paint,
                   Point baseline, Anchor anchor = Anchor::start) const;
};

}  // namespace dateline
