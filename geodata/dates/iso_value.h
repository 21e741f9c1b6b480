// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"

#include <string>
#include <string_view>

namespace dateline {

/// TIMEX3 values (ISO 8601 with the extensions of TIDES): "2015-10", "2015-W41", "2015-W41-WE", "P3D",
/// "PT30M".
std::string month_value(Day day);
std::string year_value(Day day);
std::string week_value(Day day);
std::string weekend_value(Day day);
/// units: D, W, M, Y, DE (decades), CE (centuries), TH, TM, TS (hours, minutes, seconds), TD (trimester), HY
/// (half-year).
std::string duration_value(double count, std::string_view unit);
/// "PXD": an unknown number of units.
std::string vague_duration_value(std::string_view unit);

/// The day a number of months later; the last of the month where that month is shorter.
Day add_months(Day day, int months);
/// Western Easter Sunday: the algorithm of Meeus, Jones and Butcher ("Astronomical Algorithms", ch. 8).
Day easter_sunday(int year);

}  // namespace dateline
