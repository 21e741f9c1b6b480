// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/sources/source_set.h"
#include "render/sprites/sprite.h"
#include "render/view/style_view.h"
#include "styles/document/style.h"

namespace dateline {

/// Draws a style into an SVG or PDF document of the view's size in CSS px: fills, lines and circles stay
/// paths, texts stay text. Layers whose look only pixels can show (rasters, heat maps, shaded relief,
/// patterns, gradients, blurs, offset and double lines, icons that are distance fields or turned) become a
/// picture each, with the view's ratio.
void draw_style_document(Canvas& canvas, const Style& style, const StyleView& view, SourceSet& sources,
                         const Sprite& sprite, Diagnostics& diagnostics);

}  // namespace dateline
