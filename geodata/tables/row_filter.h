// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/core/lonlat.h"

#include <optional>

namespace dateline {

inline bool holds(const LonLatBox& box, LonLat point) {
    const bool across = box.west > box.east;  // the antimeridian
    const bool east_of_west = point.lon >= box.west, west_of_east = point.lon <= box.east;
    return point.lat >= box.south && point.lat <= box.north &&
           (across ? east_of_west || west_of_east : east_of_west && west_of_east);
}

/// Which rows are wanted; applied while a table is read, so that the others never take memory.
struct RowFilter {
    std::optional<DayInterval> days;  ///< rows whose days touch these
    std::optional<LonLatBox> box;     ///< rows placed in it

    bool takes(const std::optional<DayInterval>& date) const {
        return !days || (date && date->first <= days->last && days->first <= date->last);
    }
    bool takes(const std::optional<LonLat>& point) const { return !box || (point && holds(*box, *point)); }
};

}  // namespace dateline
