// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

namespace dateline {

/// Dates an event as another one is: everything the record says of the date.
inline void take_date(Event& event, const Event& from) {
    event.date = from.date;
    event.date_precision = from.date_precision;
    event.date_nuance = from.date_nuance;
    event.date_text = from.date_text;
}

}  // namespace dateline
