// SPDX-License-Identifier: Apache-2.0
// Draws the texts of a symbol layer.
#include "render/canvas/canvas.h"
#include "render/labels/draw_labels.h"
#include "render/style_layers/placed_text.h"
#include "render/style_layers/symbol.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

bool has_texts(const SymbolLayer& symbols) {
    return std::any_of(symbols.tiles.begin(), symbols.tiles.end(), [](const SymbolTile& tile) {
        return std::any_of(tile.symbols.begin(), tile.symbols.end(),
                           [](const Symbol& symbol) { return symbol.text_visible; });
    });
}

}  // namespace

void draw_symbol_texts(Canvas& canvas, const StyleView& view, const SymbolLayer& symbols) {
    const Shift& shift = symbols.texts.shift;
    for (const SymbolTile& tile : symbols.tiles) {
        for (const Symbol& symbol : tile.symbols) {
            if (!symbol.text_visible) continue;
            const Point at = view.to_device(tile.tile.tile, symbol.anchor.x, symbol.anchor.y);
            const Point anchor{at.x / view.ratio() + shift.x, at.y / view.ratio() + shift.y};
            const SymbolText& text = *symbol.text;
            const TextGround ground{1, nullptr, canvas.picture_ratio()};
            if (symbols.text_follows_line && symbol.line) {
                const auto course =
                    course_along(line_in_picture(symbol, tile.tile.tile, view, shift), anchor, text);
                if (course) draw_label(canvas, label_of(text, ground), text_on_course(text, *course, ground));
            } else {
                draw_label(canvas, label_of(text, ground),
                           upright_text(text, text.positions[symbol.text_position], anchor, ground));
            }
        }
    }
}

void draw_symbol_layer(const StyleFrame& frame, const SymbolLayer& symbols) {
    draw_symbol_icons(frame, symbols);
    if (!has_texts(symbols)) return;
    const StyleView& view = frame.view;
    const auto canvas = make_raster_canvas(view.width_px(), view.height_px(), view.ratio());
    draw_symbol_texts(*canvas, view, symbols);
    frame.pixels.lay_over(canvas->take_image());
}

}  // namespace dateline
