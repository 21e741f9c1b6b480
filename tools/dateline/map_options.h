// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/calendar/calendar.h"
#include "geodata/core/lonlat.h"

#include <string_view>

namespace dateline::cli {

// Values of options that several commands share. All throw Error(usage) saying what would be accepted.

/// "W,S,E,N" in degrees; west may be east of east: the box then crosses the antimeridian.
LonLatBox parse_bbox(std::string_view text);

struct ZoomRange {
    int first = 4;
    int last = 9;
};
/// "4-9" or "7"; 0 to 14.
ZoomRange parse_zooms(std::string_view text);

/// "7d": the date and the six days before it.
Window parse_window(std::string_view text, bool cumulative);

}  // namespace dateline::cli
