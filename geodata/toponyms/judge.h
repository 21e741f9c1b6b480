// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"
#include "geodata/toponyms/persons.h"

namespace dateline {

/// Weighs the evidence that each mention is a place name, first by its own sentence, then by its neighbours
/// and by the other uses of the name in the text; drops what is rather something else. Fills type words and
/// containers.
void judge_mentions(const MarkedText& text, const Persons& persons, const Gazetteer& gazetteer,
                    Findings& found);

}  // namespace dateline
