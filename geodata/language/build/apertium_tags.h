// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/language/word_reading.h"

#include <optional>
#include <string_view>

namespace dateline {

/// An analysis as Apertium writes it, "tirer<vblex><cni><p3><sg>": the lemma and its tags. Nothing for
/// punctuation, addresses, phrases and parts of speech that have no use here.
/// Tags: https://wiki.apertium.org/wiki/List_of_symbols
std::optional<WordReading> read_analysis(std::string_view analysis);

}  // namespace dateline
