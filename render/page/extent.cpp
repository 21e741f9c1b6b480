// SPDX-License-Identifier: Apache-2.0
#include "render/page/extent.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace dateline {

namespace {

constexpr LonLatBox kInhabitedWorld{-170, -56, 179, 76};
/// With the page's margins about 3 degrees high: some towns around the place are known, and the locator shows
/// the rest.
constexpr double kLeast_deg = 2.2;
/// Detail at which outlines are asked for; their corners are all that counts.
constexpr int kOutlineZoom = 4;

/// Longitudes and latitudes that must be seen.
struct Seen {
    std::vector<double> lons, lats;

    void add(LonLat point) {
        lons.push_back(point.lon);
        lats.push_back(point.lat);
    }
    void add(const MercatorGeometry& outline) {
        for (const MercatorPoint p : outline.points) add(to_lonlat(p));
    }
};

/// The narrowest interval that holds all longitudes: what is left when the widest gap is cut out of the
/// circle.
LonLatBox narrowest_box(Seen& seen) {
    std::sort(seen.lons.begin(), seen.lons.end());
    double widest = seen.lons.front() + 360 - seen.lons.back();
    LonLatBox box{seen.lons.front(), 0, seen.lons.back(), 0};
    for (std::size_t i = 1; i < seen.lons.size(); ++i) {
        const double gap = seen.lons[i] - seen.lons[i - 1];
        // A box across the antimeridian must be clearly better: readers expect the usual frame.
        if (gap <= widest * 1.5) continue;
        widest = gap;
        box.west = seen.lons[i];
        box.east = seen.lons[i - 1];
    }
    const auto [south, north] = std::minmax_element(seen.lats.begin(), seen.lats.end());
    box.south = *south;
    box.north = *north;
    return box;
}

LonLatBox at_least(LonLatBox box, double least_deg) {
    const double height = std::max(0.0, least_deg - (box.north - box.south)) / 2;
    box.south -= height;
    box.north += height;
    const double cosine = std::max(0.1, std::cos((box.south + box.north) / 2 * std::numbers::pi / 180));
    const double span = box.west <= box.east ? box.east - box.west : box.east + 360 - box.west;
    const double width = std::max(0.0, least_deg / cosine - span) / 2;
    box.west -= width;
    box.east += width;
    return box;
}

}  // namespace

LonLatBox page_extent(const BaseMap& base, std::span<const Event> events,
                      std::span<const std::size_t> shown) {
    Seen seen;
    for (const std::size_t index : shown) {
        const Event& event = events[index];
        if (!event.point || event.place_precision == PlacePrecision::country) continue;
        seen.add(*event.point);
        if (event.place_precision != PlacePrecision::admin1) continue;
        if (const auto outline = base.admin1_at(*event.point, kOutlineZoom)) seen.add(*outline);
    }
    if (seen.lons.empty()) {
        for (const std::size_t index : shown) {
            if (const auto area = base.country_area(events[index].country, kOutlineZoom)) seen.add(*area);
        }
    }
    return seen.lons.empty() ? kInhabitedWorld : at_least(narrowest_box(seen), kLeast_deg);
}

}  // namespace dateline
