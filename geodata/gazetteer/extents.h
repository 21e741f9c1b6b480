// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/division_polygons.h"
#include "geodata/gazetteer/draft.h"

#include <map>
#include <string>
#include <vector>

namespace dateline {

LonLatBox united(const LonLatBox& a, const LonLatBox& b);
LonLatBox box_of(LonLat point);

/// Point and extent of every country. Far-off parts (Guiana, Alaska, Hawaii) are left out of the extent,
/// which is where a map of "France" looks: the divisions are joined from the largest on as far as their boxes
/// nearly touch. The point is a convention, and the sources follow two: the middle of the land, and the round
/// reference point that the CIA World Factbook prints and most gazetteers copied; they lie up to 700 km
/// apart. Ours is halfway between them, so that it is never far from either, unless that is not in the
/// country's box.
void place_countries(GazetteerDraft& draft, const std::vector<DivisionPolygon>& polygons,
                     const std::map<std::string, LonLat>& reference_points);

/// Extent of continents and world regions from their countries, by GazetteerDraft::members, and the centre of
/// population as their point: the mean of all towns on the sphere, weighed by inhabitants.
void place_regions(GazetteerDraft& draft);

}  // namespace dateline
