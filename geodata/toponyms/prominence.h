// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/gazetteer/place.h"

namespace dateline {

/// 0 (a hamlet) to 1 (a country): how likely news speaks of a place, other things being equal.
double prominence(const Place& place);

}  // namespace dateline
