// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/division_polygons.h"
#include "geodata/gazetteer/draft.h"

#include <vector>

namespace dateline {

LonLatBox united(const LonLatBox& a, const LonLatBox& b);
LonLatBox box_of(LonLat point);

/// Point and extent of every country from its divisions. Far-off parts (Guiana, Alaska, Hawaii) are left out
/// of the extent, which is where a map of "France" looks: the divisions are joined from the largest on as far
/// as their boxes nearly touch.
void place_countries(GazetteerDraft& draft, const std::vector<DivisionPolygon>& polygons);

/// Point and extent of continents and world regions from their countries, by GazetteerDraft::members.
void place_regions(GazetteerDraft& draft);

}  // namespace dateline
