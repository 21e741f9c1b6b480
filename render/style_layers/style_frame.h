// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "render/pixels/framebuffer.h"
#include "render/sources/source_set.h"
#include "render/sprites/sprite.h"
#include "render/view/style_view.h"
#include "styles/document/style.h"

namespace dateline {

struct MapFrame;

/// What every layer of a picture is drawn with. A layer's function draws it over what is already there.
struct StyleFrame {
    Framebuffer& pixels;
    const StyleView& view;
    const Style& style;
    SourceSet& sources;
    const Sprite& sprite;
    Diagnostics& diagnostics;
    /// Without a feature: the view's zoom, the document's state. Paint properties are evaluated with it;
    /// layout properties and filters with the whole zoom of the tile instead.
    EvaluationContext context;
    /// Of a map that is not Mercator: where its features come from, already in its px; `view` then only tells
    /// scale and size. Null: tiles.
    const MapFrame* projected = nullptr;
};

/// Draws any layer but symbols, which share their room and are drawn by draw_symbol_layer().
void draw_layer(const StyleFrame& frame, const StyleLayer& layer);

// One function a kind of layer; render/style_layers/<kind>.cpp.
void draw_background_layer(const StyleFrame& frame, const StyleLayer& layer);
void draw_fill_layer(const StyleFrame& frame, const StyleLayer& layer);
void draw_circle_layer(const StyleFrame& frame, const StyleLayer& layer);
void draw_line_layer(const StyleFrame& frame, const StyleLayer& layer);
void draw_raster_layer(const StyleFrame& frame, const StyleLayer& layer);
void draw_heatmap_layer(const StyleFrame& frame, const StyleLayer& layer);
void draw_hillshade_layer(const StyleFrame& frame, const StyleLayer& layer);
void draw_color_relief_layer(const StyleFrame& frame, const StyleLayer& layer);

/// Hillshade and color-relief layers over the built-in base map, which has its relief and heights as pictures.
void draw_base_relief(const StyleFrame& frame, const StyleLayer& layer);

}  // namespace dateline
