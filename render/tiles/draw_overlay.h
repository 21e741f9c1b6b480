// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/tiles/date_overlay.h"

namespace dateline {

/// Drawing of an overlay's parts; shift moves from px of the world to the canvas's.

/// Hatches and rings, under the labels. Neutral in colour: a province may hold events of two kinds, and
/// coloured hatch reads as territorial control.
void draw_areas(Canvas& canvas, const DateOverlay& overlay, const Style& style, Point shift);
void draw_stem(Canvas& canvas, const Stem& stem, const Style& style, Point shift);
void draw_placed_symbol(Canvas& canvas, const PlacedSymbol& symbol, const SymbolTable& symbols,
                        const Style& style, Point shift);
/// Around all that draw_placed_symbol paints.
Box bounds_of(const PlacedSymbol& symbol);
Box bounds_of(const Stem& stem);

}  // namespace dateline
