// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

namespace dateline {

/// What a page's map shows besides types and claims, for its legend and notes, in the legend's order.
enum class MapClass {
    point,    ///< a symbol on its place
    leader,   ///< a symbol tied to its place by a line
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

}  // namespace dateline
