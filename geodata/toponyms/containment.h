// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/place.h"

namespace dateline {

/// The place belongs to that country or first-order division.
bool belongs_to(const Place& place, const Place& area);

/// belongs_to, or the place's point lies in the bounding box of a division or island of its country. Boxes of
/// neighbours overlap: only for names written as belonging together ("Valence (Drôme)").
bool lies_in(const Place& place, const Place& area);

}  // namespace dateline
