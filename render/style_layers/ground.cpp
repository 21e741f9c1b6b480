// SPDX-License-Identifier: Apache-2.0
#include "render/style_layers/ground.h"

#include "render/style_layers/ground_pattern.h"
#include "render/style_layers/layer_property.h"
#include "render/style_layers/map_frame.h"

#include <algorithm>

namespace dateline {

namespace {

void draw_map_background(const MapFrame& frame, const StyleLayer& layer) {
    const double opacity = layer.number("background-opacity", frame.context);
    const Path ground = frame.view.outline();
    if (layer.has("background-pattern")) {
        const SpriteImage* image = frame.sprite.find(layer.text("background-pattern", frame.context));
        if (image != nullptr) frame.canvas.fill(ground, ground_pattern(*image, frame.view), opacity);
        return;
    }
    frame.canvas.fill(ground, faded(layer.color("background-color", frame.context), opacity));
}

/// The layer does not use the property, or sets it to nothing.
bool unused(const StyleLayer& layer, const char* property, const EvaluationContext& context) {
    return !layer.has(property) || LayerProperty<double>(layer, property, context).constant() == 0.0;
}

}  // namespace

void draw_map_layer(const MapFrame& frame, const StyleLayer& layer) {
    switch (layer.type) {
        case LayerType::background:
            return draw_map_background(frame, layer);
        case LayerType::fill:
            return draw_map_fills(frame, layer);
        case LayerType::line:
            if (layer.has("line-pattern") || layer.has("line-gradient")) break;
            return draw_map_lines(frame, layer);
        case LayerType::circle:
            if (!unused(layer, "circle-blur", frame.context)) break;
            return draw_map_circles(frame, layer);
        case LayerType::hillshade:
        case LayerType::color_relief:
            if (!frame.sources.is_base_map(layer.source)) break;
            return draw_base_relief(frame, layer);
        case LayerType::symbol:
            return;
        default:
            break;
    }
    draw_as_picture(frame, layer);
}

void draw_ground(Canvas& canvas, StyleData& data, const View& view, const ValueObject& map_state,
                 const LayerRange& range) {
    EvaluationContext context;
    context.zoom = view.style_zoom();
    context.global_state = &map_state;
    const Sprite& sprite = data.sprite(canvas.picture_ratio());
    context.images = &sprite.names();
    const MapFrame frame{canvas, view, data.style(), data.sources(), sprite, data.diagnostics(), context};
    const auto& layers = data.style().layers();
    for (std::size_t i = range.first; i < std::min(range.end, layers.size()); ++i) {
        if (!layers[i].shown_at(context.zoom) || layers[i].type == LayerType::symbol) continue;
        // For those who edit the drawing.
        canvas.begin_group({"layer-" + layers[i].id, "layer", {}, {}});
        draw_map_layer(frame, layers[i]);
        canvas.end_group();
    }
}

void draw_ground(Canvas& canvas, const GroundData& data, const View& view, const ValueObject& map_state,
                 const LayerRange& range) {
    if (data.pool == nullptr) {
        CollectedDiagnostics unheard;  // nothing is read that could fail
        StyleData own(data.style, {{}, {}, &data.base}, unheard);
        return draw_ground(canvas, own, view, map_state, range);
    }
    const StyleDataPool::Lease lease = data.pool->take();
    lease->show_events(data.events);
    draw_ground(canvas, *lease, view, map_state, range);
}

std::size_t first_event_layer(const Style& style) {
    const auto& layers = style.layers();
    const auto found = std::find_if(layers.begin(), layers.end(), [](const StyleLayer& layer) {
        return layer.source == kEvent_source && layer.type != LayerType::symbol;
    });
    return static_cast<std::size_t>(found - layers.begin());
}

}  // namespace dateline
