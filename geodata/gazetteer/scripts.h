// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/draft.h"

#include <set>
#include <string>
#include <string_view>

namespace dateline {

/// Countries (ISO 3166-1 alpha-2) whose names reach French and English by transliteration. Elsewhere spelling
/// is fixed, and a match by sound would only bring wrong towns.
std::set<std::string> transliterated_countries(const GazetteerDraft& draft);

/// Those of them whose own spelling is not Latin, so that marks on Latin letters are a scholar's, not the
/// country's.
std::set<std::string> romanised_countries(const GazetteerDraft& draft);

/// Arabic is an official language.
bool is_arabic_speaking(std::string_view country);

/// Arabic, Persian, Pashto or Urdu is official: short vowels are not written.
bool writes_arabic_script(std::string_view country);

/// Place names are official in Cyrillic, or were until lately.
bool writes_cyrillic(std::string_view country);

/// Kurdish, Persian, Urdu and their neighbours have one letter where romanisations write v or w.
bool hears_v_as_w(std::string_view country);

}  // namespace dateline
