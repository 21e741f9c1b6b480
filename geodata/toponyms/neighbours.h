// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/gazetteer.h"
#include "geodata/toponyms/marked_text.h"
#include "geodata/toponyms/mention.h"

namespace dateline {

/// Names in one list support each other ("à Kayes, Nioro et Niono"); so do a name and the area that stands
/// behind it ("Tripoli (Libye)", "Austin, Texas", "Zarzis, en Tunisie"), which becomes its container. Expects
/// mentions that are weighed by their own setting.
void weigh_neighbours(const MarkedText& text, const Gazetteer& gazetteer, Findings& found);

}  // namespace dateline
