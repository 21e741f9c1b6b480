// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/canvas/path.h"
#include "render/canvas/text.h"
#include "styles/document/color.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// Which label goes first where two want the same room. Smaller is placed earlier; no two labels of a map are
/// equal.
struct LabelPriority {
    int layer =
        0;  ///< 0 for the style's last (topmost) symbol layer, as the style specification orders placement
    double sort_key = 0;  ///< symbol-sort-key
    double rank = 0;      ///< the feature's rank, 0 first
    std::uint32_t feature = 0;
    std::int64_t cell_x = 0;  ///< a river has a label in every label cell it crosses
    std::int64_t cell_y = 0;
    friend auto operator<=>(const LabelPriority&, const LabelPriority&) = default;
    friend bool operator==(const LabelPriority&, const LabelPriority&) = default;
};

enum class MarkerShape { disc, square };

/// The dot of a town. radius: of a square, half its side.
struct LabelMarker {
    MarkerShape shape = MarkerShape::disc;
    Point centre;
    double radius_px = 2;
    Color fill;
    Color rim{1, 1, 1, 0};
    double rim_width_px = 0;
};

/// A picture that is part of a label.
struct LabelIcon {
    Image image;
    Box box;  ///< where it stands; px of the map
    double opacity = 1;
};

/// One way a label can stand. px of the map it is placed on (the world at one zoom, or a page).
struct LabelPosition {
    struct Line {
        std::shared_ptr<const ShapedLine> shape;
        Point baseline;
        std::optional<TextPaint> paint = std::nullopt;  ///< its own; otherwise the label's
        Path along = {};                                ///< its own baseline, of texts of several pieces
    };
    std::vector<Line> lines;                ///< upright text
    double rotation_rad = 0;                ///< of upright text, clockwise about each baseline's start
    Path along;                             ///< when not empty: lines[0] runs along this baseline
    std::vector<LabelIcon> images;          ///< among the text, under it
    std::shared_ptr<const LabelIcon> icon;  ///< under the text; may be null
    std::vector<Box> boxes;  ///< what text and marker cover, padding included; several for a curve
    std::vector<Box> ink;    ///< the same without the padding; empty: as the boxes
    std::vector<Box> seen;   ///< of whole lines, what obstacles keep clear of; empty: the ink
    int penalty = 0;         ///< how much worse than the first position; for placement that weighs positions
};

/// How a label shares room.
enum class LabelRoom : std::uint8_t {
    asked,  ///< stands only where nothing is
    taken,  ///< stands at its first position whatever is there; others keep clear of it
    shared  ///< the same, and others may lie over it
};

/// A name with all the places where it may stand, best first.
struct Label {
    LabelPriority priority;
    std::string text;
    std::int64_t geonameid = 0;  ///< of a town or division; 0: none
    std::string town_class;      ///< "capital", "large", "seat" or "town" where a dot stands for it
    TextPaint paint;
    std::optional<LabelMarker> marker;
    LabelRoom room = LabelRoom::asked;
    std::vector<LabelPosition> positions;
};

inline const std::vector<Box>& ink_of(const LabelPosition& position) {
    return position.ink.empty() ? position.boxes : position.ink;
}

inline const std::vector<Box>& seen_of(const LabelPosition& position) {
    return position.seen.empty() ? ink_of(position) : position.seen;
}

/// Of all boxes of all positions; where nothing of it touches, the label cannot matter.
Box reach_of(const Label& label);
/// Whether any boxes of the two positions overlap.
bool touch(const LabelPosition& a, const LabelPosition& b);
/// Whether the ink of one lies in the padding of the other: on pages the wider padding counts, not both.
bool crowd(const LabelPosition& a, const LabelPosition& b);

}  // namespace dateline
