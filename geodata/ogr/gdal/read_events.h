// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/diagnostics.h"
#include "geodata/events/event.h"

#include <string>
#include <vector>

namespace dateline {

/// GdalModule::read_events. A geometry gives the point (of a line or an area: a point on it); without one the
/// columns lat and lon do. Rows that cannot be used are warned about with file, row and value. Throws
/// Error(input) when the source cannot be opened or has neither a geometry nor a column of the record.
std::vector<Event> read_events_with_ogr(const std::string& source, Diagnostics& diagnostics);

}  // namespace dateline
