// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/draw_style.h"

#include "render/style_layers/style_frame.h"
#include "render/style_layers/symbol.h"

#include <vector>

namespace dateline {

void draw_layer(const StyleFrame& frame, const StyleLayer& layer) {
    switch (layer.type) {
        case LayerType::background:
            return draw_background_layer(frame, layer);
        case LayerType::fill:
            return draw_fill_layer(frame, layer);
        case LayerType::line:
            return draw_line_layer(frame, layer);
        case LayerType::circle:
            return draw_circle_layer(frame, layer);
        case LayerType::symbol:  // drawn with the others of the style, which share its room
            return;
        case LayerType::raster:
            return draw_raster_layer(frame, layer);
        case LayerType::heatmap:
            return draw_heatmap_layer(frame, layer);
        case LayerType::hillshade:
            return draw_hillshade_layer(frame, layer);
        case LayerType::color_relief:
            return draw_color_relief_layer(frame, layer);
    }
}

Framebuffer draw_style(const Style& style, const StyleView& view, SourceSet& sources, const Sprite& sprite,
                       Diagnostics& diagnostics) {
    Framebuffer pixels(view.device_width(), view.device_height());
    EvaluationContext context;
    context.zoom = view.zoom();
    context.global_state = &style.state();
    context.images = &sprite.names();
    const StyleFrame frame{pixels, view, style, sources, sprite, diagnostics, context, nullptr};
    std::vector<SymbolLayer> symbols = lay_out_symbols(frame);
    place_symbols(symbols, view);
    auto next_symbols = symbols.begin();
    for (const StyleLayer& layer : style.layers()) {
        if (!layer.shown_at(view.zoom())) continue;
        if (layer.type == LayerType::symbol) {
            draw_symbol_layer(frame, *next_symbols++);
        } else {
            draw_layer(frame, layer);
        }
    }
    return pixels;
}

}  // namespace dateline
