// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <compare>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace dateline {

/// What a symbol says; events of one kind may share it.
struct MarkKind {
    std::size_t sign = 0;  ///< the caller's number of the sign
    ClaimStatus status = ClaimStatus::reported;
    friend auto operator<=>(const MarkKind&, const MarkKind&) = default;
};

/// Whether the precision names an area, not a point: an area and a town of the same name stay apart.
bool is_area(PlacePrecision precision);

/// The events of one place in one precision: the gazetteer's id tells places apart, or the point to about
/// 10 m where there is none.
struct PlaceEvents {
    PlacePrecision precision = PlacePrecision::settlement;
    std::vector<std::size_t> events;  ///< in the order they were shown in
};
struct EventsByPlace {
    std::vector<PlaceEvents> places;   ///< by first event
    std::vector<std::size_t> outside;  ///< countries, and events without a point
};
/// shown: indices into events.
EventsByPlace group_by_place(std::span<const Event> events, std::span<const std::size_t> shown);

/// Events that share one symbol.
struct SharedSign {
    MarkKind kind;
    std::vector<std::size_t> events;
};
/// One for each event; one for each kind where there are more than `crowded` events.
std::vector<SharedSign> signs_of(std::span<const Event> events, std::span<const std::size_t> indices,
                                 const std::function<std::size_t(const Event&)>& sign_of,
                                 std::size_t crowded);

}  // namespace dateline
