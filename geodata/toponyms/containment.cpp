// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/containment.h"

namespace dateline {

bool belongs_to(const Place& place, const Place& area) {
    if (place.index == area.index) return false;
    if (area.kind == PlaceKind::country)
        return place.country == area.country && place.kind != PlaceKind::country;
    return area.kind == PlaceKind::admin1 && place.admin1_place == area.index;
}

bool lies_in(const Place& place, const Place& area) {
    if (belongs_to(place, area)) return true;
    const bool division =
        area.kind == PlaceKind::admin1 || area.kind == PlaceKind::admin2 || area.kind == PlaceKind::island;
    const LonLatBox& box = area.extent;
    if (!division || place.is_area() || box == LonLatBox{} || place.country != area.country) return false;
    return place.point.lon >= box.west && place.point.lon <= box.east && place.point.lat >= box.south &&
           place.point.lat <= box.north;
}

}  // namespace dateline
