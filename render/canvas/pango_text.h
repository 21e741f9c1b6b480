// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/gobject_handle.h"
#include "render/canvas/text.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// A stretch of one font and one direction, in visual order, letter spacing already in the glyphs' widths.
struct GlyphRun {
    GlyphItem item;  ///< at the size all text is set in; times GlyphLine::scale it has the font's own
    double x_px;     ///< left end, from the line's
    /// A cluster as [first_glyph, end_glyph) of the item and [text_begin, text_end) of the text; visual
    /// order.
    struct Cluster {
        int first_glyph, end_glyph;
        std::size_t text_begin, text_end;
        double x_px;  ///< from the line's left end
        double advance_px;
    };
    std::vector<Cluster> clusters;
};

struct GlyphLine {
    std::vector<GlyphRun> runs;
    TextDirection direction = TextDirection::left_to_right;
    double advance_px = 0;
    double scale = 1;
};

/// The pinned fonts behind Pango: what turns text into glyphs, for outlines (TextShaper) and for PDF text
/// alike. A face is set at one size, whatever the size asked for: nothing is hinted, so that the rest is
/// scaling, and Pango looks for fonts (with two threads each time) once a face and not once a size.
class PangoText {
  public:
    /// Throws Error(no_data) when data_dir()/fonts lacks the fonts.
    PangoText();
    ~PangoText();

    /// Lays out one line. direction: of the paragraph; nothing: by the first strong character (UAX #9, P2 and
    /// P3).
    GlyphLine lay_out(std::string_view text, const Font& font,
                      std::optional<TextDirection> direction = std::nullopt) const;
    /// Ascent and descent of a font, px.
    struct Metrics {
        double ascent_px, descent_px;
    };
    Metrics metrics(const Font& font) const;
    /// Byte offsets at which a line may end (UAX #14), the end of the text included.
    std::vector<std::size_t> break_opportunities(std::string_view text) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dateline
