// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "render/canvas/canvas.h"
#include "render/symbols/symbol_table.h"
#include "styles/document/style.h"

namespace dateline {

/// Draws a sign: the kind reads from the icon, the status from the shape around it.
///   reported      a disc;
///   claimed       a disc in a ring, the ring outside so that the icon keeps its size;
///   unconfirmed   hollow, with a dashed rim;
///   denied        hollow, struck through;
///   planned       a grey disc.
/// size_px is the side of the 15-unit grid: the disc is 13.4/15 of it wide. All signs stand on a casing in
/// the colour of the theme's glyph, so that they read on any ground.
void draw_symbol(Canvas& canvas, const SymbolKind& kind, ClaimStatus status, const Style& style, Point centre,
                 double size_px);

/// Radius of all that draw_symbol paints, casing included; what labels keep clear of.
double symbol_radius_px(ClaimStatus status, double size_px);

}  // namespace dateline
