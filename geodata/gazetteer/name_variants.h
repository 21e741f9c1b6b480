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

/// All folded names under which a place is found, each with its kind: its own, its labels, its alternates; a
/// name with an apostrophe or a letter for ayn or hamza inside a word both in one word and in two ("marib",
/// "ma rib"), and one that begins with the Arabic article also without it (as colloquial).
std::vector<NameDraft> indexed_names(const PlaceDraft& place);

/// All transliteration keys under which a place is found: those of its folded names (indexed_names) and of
/// what is heard of them (heard_spellings), each once under its best kind.
std::vector<NameDraft> indexed_keys(const PlaceDraft& place, const std::vector<NameDraft>& folded_names);

}  // namespace dateline
