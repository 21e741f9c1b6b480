// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/canvas/path.h"

#include <set>
#include <vector>

namespace dateline {

/// What a page's map shows besides types and claims, for its legend and notes, in the legend's order.
enum class MapClass {
    point,    ///< a symbol on its place
    leader,   ///< a symbol tied to its place by a line
    joined,   ///< a symbol of several places
    area,     ///< a hatched division
    ring,     ///< a dashed ring
    country,  ///< events of which only the country is known: the margin box
    capital,  ///< dots of towns
    large,
    seat,
    town,
    disputed_border
};
using MapContents = std::set<MapClass>;

/// What furniture laid over a map should leave free, px of the map.
struct MapOccupancy {
    std::vector<Box> things;  ///< symbols with their numbers and names
    std::vector<Box> areas;   ///< squares of hatched divisions and rings, which matter far less
};

}  // namespace dateline
