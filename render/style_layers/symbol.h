// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/sprites/sprite.h"
#include "render/style_layers/layer_property.h"
#include "render/style_layers/layer_tiles.h"
#include "render/style_layers/symbol_text.h"

#include <cstdint>
#include <functional>
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

/// An icon, a text or both, that may be drawn.
struct Symbol {
    const StyleFeature* feature = nullptr;
    std::size_t feature_index = 0;  ///< in the order of the source
    SymbolAnchor anchor;
    SymbolIcon icon;      ///< without an image: none
    double rotation = 0;  ///< of the icon itself, radians clockwise
    /// What the icon keeps free of others, relative to the anchor, CSS px.
    Box collision;
    std::shared_ptr<const SymbolText> text;          ///< null: none
    std::shared_ptr<const std::vector<Point>> line;  ///< that a text follows, tile units
    double sort_key = 0;
    // Set by placing.
    bool icon_visible = false, text_visible = false;
    std::size_t text_position = 0;  ///< which of the text's
};

/// A tile's symbols, in the order in which they ask for room.
struct SymbolTile {
    LayerTile tile;
    std::vector<Symbol> symbols;
    bool has_icons = false;
    bool distance_fields = false;  ///< the icons are drawn in a colour of the layer
    /// Some icon is not drawn pixel by pixel as it is, so all are smoothed.
    bool smoothed = false;
};

/// A symbol layer laid out.
struct SymbolLayer {
    const StyleLayer* layer = nullptr;
    SymbolPlacement placement = SymbolPlacement::point;
    /// How icons or texts of a layer share room.
    struct Sharing {
        Overlap overlap = Overlap::never;
        bool ignores_placement = false;  ///< others may lie over them
        bool optional = false;           ///< the other is drawn without them
        Shift shift;                     ///< translation, CSS px
    };
    Sharing icons, texts;
    bool by_key = false;        ///< ordered by "symbol-sort-key"
    bool by_y = false;          ///< drawn from the top of the picture to its bottom
    bool places_by_y = false;   ///< and so placed, from the bottom up
    bool follows_line = false;  ///< icons are turned as the line is
    bool text_follows_line = false;
    bool keeps_upright = false;
    std::vector<SymbolTile> tiles;
};

/// Lays out all symbol layers of a style that are shown at the frame's zoom, or those of them that are
/// wanted.
std::vector<SymbolLayer> lay_out_symbols(const StyleFrame& frame,
                                         const std::function<bool(const StyleLayer&)>& wanted = {});

/// Decides which symbols are drawn: those of upper layers, and within a layer earlier ones, come first.
void place_symbols(std::vector<SymbolLayer>& layers, const StyleView& view);

/// The line under a text, CSS px of the picture, its layer's translation included.
std::vector<Point> line_in_picture(const Symbol& symbol, const DrawnTile& tile, const StyleView& view,
                                   const Shift& shift);

/// Draws a layer's visible symbols: icons, then texts over them.
void draw_symbol_layer(const StyleFrame& frame, const SymbolLayer& symbols);
void draw_symbol_icons(const StyleFrame& frame, const SymbolLayer& symbols);
/// On a canvas in the view's CSS px.
void draw_symbol_texts(Canvas& canvas, const StyleView& view, const SymbolLayer& symbols);

}  // namespace dateline
