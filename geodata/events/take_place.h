// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

namespace dateline {

/// Puts an event where another one is: everything the record says of the place.
inline void take_place(Event& event, const Event& from) {
    event.place_name = from.place_name;
    event.place_text = from.place_text;
    event.geonameid = from.geonameid;
    event.country = from.country;
    event.admin1 = from.admin1;
    event.place_precision = from.place_precision;
    event.point = from.point;
}

}  // namespace dateline
