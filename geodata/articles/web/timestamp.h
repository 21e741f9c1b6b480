// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/day.h"

#include <optional>
#include <string_view>

namespace dateline {

/// The day of a machine's date: ISO 8601 ("2015-10-07T10:00:00+02:00", "20151007T100000Z", "2015-10-07"), RFC
/// 5322 as feeds and mail have it ("Wed, 07 Oct 2015 10:00:00 GMT"), "2015/10/07" and seconds or milliseconds
/// since 1970. The day is the one the writer's own clock showed: the zone is not applied. Nothing for
/// anything else.
std::optional<Day> day_of_timestamp(std::string_view text);

}  // namespace dateline
