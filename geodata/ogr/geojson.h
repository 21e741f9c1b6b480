// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/events/event.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// A FeatureCollection (RFC 7946), one feature a line, every field of the record in its order, null where
/// there is nothing. Numbers are written so that reading them gives the same number. The same events give the
/// same bytes.
std::string to_geojson(const std::vector<Event>& events);

/// What to_geojson() has written, read without GDAL, whose loading takes longer than all the rest of a small
/// map. Nothing for whatever is not exactly that: other members, other geometries, values that do not fit the
/// record, a file that cannot be read. GDAL then says what it is.
std::optional<std::vector<Event>> read_own_geojson(const std::filesystem::path& file);

}  // namespace dateline
