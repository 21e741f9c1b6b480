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

/// Whether a name of a settlement is rather that of the division around it: it begins or ends with a word for
/// divisions that the settlement's own name lacks ("Gouvernorat dIrbid" of Irbid, "Tuz Khurmatu District").
bool names_division(std::string_view name, std::string_view own_name);

/// Adds the labels and alternate names of a Natural Earth polygon; what the place has already stays first.
void add_division_names(const DivisionPolygon& polygon, PlaceDraft& place);

}  // namespace dateline
