// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/division_polygons.h"
#include "geodata/gazetteer/draft.h"

#include <string>
#include <string_view>

namespace dateline {

/// A division's name without the words that say what it is: "Muhafazat Hims" → "Hims", "محافظة حمص" → "حمص",
/// "de Homs" → "Homs", "Gouvernorat d’Alep" → "Alep", "Helmand Province" → "Helmand".
std::string without_division_word(std::string_view name);

/// Adds the labels and alternate names of a Natural Earth polygon; what the place has already stays first.
void add_division_names(const DivisionPolygon& polygon, PlaceDraft& place);

}  // namespace dateline
