// SPDX-License-Identifier: Apache-2.0
#include "render/tiles/draw_overlay.h"

#include "render/symbols/draw_symbol.h"
#include "render/tiles/tile_grid.h"

#include <algorithm>
#include <numbers>

namespace dateline {

namespace {

/// About 4.6 px, and a whole number of lines to a metatile, so that the hatch goes on from one metatile to
/// the next: lines of x + y = k * gap * sqrt(2) then start anew at every metatile's corner.
constexpr double kHatchGap_px = kMetatile_px / 157.0 / std::numbers::sqrt2;

Point moved(Point p, Point shift) {
    return {p.x + shift.x, p.y + shift.y};
}

Color with_part(Color color, float part) {
    return color.with_alpha(color.alpha * part);
}

}  // namespace

void draw_areas(Canvas& canvas, const DateOverlay& overlay, const Style& style, Point shift) {
    const Color ink = style.token_color("precision");
    for (const PrecisionArea& area : overlay.areas) {
        Path path;
        path.append(area.outline, shift);
        Stroke stroke;
        if (area.hatched) {
            canvas.fill(path, with_part(ink, 0.04F));
            canvas.hatch(path, kHatchGap_px, 0.6, with_part(ink, 0.45F));
            stroke.width_px = 0.8;
        } else {
            stroke.width_px = 1.2;
            stroke.dashes_px = {5, 3.5};
        }
        canvas.stroke(path, stroke, ink);
    }
}

void draw_stem(Canvas& canvas, const Stem& stem, const Style& style, Point shift) {
    Path path;
    path.move_to(moved(stem.dot, shift)).line_to(moved(stem.end, shift));
    Stroke stroke;
    stroke.width_px = 2.4;
    canvas.stroke(path, stroke, style.token_color("halo"));
    stroke.width_px = 0.9;
    canvas.stroke(path, stroke, style.token_color("precision"));
}

void draw_placed_symbol(Canvas& canvas, const PlacedSymbol& symbol, const SymbolTable& symbols,
                        const Style& style, Point shift) {
    const SymbolKind& kind = symbols.kinds()[symbol.sign];
    draw_symbol(canvas, kind, symbol.status, style, moved(symbol.centre, shift), kTileSymbol_px);
    if (!symbol.count) return;
    TextPaint paint;
    paint.fill = style.token_color(kind.family);
    paint.halo = style.token_color("halo");
    paint.halo_radius_px = 1.6;
    canvas.text(*symbol.count, moved(count_baseline(symbol), shift), paint);
}

Box bounds_of(const PlacedSymbol& symbol) {
    const double radius = symbol_radius_px(symbol.status, kTileSymbol_px) + 1;
    Box box = Box{symbol.centre.x, symbol.centre.y, symbol.centre.x, symbol.centre.y}.grown(radius);
    if (symbol.count) {
        const Point at = count_baseline(symbol);
        const Box& ink = symbol.count->ink;
        box.top = std::min(box.top, at.y + ink.top - 3);
        box.right = std::max(box.right, at.x + ink.right + 3);
    }
    return box;
}

Box bounds_of(const Stem& stem) {
    return Box{std::min(stem.dot.x, stem.end.x), std::min(stem.dot.y, stem.end.y),
               std::max(stem.dot.x, stem.end.x), std::max(stem.dot.y, stem.end.y)}
        .grown(3);
}

}  // namespace dateline
