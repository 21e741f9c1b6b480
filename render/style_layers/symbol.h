// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sprites/sprite.h"
#include "render/style_layers/layer_tiles.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline {

/// Where symbols stand: "symbol-placement".
enum class SymbolPlacement : std::uint8_t { point, line, line_center };

/// Whether a symbol may lie over others: "icon-overlap".
enum class Overlap : std::uint8_t {
    never,
    cooperative,  ///< over those that may lie over others too
    always
};

/// A place for a symbol.
struct SymbolAnchor {
    double x = 0, y = 0;  ///< tile units
    // Of a line: its direction as it comes to the anchor and as it leaves, clockwise from the x axis,
    // radians; none at its ends.
    std::optional<double> arriving = std::nullopt, leaving = std::nullopt;
};

/// An icon before its size and rotation, relative to its anchor, CSS px.
struct SymbolIcon {
    const SpriteImage* image = nullptr;
    Box box;
};

/// One icon that may be drawn.
struct Symbol {
    const StyleFeature* feature = nullptr;
    std::size_t feature_index = 0;  ///< in the order of the source
    SymbolAnchor anchor;
    SymbolIcon icon;
    double rotation = 0;  ///< of the icon itself, radians clockwise
    /// What it keeps free of others, relative to the anchor, CSS px.
    Box collision;
    double sort_key = 0;
    bool visible = true;
};

/// A tile's symbols, in the order in which they ask for room.
struct SymbolTile {
    LayerTile tile;
    std::vector<Symbol> symbols;
    bool distance_fields = false;  ///< the icons are drawn in a colour of the layer
    /// Some icon is not drawn pixel by pixel as it is, so all are smoothed.
    bool smoothed = false;
};

/// A symbol layer laid out.
struct SymbolLayer {
    const StyleLayer* layer = nullptr;
    SymbolPlacement placement = SymbolPlacement::point;
    Overlap overlap = Overlap::never;
    bool ignores_placement = false;  ///< others may lie over it
    bool by_key = false;             ///< ordered by "symbol-sort-key"
    bool by_y = false;               ///< drawn from the top of the picture to its bottom
    bool places_by_y = false;        ///< and so placed, from the bottom up
    bool follows_line = false;       ///< turned as the line is
    bool keeps_upright = false;
    std::vector<SymbolTile> tiles;
};

/// Lays out all symbol layers of a style that are shown at the frame's zoom.
std::vector<SymbolLayer> lay_out_symbols(const StyleFrame& frame);

/// Decides which symbols are drawn: those of upper layers, and within a layer earlier ones, come first.
void place_symbols(std::vector<SymbolLayer>& layers, const StyleView& view, const EvaluationContext& context);

/// Draws a layer's visible symbols.
void draw_symbol_layer(const StyleFrame& frame, const SymbolLayer& symbols);

}  // namespace dateline
