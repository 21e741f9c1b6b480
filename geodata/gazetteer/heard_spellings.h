// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How French and English writers who hear or transliterate a name may spell it, folded, for the index of
/// transliteration keys: Cyrillic letter by letter ("Луганськ" → "luhansk", "lugansk"), Turkish, Azeri and
/// Kurdish letters by their sound ("Şırnak" → "shirnak", "Cizre" → "jizre"), v for w and w for v
/// ("Rawalpindi" → "ravalpindi"). The name itself is not among them. country: ISO 3166-1 alpha-2, or "".
std::vector<std::string> heard_spellings(std::string_view name, std::string_view country);

}  // namespace dateline
