// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/style_layers/style_frame.h"

namespace dateline {

/// Whether a layer of fills, lines or circles can be drawn as paths.
bool is_vector_layer(const StyleLayer& layer, const EvaluationContext& context);
/// Draws such a layer; the frame's view has one device px to the CSS px.
void draw_vector_layer(Canvas& canvas, const StyleFrame& frame, const StyleLayer& layer);

}  // namespace dateline
