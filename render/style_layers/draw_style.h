// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/pixels/framebuffer.h"
#include "render/sources/source_set.h"
#include "render/sprites/sprite.h"
#include "render/view/style_view.h"
#include "styles/document/style.h"

namespace dateline {

/// Draws a style by itself, layer over layer in the document's order; transparent where nothing is drawn.
/// Looks follow the pixel formulas of the reference renderer (MapLibre GL). Sources and properties that
/// cannot be drawn are reported, and the rest is drawn all the same.
Framebuffer draw_style(const Style& style, const StyleView& view, SourceSet& sources, const Sprite& sprite,
                       Diagnostics& diagnostics);

}  // namespace dateline
