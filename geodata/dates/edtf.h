// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"
#include "geodata/dates/timex.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// What a date says beyond its days.
enum class DateNuance : std::uint8_t {
    exact,
    approximate,  ///< "vers le 14 octobre"
    uncertain,    ///< may be another one
    open_end      ///< "depuis le 30 septembre": goes on after its last known day
};

/// A date as the Extended Date/Time Format has it (Library of Congress, 2019; ISO 8601-2:2019 annex A),
/// level 0 and of level 1 what days of the calendar can say.
struct EdtfDate {
    DayInterval days;  ///< of an open interval the first day only
    DatePrecision precision = DatePrecision::day;
    DateNuance nuance = DateNuance::exact;
    friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

/// "2016-10-14", "2016-10" for a whole month, "2016" for a whole year, "2016-10-11/2016-10-20" for other
/// stretches ("2016-08/2016-10" where they are whole months), "2015-09-30/.." for what goes on; "~" behind
/// what is approximate, "?" behind what is uncertain, as a date is that only stands in for none
/// (DatePrecision::published). Of an interval both ends carry the mark.
std::string format_edtf(const DayInterval& days, DatePrecision precision, DateNuance nuance);

/// The reverse, and what others write: a time of day is left out, "%" is read as "~", "2016-XX" as the year
/// and "201X" as the ten years, an end that is left empty as open. Nothing for anything else: open
/// beginnings, seasons and years beyond four digits name no days.
std::optional<EdtfDate> parse_edtf(std::string_view text);

}  // namespace dateline
