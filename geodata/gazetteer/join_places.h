// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Adds the rows of a table of places to a draft. A row that means a place the draft has already only adds
/// its names and labels to it: a town of like name within reach, a division of the same name in the middle of
/// the region or island, the river of that name. Rows of one table never join one another.
class PlaceJoiner {
  public:
    /// town_reach_m: how far from the row's point the draft may have its town.
    PlaceJoiner(GazetteerDraft& draft, double town_reach_m);

    /// radius_m: half the width of an area, else 0. A town or site of a known country gets the first-order
    /// division of the nearest town within 60 km, unless the row gave one.
    void add(PlaceDraft place, double radius_m);
    /// Puts the new places into the draft; call it once, after the last row.
    void finish();

  private:
    const std::vector<std::uint32_t>& candidates(const PlaceDraft& row) const;
    std::uint32_t known_place(const PlaceDraft& row, double radius_m) const;
    void find_division(PlaceDraft& place) const;

    GazetteerDraft& draft_;
    double town_reach_m_;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> towns_, divisions_;
    std::vector<std::uint32_t> rivers_, none_;
    std::vector<PlaceDraft> added_;
};

/// A box of the given half-width around a point, for areas whose outline nobody has.
LonLatBox box_around(LonLat point, double radius_m);

/// Adds names that stand in a list between bars.
void add_listed_names(PlaceDraft& place, std::string_view list, NameKind kind);

}  // namespace dateline
