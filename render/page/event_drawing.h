// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/canvas.h"
#include "render/events/page_marks.h"
#include "render/page/map_sources.h"

#include <functional>
#include <span>

namespace dateline {

/// What the drawing of events needs besides a canvas. Everything must outlive the drawing.
struct EventDrawing {
    const MapSources& sources;
    std::span<const MapEvent> events;
    std::function<Path(const Event&)> outline;  ///< of the first-order division, px
    double unit_px = 1;                         ///< one length of the page's design
    double symbol_px = 19;                      ///< size of the symbols
    const PageMarkOptions& marks;               ///< that the groups were placed with
};

/// Hatched divisions and dashed rings: where an event is known to be only somewhere in an area. Neutral in
/// colour: a province may hold events of two kinds, and a coloured hatch reads as control of territory.
void draw_areas(Canvas& canvas, const EventDrawing& drawing, std::span<const PageMarkGroup> groups);
/// Lines from symbols to their places, over a casing; behind blocks of many symbols a panel.
void draw_leaders(Canvas& canvas, const EventDrawing& drawing, std::span<const PageMarkGroup> groups);
/// Each in a group of its own, with its events' sentences for a title and a link to the article.
void draw_symbols(Canvas& canvas, const EventDrawing& drawing, std::span<const PageMarkGroup> groups);

}  // namespace dateline
