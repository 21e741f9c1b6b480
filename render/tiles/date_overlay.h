// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/events/event.h"
#include "render/canvas/path.h"
#include "render/events/marks.h"
#include "render/labels/label.h"
#include "render/style_layers/style_labels.h"
#include "render/symbols/symbol_table.h"
#include "styles/document/style.h"

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// The sizes of event signs on tiles: classes of the style, never taken from the values of a run.
inline constexpr double kTileSymbol_px = 18;
inline constexpr double kTilePitch_px = 23;

/// A sign on the map, px of the world.
struct PlacedSymbol {
    std::size_t sign = 0;  ///< number in the symbol table
    ClaimStatus status = ClaimStatus::reported;
    Point centre;                             ///< whole px, so that one picture serves all signs of a kind
    std::shared_ptr<const ShapedLine> count;  ///< of how many events, where it stands for several
};

/// Where the count of a sign starts: at its upper right.
Point count_baseline(const PlacedSymbol& symbol);

/// An area in which an event lies, its exact place unknown: a province's polygon, or a ring.
struct PrecisionArea {
    Path outline;
    bool hatched = false;  ///< a province; else a dashed ring
    Box bounds;
};

/// From a place's dot to the signs beside it.
struct Stem {
    Point dot;
    Point end;
};

/// A label and the position it took.
struct PlacedLabel {
    Label label;
    LabelPosition position;
};

/// What one date adds to the base at one zoom, and which base labels it displaces. All coordinates are px of
/// the world. Depends on the date's events, style, data, language and zoom alone; immutable, shared between
/// threads.
struct DateOverlay {
    std::vector<PrecisionArea> areas;
    std::vector<Stem> stems;
    std::vector<PlacedSymbol> symbols;
    std::vector<PlacedLabel> labels;  ///< names of the places of events
    std::vector<Box> hits;            ///< a base label that touches one of these is left out
    std::set<std::int64_t> places;    ///< geonameids labelled here: the base's label would say it twice
    /// The date's events for layers of the style that show them; null when it has none.
    std::shared_ptr<const std::string> geojson;
};

/// What overlays are made from. All must outlive the maker, which belongs to one thread, as its shaper does.
struct OverlaySources {
    const Style& style;
    const BaseMap& base;
    const SymbolTable& symbols;
    TextShaper& shaper;
    std::string language;
};

/// The events as the source "events" of the style has them; null when no layer of the ground shows them.
std::shared_ptr<const std::string> events_for_style(const Style& style, std::span<const Event> events,
                                                    std::span<const std::size_t> shown);

/// The overlay of the shown events at a tile zoom. Countries are not drawn on tiles.
DateOverlay make_overlay(const OverlaySources& sources, std::span<const Event> events,
                         std::span<const std::size_t> shown, int zoom);

/// Adds the symbols that the style's own layers give the events, where the overlay has room for them.
void add_event_labels(DateOverlay& overlay, const StyleLabels& own, std::span<const Event> events,
                      std::span<const std::size_t> shown, int zoom);

/// Whether the overlay leaves this base label standing.
bool spares(const DateOverlay& overlay, const Label& label, const LabelPosition& position);

}  // namespace dateline
