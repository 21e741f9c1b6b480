// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/language/analysed_text.h"

#include <string_view>

namespace dateline {

/// Cuts the extent of a text (usually Article::extent) into sentences and tokens; offsets count in the whole
/// text. An unknown language is cut by Unicode rules alone. Thread-safe.
AnalysedText analyse_text(std::string_view text, Span extent, std::string_view language);

}  // namespace dateline
