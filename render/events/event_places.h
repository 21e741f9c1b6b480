// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/basemap/basemap.h"
#include "geodata/events/event.h"
#include "render/canvas/path.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// What the base map knows of the places of events. Zooms count 256 px tiles; larger than BaseMap::kMaxZoom
/// means that. The base map must outlive it; copies are cheap; safe to share between threads.
class EventPlaces {
  public:
    EventPlaces(const BaseMap& base, std::string language, double zoom);

    /// Where the event's symbol belongs: its point, or of a first-order division the point at which the base
    /// map labels it, which lies well inside. The event must have a point.
    MercatorPoint symbol_point(const Event& event) const;
    /// The first-order division that holds the event's point; empty at sea.
    MercatorGeometry division(const Event& event) const;
    /// The place's name in the map's language where the base map has it; else the event's own.
    std::string name(const Event& event) const;

  private:
    const BaseMap& base_;
    std::string language_;
    int data_zoom_;
};

}  // namespace dateline
