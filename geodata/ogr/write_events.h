// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"
#include "geodata/ogr/event_target.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// A table with every field of the record in its order, RFC 4180: CRLF line ends, quotation marks where they
/// are needed. The same events give the same bytes.
std::string to_csv(const std::vector<Event>& events);

/// Writes by the target's extension: .geojson or .json and .csv directly, .gpkg, .kml and .fgb, and PostGIS,
/// through the GDAL module. A file is whole or as it was. Throws Error(usage) for another extension and for a
/// format that cannot be updated, Error(input) when the target cannot be written or a database has the table
/// already.
EventsWritten write_events(const std::vector<Event>& events, const EventTarget& target);
EventsWritten write_events(const std::vector<Event>& events, const std::filesystem::path& path);

}  // namespace dateline
