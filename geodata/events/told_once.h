// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/events/event.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// An article that tells of an event.
struct EventSource {
    std::string article;
    int part = 0;
    std::string publisher;
    std::optional<Day> published;
    friend bool operator==(const EventSource&, const EventSource&) = default;
};

/// The events of a layer as maps and lists count them: tellings linked by `same_as` (links.h) are one event.
struct EventsToldOnce {
    std::vector<Event> events;
    /// Of each event those that tell of it, in the order of telling_order.h; never none.
    std::vector<std::vector<EventSource>> sources;
};

/// Makes one event of each group of linked tellings, where its first one stands in the layer. It is the
/// telling that the others are the same as (where it is missing, the one published first), with
/// - tolls from the lowest to the highest figure of all tellings, open above where the largest is "at least";
/// - the best grounded status (reported, then claimed, then unconfirmed) and the speaker that goes with it;
/// - the most exact date and place; the actors and the sub-type it does not know itself; the highest
///   confidence.
/// An event that is linked to none stays as it is. Depends on the records alone, so that a layer read back
/// from a file gives the same events.
EventsToldOnce told_once(std::span<const Event> tellings);

}  // namespace dateline
