// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/axis_order.h"

#include "geodata/tables/place_finder.h"

#include <cmath>

namespace dateline {

void AxisOrder::add(const RowPoint& point, std::string_view country, PlaceFinder& places) {
    const double lat = std::abs(point.lat), lon = std::abs(point.lon);
    const bool can_be_straight = lat <= 90 && lon <= 180, can_be_swapped = lon <= 90 && lat <= 180;
    if (can_be_straight != can_be_swapped) {
        ++(can_be_straight ? straight_ : swapped_);
        return;
    }
    if (!can_be_straight) return;
    const auto straight = places.is_in(country, {point.lon, point.lat});
    const auto swapped = places.is_in(country, {point.lat, point.lon});
    if (straight && swapped && *straight != *swapped) ++(*straight ? straight_ : swapped_);
}

}  // namespace dateline
