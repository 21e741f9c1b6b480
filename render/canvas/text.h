// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A font of the pinned set. Families: "Noto Sans", "Noto Sans SemiCondensed", "Noto Serif", "Noto Serif
/// Display", "Noto Sans Arabic", "Noto Naskh Arabic"; Arabic text in a sans falls back to Noto Sans Arabic,
/// in a serif to Noto Naskh Arabic, on every machine alike. Letter spacing stands between characters, not
/// after the last, and never in Arabic, whose letters join.
struct Font {
    std::string family = "Noto Sans SemiCondensed";
    double size_px = 11;
    int weight = 400;  ///< 100 … 900
    bool italic = false;
    double letter_spacing_px = 0;
    friend bool operator==(const Font&, const Font&) = default;
};

enum class TextDirection { left_to_right, right_to_left };

/// One shaped line of text: measured, with its glyphs, whose outlines all lines of a face share. Coordinates
/// relative to the baseline's left end, y down.
struct ShapedLine {
    std::string text;  ///< UTF-8, logical order
    Font font;
    TextDirection direction = TextDirection::left_to_right;
    double advance_px = 0;
    double ascent_px = 0;   ///< of the font, positive
    double descent_px = 0;  ///< of the font, positive
    Box ink;                ///< of the outlines
    /// What has an outline, in visual order.
    struct Glyph {
        std::shared_ptr<const Path> outline;  ///< times glyph_scale, about its own origin
        Point origin;                         ///< from its cluster's baseline start
    };
    std::vector<Glyph> glyphs;
    double glyph_scale = 1;
    /// One entry a cluster (a character a reader sees), in visual order, for text on curves.
    struct Cluster {
        double x_px, advance_px;
        std::size_t first_glyph, end_glyph;
        std::size_t text_begin, text_end;
    };
    std::vector<Cluster> clusters;

    Path outline() const;
    /// Relative to the cluster's own baseline start.
    Path outline_of(const Cluster& cluster) const;
};

/// The pinned fonts, loaded from data_dir()/fonts into a private fontconfig configuration, never the
/// machine's own. Belongs to one thread (Pango does); shapes are values and may cross threads.
class TextShaper {
  public:
    /// Throws Error(no_data) when the fonts are missing.
    TextShaper();
    ~TextShaper();
    /// Shaping is cached by (text, font). Bidirectional text is ordered by the Unicode algorithm.
    std::shared_ptr<const ShapedLine> shape(std::string_view text, const Font& font);
    /// As part of a paragraph of a known direction, whatever the piece begins with.
    std::shared_ptr<const ShapedLine> shape(std::string_view text, const Font& font, TextDirection direction);
    /// Breaks at Unicode line-break opportunities so that no line is wider, if that is possible.
    std::vector<std::shared_ptr<const ShapedLine>> wrap(std::string_view text, const Font& font,
                                                        double width_px);
    /// Byte offsets at which a line may end (UAX #14), the end of the text included.
    std::vector<std::size_t> break_opportunities(std::string_view text);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dateline
