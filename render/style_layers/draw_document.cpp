// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/draw_document.h"

#include "render/style_layers/map_frame.h"
#include "render/style_layers/style_frame.h"
#include "render/style_layers/symbol.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline {

namespace {

bool is_clear(const Image& image) {
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) {
        if (image.rgba[i] != 0) return false;
    }
    return true;
}

/// Runs a drawing in pixels and lays the picture down.
template <typename Draw>
void embed(Canvas& canvas, const StyleFrame& frame, const StyleView& fine, Draw draw) {
    Framebuffer pixels(fine.device_width(), fine.device_height());
    draw(StyleFrame{pixels, fine, frame.style, frame.sources, frame.sprite, frame.diagnostics, frame.context,
                    nullptr});
    const Image image = pixels.to_image();
    if (is_clear(image)) return;
    canvas.image(image, {0, 0, double(fine.width_px()), double(fine.height_px())}, 1);
}

/// The icons of a layer stand upright and as their images are, not stretched around texts.
bool plain_icons(const StyleFrame& frame, const SymbolLayer& symbols) {
    if (symbols.layer->text("icon-text-fit", frame.context) != "none") return false;
    return std::all_of(symbols.tiles.begin(), symbols.tiles.end(), [&](const SymbolTile& tile) {
        return !tile.distance_fields && !symbols.follows_line &&
               std::all_of(tile.symbols.begin(), tile.symbols.end(),
                           [](const Symbol& s) { return s.rotation == 0; });
    });
}

void draw_plain_icons(Canvas& canvas, const StyleFrame& frame, const SymbolLayer& symbols) {
    const LayerProperty<double> size(*symbols.layer, "icon-size", frame.context),
        opacity(*symbols.layer, "icon-opacity", frame.context);
    for (const SymbolTile& tile : symbols.tiles) {
        for (const Symbol& symbol : tile.symbols) {
            if (!symbol.icon_visible) continue;
            const EvaluationContext of = with_feature(frame.context, *symbol.feature);
            const Point at = frame.view.to_device(tile.tile.tile, symbol.anchor.x, symbol.anchor.y);
            const double x = at.x + symbols.icons.shift.x, y = at.y + symbols.icons.shift.y;
            const double by = size(of);
            const Box& box = symbol.icon.box;
            canvas.image(symbol.icon.image->pixels,
                         {x + box.left * by, y + box.top * by, x + box.right * by, y + box.bottom * by},
                         opacity(of));
        }
    }
}

}  // namespace

void draw_style_document(Canvas& canvas, const Style& style, const StyleView& view, SourceSet& sources,
                         const Sprite& sprite, Diagnostics& diagnostics) {
    EvaluationContext context;
    context.zoom = view.zoom();
    context.global_state = &style.state();
    context.images = &sprite.names();
    const StyleView css = view.with_ratio(1);
    Framebuffer none(0, 0);
    const StyleFrame frame{none, css, style, sources, sprite, diagnostics, context, nullptr};
    std::vector<SymbolLayer> symbols = lay_out_symbols(frame);
    place_symbols(symbols, css);
    // World zooms of views count 256 px tiles.
    const View map({view.box().left, view.box().top}, view.zoom() + 1, view.width_px(), view.height_px());
    const MapFrame on_canvas{canvas, map, style, sources, sprite, diagnostics, context};
    auto next_symbols = symbols.begin();
    for (const StyleLayer& layer : style.layers()) {
        if (!layer.shown_at(view.zoom())) continue;
        canvas.begin_group({"", layer.id, "", ""});
        if (layer.type == LayerType::symbol) {
            const SymbolLayer& those = *next_symbols++;
            if (plain_icons(frame, those)) {
                draw_plain_icons(canvas, frame, those);
            } else {
                embed(canvas, frame, view, [&](const StyleFrame& fine) { draw_symbol_icons(fine, those); });
            }
            draw_symbol_texts(canvas, css, those);
        } else {
            draw_map_layer(on_canvas, layer);
        }
        canvas.end_group();
    }
}

}  // namespace dateline
