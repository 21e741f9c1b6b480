// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

namespace dateline {

/// Gives names that the gazetteer lacks the places of nearly the same name in the countries the text speaks
/// of most: misprints, broken letters of old papers, spellings no list has. Only for names that their
/// setting alone made places of (judge_mentions). Such hits are marked and count for little.
void add_approximate_names(const MarkedText& text, const Gazetteer& gazetteer, Findings& found);

}  // namespace dateline
