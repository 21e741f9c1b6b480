// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/labels/label.h"

namespace dateline {

/// Draws a label that stands: marker with its rim, then halo and text. shift moves it from the px it was
/// placed in to the canvas's.
void draw_label(Canvas& canvas, const Label& label, const LabelPosition& position, Point shift = {});

/// The halo of a text alone, under several texts that stand close together.
void draw_halo(Canvas& canvas, const Path& outline, const TextPaint& paint);

}  // namespace dateline
