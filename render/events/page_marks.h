// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "render/canvas/path.h"
#include "render/events/marks.h"
#include "render/events/segment.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// Where the number stands by its symbol.
enum class NumberSide { right, left, above, below };

/// One symbol on a page, with the room kept for its number.
struct PageMark {
    MarkKind kind;
    std::vector<std::size_t> events;  ///< ascending; more than one: they share the symbol
    Point centre;
    NumberSide number_side = NumberSide::right;
    Box number_room;  ///< empty (all 0) without a number
};

/// The symbols of one place in one precision; of several places close to each other only where leaders would
/// cross.
struct PageMarkGroup {
    Point place;  ///< where it happened; of an area its visual centre
    PlacePrecision precision = PlacePrecision::settlement;
    std::size_t first_event = 0;  ///< whose place name labels the group
    std::vector<PageMark> marks;
    double ring_radius_px = 0;  ///< of near and admin2; 0: no ring
    /// Which of the source's choices its name takes; nothing: no room, or none was offered.
    std::optional<std::size_t> name;
    /// From a symbol's edge to the place: its point, or the nearest point of its ring. None where the symbols
    /// stand on the place, on its ring or within its division; one for a block; of a division one for each
    /// symbol that has no room inside.
    std::vector<Segment> leaders;
    /// Of other places, each a dot, whose events the symbols stand for too.
    std::vector<Point> joined_places;
};

/// One way for a place's name to stand.
struct NameChoice {
    std::vector<Box> boxes;  ///< what the words cover
    double cost = 0;         ///< how much worse than the best, in px that a symbol is displaced
};

struct PageMarks {
    std::vector<PageMarkGroup> groups;  ///< by first event
    std::vector<std::size_t> outside;   ///< countries and events without a point: margin box or list
};

/// Lengths in px.
struct PageMarkOptions {
    Box frame;                     ///< symbols, numbers and names stay inside
    std::vector<Box> obstacles;    ///< and clear of these, while there is room elsewhere
    double symbol_px = 23;         ///< outer diameter
    double number_size_px = 10.5;  ///< font size
    double number_gap_px = 2;      ///< between a symbol and its number
    double separation_px = 5;      ///< left free between things of different symbols
    double dot_radius_px = 3;      ///< of a place whose symbols stand beside it
    std::size_t panel = 4;         ///< so many symbols beside a place are put on a panel
    std::size_t crowded = 6;       ///< more events than this at a place share symbols by kind
    double ring_least_px = 16;     ///< a smaller ring is drawn this large, unless that
    double ring_stretch = 2.5;     ///< is more than so many times its true radius: then none is drawn
};

/// What only the caller knows of an event.
struct PageMarkSource {
    MarkSource marks;
    /// Of the number (or list of numbers) beside a symbol of these events; 0: none.
    std::function<double(std::span<const std::size_t>)> number_width_px;
    /// Of the first-order division the event names; may be empty. Straight lines only.
    std::function<Path(const Event&)> outline;
    /// Where the name of a group's place may stand, around its place. What it returns for groups of which the
    /// place is named already, or not at all, is empty. The marks have no centres yet. May be empty.
    std::function<std::vector<NameChoice>(const PageMarkGroup&, std::span<const PageMarkGroup> all)> names;
    /// A code of the country at a point of the page; empty at sea. May be empty.
    std::function<std::string(Point)> country_at;
};

/// Lays out the symbols of a page so that a reader can tell which place each belongs to: one event stands on
/// its point, several in a compact block beside it, those of a ring on its circumference, those of a division
/// within it. Where that would hide another symbol, number, name or place, the symbols step aside and a
/// leader ties them to their place, rather within their own country and not over an area of other events.
/// Leaders of two places do not cross: places so close to each other that they would share symbols, one for
/// each kind. Symbols and names are placed together: a symbol makes way for a name where that costs little.
/// Depends on what it is given alone.
PageMarks place_page_marks(std::span<const Event> events, std::span<const std::size_t> shown,
                           const PageMarkSource& source, const PageMarkOptions& options);

/// What a layout of marks achieved, for --stats.
struct MarkScore {
    std::size_t symbols = 0;
    std::size_t leaders = 0;
    std::size_t crossings = 0;  ///< pairs of leaders of different places that cross
    double mean_leader_px = 0;
    double longest_leader_px = 0;
};
MarkScore score_of(const PageMarks& marks);

/// Whether the place is drawn as a dot: symbols stand beside it, or a ring surrounds it.
bool has_dot(const PageMarkGroup& group);

/// Of a block of many symbols beside its place, which is one thing to the eye: what it covers. Else nothing.
std::optional<Box> panel_of(const PageMarkGroup& group, const PageMarkOptions& options);

/// Around a symbol, without separation.
Box box_of(const PageMark& mark, const PageMarkOptions& options);

}  // namespace dateline
