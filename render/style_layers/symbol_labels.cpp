// SPDX-License-Identifier: Apache-2.0
// Draws the texts of a symbol layer.
#include "render/canvas/canvas.h"
#include "render/style_layers/symbol.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

void draw_text(Canvas& canvas, const SymbolText& text, const TextPosition& position, Point anchor) {
    const double c = std::cos(text.rotation), s = std::sin(text.rotation);
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const Point start = text.baseline(position, i);
        canvas.text(*text.lines[i],
                    {anchor.x + c * start.x - s * start.y, anchor.y + s * start.x + c * start.y},
                    text.style.paint, text.rotation);
    }
}

void draw_along(Canvas& canvas, const SymbolText& text, const std::vector<Point>& course) {
    Path baseline;
    for (const Point& p : course) baseline.empty() ? baseline.move_to(p) : baseline.line_to(p);
    canvas.text_along(*text.lines.front(), baseline, text.style.paint);
}

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
            if (symbols.text_follows_line && symbol.line) {
                const auto course =
                    course_along(line_in_picture(symbol, tile.tile.tile, view, shift), anchor, *symbol.text);
                if (course) draw_along(canvas, *symbol.text, *course);
            } else {
                draw_text(canvas, *symbol.text, symbol.text->positions[symbol.text_position], anchor);
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
