// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/ogr/event_target.h"

#include <vector>

namespace dateline {

/// GdalModule::write_events into a GeoPackage or a PostGIS database that may hold events already. All in one
/// transaction: either all events are there afterwards, or it is as it was.
EventsWritten update_events_with_ogr(const std::vector<Event>& events, const EventTarget& target);

}  // namespace dateline
