// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

namespace dateline {

/// The one extent that all maps of a batch share, so that dates can be compared: the box around their events,
/// a tenth of its size larger on every side, its edges moved outwards to round degrees. Rounding keeps the
/// frame, and with it every finished map, when a later article adds an event a little further out.
/// A box whose west is east of its east crosses the antimeridian, and so does its frame.
LonLatBox round_frame(const LonLatBox& box);

}  // namespace dateline
