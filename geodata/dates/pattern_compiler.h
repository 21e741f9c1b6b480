// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/dates/pattern.h"

#include <string_view>
#include <vector>

namespace dateline {

/// The steps of a pattern in its text form (see Pattern), the last one Kind::end. Throws
/// std::invalid_argument.
std::vector<Pattern::Step> compile_pattern(std::string_view source, PatternWords& words);

/// The words of a phrase as patterns know them, each added to the vocabulary; marks other than apostrophes
/// are words.
std::vector<std::uint32_t> phrase_words(std::string_view phrase, PatternWords& words);

}  // namespace dateline
