// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <filesystem>
#include <vector>

namespace dateline {

/// GdalModule::write_events for the formats that OGR writes: .gpkg, .csv, .kml, .fgb.
void write_events_with_ogr(const std::vector<Event>& events, const std::filesystem::path& path);

}  // namespace dateline
