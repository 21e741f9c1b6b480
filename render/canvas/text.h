// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/canvas/path.h"

namespace dateline {

/// A font of the pinned set. Families: "Noto Sans", "Noto Sans SemiCondensed", "Noto Serif", "Noto Serif Display",
/// "Noto Sans Arabic"; Arabic text falls back to Noto Sans Arabic on every machine alike.
struct Font {
    std::string family = "Noto Sans SemiCondensed";
    double size_px = 11;
    int weight = 400;  ///< 100 … 900
    bool italic = false;
    double letter_spacing_px = 0;
    friend bool operator==(const Font&, const Font&) = default;
};

enum class TextDirection { left_to_right, right_to_left };

/// One shaped line of text: measured, with its outline. Coordinates relative to the baseline's left end, y down.
struct ShapedLine {
    std::string text;  ///< UTF-8, logical order
    Font font;
    TextDirection direction = TextDirection::left_to_right;
    double advance_px = 0;
    double ascent_px = 0;   ///< of the font, positive
    double descent_px = 0;  ///< of the font, positive
    Box ink;                ///< of the outlines
    Path outline;
    /// One entry a cluster (a character a reader sees), in visual order, for text on curves.
    struct Cluster {
        double x_px, advance_px;
        Path outline;  ///< relative to the cluster's own baseline start
        std::size_t text_begin, text_end;
    };
    std::vector<Cluster> clusters;
};

/// The pinned fonts, loaded from data_dir()/fonts into a private fontconfig configuration, never the machine's own.
/// Belongs to one thread (Pango does); shapes are values and may cross threads.
class TextShaper {
  public:
    /// Throws Error(no_data) when the fonts are missing.
    TextShaper();
    ~TextShaper();
    /// Shaping is cached by (text, font). Bidirectional text is ordered by the Unicode algorithm.
    std::shared_ptr<const ShapedLine> shape(std::string_view text, const Font& font);
    /// Breaks at Unicode line-break opportunities so that no line is wider, if that is possible.
    std::vector<std::shared_ptr<const ShapedLine>> wrap(std::string_view text, const Font& font, double width_px);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dateline
