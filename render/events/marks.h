// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "render/canvas/path.h"
#include "render/events/event_groups.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace dateline {

/// One symbol on the map.
struct EventMark {
    MarkKind kind;
    std::vector<std::size_t>
        events;  ///< indices into the event layer, ascending; more than one: drawn with its count
    Point centre;
};

/// The symbols of one place, none over another.
struct MarkGroup {
    Point place;  ///< where it happened; of an area its visual centre
    PlacePrecision precision = PlacePrecision::settlement;
    std::vector<EventMark> marks;
    std::size_t first_event = 0;  ///< whose place name labels the group
    /// The symbols stand beside the place and are tied to it by a stem; else they stand on it or within its
    /// area.
    bool beside = false;
    double ring_radius_px = 0;  ///< of near and admin2; 0: no ring
    /// Smaller places whose symbols would have covered each other are drawn together here.
    std::vector<std::size_t> merged_places;  ///< the first event of each
};

struct EventMarks {
    std::vector<MarkGroup> groups;     ///< by first event
    std::vector<std::size_t> outside;  ///< countries and events without a point: margin box or list
};

/// Whether events of one kind at one place share a symbol at once, or only where there is no room for each.
enum class Sharing { same_kind, when_crowded };

struct MarkOptions {
    double symbol_px = 18;    ///< outer diameter
    double pitch_px = 22;     ///< from centre to centre in a row
    std::size_t columns = 4;  ///< symbols in a row before a second row starts
    std::size_t crowded = 8;  ///< more events than this at a place share symbols by kind
    Sharing sharing = Sharing::same_kind;
    double ring_least_px = 26;  ///< smallest radius of a precision ring
};

/// How far around its point a vaguely placed event is shown: 25 km for "near", 40 km for a second-order
/// division (the radius of a disc as large as a mean one of the Near East); 0 for all others. Metres on the
/// ground.
double ring_radius_m(PlacePrecision precision);

/// Where an event's place lies on the map, and how many metres a px is there.
struct MapPlace {
    Point at;
    double metres_per_px = 1;
};
/// What only the caller knows of an event.
struct MarkSource {
    std::function<MapPlace(const Event&)> locate;
    std::function<std::size_t(const Event&)> sign_of;
};

/// Groups events by place and lays their symbols out: one on its point, several in rows beside it, those of a
/// ring on its circumference. Symbols of different places never overlap: settlements that crowd each other
/// are drawn together, areas step aside. Depends on the shown events, the places and the options alone.
EventMarks place_marks(std::span<const Event> events, std::span<const std::size_t> shown,
                       const MarkSource& source, const MarkOptions& options);

/// Around a symbol, by the options' size.
Box box_of(const EventMark& mark, const MarkOptions& options);

}  // namespace dateline
