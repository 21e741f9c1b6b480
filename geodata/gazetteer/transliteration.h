// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A coarser key under which spellings of one name meet that came through Arabic, Persian, Kurdish, Turkish
/// or Cyrillic into French or English: "Daïr az Zour" = "Deir ez-Zor", "Kafr Zeita" = "Kafr Zītā". Takes a
/// fold_phrase() form. Different names may share a key, so a match by it is weaker evidence than one by name.
/// Idempotent.
std::string transliteration_key(std::string_view folded);

/// The keys to look a name up by and to index it under, the one above first: where the name has an e, also
/// the one that takes e for i, since Arabic's short i is written both ways ("Belbeis", "Bilbays").
std::vector<std::string> transliteration_keys(std::string_view folded);

}  // namespace dateline
