// SPDX-License-Identifier: Apache-2.0
#include "render/layers/ground.h"

#include "render/layers/ground_layers.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr std::string_view kSource = "basemap";

void draw_background(const GroundFrame& frame, const StyleLayer& layer) {
    const Color color = layer.color("background-color", frame.context);
    const double opacity = layer.number("background-opacity", frame.context);
    frame.canvas.fill(frame.view.outline(), faded(color, opacity));
}

}  // namespace

std::shared_ptr<const ValueObject> make_map_state(std::string_view language,
                                                  const std::vector<std::string>& focus) {
    auto state = std::make_shared<ValueObject>();
    state->members.emplace_back("language", Value{std::string(language)});
    ValueArray codes;
    for (const std::string& code : focus) codes.push_back(Value{code});
    state->members.emplace_back("focus", Value{std::move(codes)});
    return state;
}

void draw_ground(Canvas& canvas, const Style& style, const BaseMap& base, const View& view,
                 const ValueObject& map_state) {
    EvaluationContext context;
    context.zoom = view.style_zoom();
    context.global_state = &map_state;
    const int zoom = std::clamp(static_cast<int>(std::lround(view.zoom())), 0, BaseMap::kMaxZoom);
    const GroundFrame frame{canvas, base, view, context, zoom};
    for (const StyleLayer& layer : style.layers()) {
        if (!layer.shown_at(context.zoom)) continue;
        if (layer.type == LayerType::background) {
            draw_background(frame, layer);
        } else if (layer.source != kSource) {
            continue;
        } else if (layer.type == LayerType::fill) {
            draw_fills(frame, layer);
        } else if (layer.type == LayerType::line) {
            draw_lines(frame, layer);
        } else if (layer.type == LayerType::hillshade) {
            draw_relief(frame, layer);
        } else if (layer.type == LayerType::color_relief) {
            draw_tints(frame, layer);
        }
    }
}

}  // namespace dateline
