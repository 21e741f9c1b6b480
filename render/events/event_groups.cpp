// SPDX-License-Identifier: Apache-2.0
#include "render/events/event_groups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

auto place_key(const Event& event) {
    const auto grid = [](double degrees) { return std::llround(degrees * 1e4); };
    const bool known = event.geonameid != 0;
    return std::tuple(is_area(event.place_precision) ? event.place_precision : PlacePrecision::settlement,
                      event.geonameid, known ? 0 : grid(event.point->lon),
                      known ? 0 : grid(event.point->lat));
}

}  // namespace

bool is_area(PlacePrecision precision) {
    return precision == PlacePrecision::near || precision == PlacePrecision::admin1 ||
           precision == PlacePrecision::admin2;
}

EventsByPlace group_by_place(std::span<const Event> events, std::span<const std::size_t> shown) {
    EventsByPlace found;
    std::map<decltype(place_key(events[0])), std::vector<std::size_t>> places;
    for (const std::size_t index : shown) {
        const Event& event = events[index];
        if (!event.point || event.place_precision == PlacePrecision::country) {
            found.outside.push_back(index);
        } else {
            places[place_key(event)].push_back(index);
        }
    }
    for (auto& [key, indices] : places) {
        const PlacePrecision precision = events[indices.front()].place_precision;
        found.places.push_back({precision, std::move(indices)});
    }
    std::sort(found.places.begin(), found.places.end(),
              [](const PlaceEvents& a, const PlaceEvents& b) { return a.events.front() < b.events.front(); });
    return found;
}

std::vector<SharedSign> signs_of(std::span<const Event> events, std::span<const std::size_t> indices,
                                 const std::function<std::size_t(const Event&)>& sign_of,
                                 std::size_t crowded) {
    const bool share = indices.size() > crowded;
    std::vector<SharedSign> signs;
    for (const std::size_t index : indices) {
        const MarkKind kind{sign_of(events[index]), events[index].status};
        const auto same = std::find_if(signs.begin(), signs.end(),
                                       [&](const SharedSign& sign) { return share && sign.kind == kind; });
        if (same == signs.end()) {
            signs.push_back({kind, {index}});
        } else {
            same->events.push_back(index);
        }
    }
    return signs;
}

}  // namespace dateline
