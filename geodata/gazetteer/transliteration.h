// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// A coarser key under which spellings of one name meet that came through Arabic, Persian, Kurdish, Turkish
/// or Cyrillic into French or English: "Daïr az Zour" = "Deir ez-Zor", "Kafr Zeita" = "Kafr Zītā". Takes a
/// fold_phrase() form. Different names may share a key, so a match by it is weaker evidence than one by name.
/// Idempotent.
std::string transliteration_key(std::string_view folded);

}  // namespace dateline
