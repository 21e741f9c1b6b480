// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace dateline {

inline Event event_at(double lon, double lat, PlacePrecision precision = PlacePrecision::settlement,
                      SubEventType sub = SubEventType::armed_clash) {
    Event event;
    event.type = type_of(sub);
    event.sub_type = sub;
    event.point = LonLat{lon, lat};
    event.place_precision = precision;
    return event;
}

/// The indices of all events.
inline std::vector<std::size_t> all_of(std::span<const Event> events) {
    std::vector<std::size_t> indices(events.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    return indices;
}

}  // namespace dateline
