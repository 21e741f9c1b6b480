// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/core/lonlat.h"
#include "geodata/events/event.h"
#include "geodata/gazetteer/gazetteer.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace dateline {

/// Places for tables that name them without coordinates. Opens the gazetteer when first asked. Belongs to one
/// thread.
class PlaceFinder {
  public:
    /// Puts the event at the place that it names (place_name, else admin1, else country), in its country and
    /// division if it tells them; place_precision stays if `keeps_precision`. False when the gazetteer knows
    /// no such place. Throws Error(no_data) without a gazetteer.
    bool locate(Event& event, bool keeps_precision);
    /// Whether a point lies in the rectangle around a country; nothing for a country that is not known, or
    /// without a gazetteer.
    std::optional<bool> is_in(std::string_view country, LonLat point);

  private:
    using Key = std::tuple<std::string, std::string, std::string>;
    std::optional<Place> look_up(const Key& key);

    std::optional<Gazetteer> gazetteer_;
    bool is_missing_ = false;
    std::map<Key, std::optional<Place>> found_;
};

}  // namespace dateline
