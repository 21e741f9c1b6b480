// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/ogr/event_target.h"

#include <vector>

namespace dateline {

/// GdalModule::write_events for new files of the formats that OGR writes: .gpkg, .kml, .fgb.
EventsWritten write_events_with_ogr(const std::vector<Event>& events, const EventTarget& target);

}  // namespace dateline
