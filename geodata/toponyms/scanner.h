// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

namespace dateline {

/// Finds every stretch of a text that may be a place name: names of the gazetteer (the longest at each word),
/// names that only sound like one of it, and capitalised unknown names after words that announce a place. No
/// judgement yet, so "Nice" at the start of a sentence is among them.
Findings scan_names(const MarkedText& text, const Gazetteer& gazetteer);

}  // namespace dateline
