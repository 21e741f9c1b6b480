// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A row of a GeoNames dump (https://download.geonames.org/export/dump/, "The main 'geoname' table": 19
/// columns between tabs) as a place: id, name, point, codes, population, and the alternate names that can
/// stand in a text. Its kind is still that of a settlement. What is wrong with the row instead, when
/// something is.
struct GeonamesRow {
    PlaceDraft place;
    std::string feature_class;
    std::string problem, value, accepted;  ///< problem is empty for a good row
};
GeonamesRow parse_geonames_row(std::string_view row);

/// How many fields between tabs a row has.
std::size_t tab_fields(std::string_view row);

/// Takes the next line off the front of a text, without its line end. False at the end of the text.
bool take_line(std::string_view& text, std::string_view& line);

/// Ties a place to its country and first-order division by their codes, where the draft has them.
void tie_to_divisions(const GazetteerDraft& draft, PlaceDraft& place);

}  // namespace dateline
