// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/core/lonlat.h"
#include "geodata/events/event.h"

#include <cstddef>
#include <span>

namespace dateline {

/// The part of the world a page shows when nobody says: around all events that get a symbol, divisions with
/// their whole outline; without such events around the countries named; without those the inhabited world. At
/// least so large that the country can be recognised (about 330 km). Events on both sides of the antimeridian
/// give a box whose west is east of its east, when that is the narrower one.
LonLatBox page_extent(const BaseMap& base, std::span<const Event> events, std::span<const std::size_t> shown);

}  // namespace dateline
