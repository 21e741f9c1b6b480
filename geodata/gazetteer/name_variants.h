// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Whether an alternate name of GeoNames can stand in a text we read: no airport codes ("ALP"), no links, no
/// machine romanisations ("la ta ji ya", "almwsl": Latin letters without a capital), and in Latin, Arabic,
/// Cyrillic or Hebrew script.
bool is_usable_alternate(std::string_view name);

/// All folded names under which a place is found, each with its kind: its own, its labels, its alternates,
/// and those that begin with the Arabic article also without it (as colloquial).
std::vector<NameDraft> indexed_names(const PlaceDraft& place);

}  // namespace dateline
