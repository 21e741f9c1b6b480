// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"

namespace dateline {

/// The box with its edges moved outwards to round degrees: whole steps of 0.1° to 20°, at least eight to its
/// longer side. So a later event a little further out changes nothing. A box whose west is east of its east
/// crosses the antimeridian; others are not moved across it. Latitudes end at 85°, as Mercator does.
LonLatBox rounded_out(const LonLatBox& box);

/// The one extent that all maps of a batch share, so that dates can be compared: the box around their events,
/// a tenth of its longer side larger on every side, and rounded out.
LonLatBox round_frame(const LonLatBox& box);

}  // namespace dateline
