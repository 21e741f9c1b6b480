// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/extents.h"

#include <algorithm>
#include <functional>
#include <set>

namespace dateline {

namespace {

constexpr double kNearlyTouching_deg = 1.0;

bool nearly_touch(const LonLatBox& a, const LonLatBox& b) {
    return a.west <= b.east + kNearlyTouching_deg && b.west <= a.east + kNearlyTouching_deg &&
           a.south <= b.north + kNearlyTouching_deg && b.south <= a.north + kNearlyTouching_deg;
}

/// The divisions that hang together with the largest one.
std::vector<const DivisionPolygon*> mainland(std::vector<const DivisionPolygon*> parts) {
    std::stable_sort(parts.begin(), parts.end(), [](const DivisionPolygon* a, const DivisionPolygon* b) {
        return a->area_deg2 > b->area_deg2;
    });
    std::vector<const DivisionPolygon*> out{parts.front()};
    parts.erase(parts.begin());
    for (std::size_t next = 0; next < out.size(); ++next) {
        for (auto part = parts.begin(); part != parts.end();) {
            if (nearly_touch(out[next]->extent, (*part)->extent)) {
                out.push_back(*part);
                part = parts.erase(part);
            } else {
                ++part;
            }
        }
    }
    return out;
}

void place_from_towns(GazetteerDraft& draft) {
    for (PlaceDraft& town : draft.places) {
        if (town.kind != PlaceKind::settlement || town.country_place == 0xFFFFFFFF) continue;
        PlaceDraft& country = draft.places[town.country_place];
        if (country.area_deg2 > 0) continue;
        country.extent = country.located ? united(country.extent, box_of(town.point)) : box_of(town.point);
        if (!country.located || town.feature_code == "PPLC") country.point = town.point;
        country.located = true;
    }
}

}  // namespace

LonLatBox united(const LonLatBox& a, const LonLatBox& b) {
    return {std::min(a.west, b.west), std::min(a.south, b.south), std::max(a.east, b.east),
            std::max(a.north, b.north)};
}

LonLatBox box_of(LonLat point) {
    return {point.lon, point.lat, point.lon, point.lat};
}

void place_countries(GazetteerDraft& draft, const std::vector<DivisionPolygon>& polygons) {
    std::map<std::string, std::vector<const DivisionPolygon*>> parts;
    for (const DivisionPolygon& polygon : polygons) parts[polygon.country].push_back(&polygon);
    for (const auto& [code, index] : draft.countries) {
        const auto found = parts.find(code);
        if (found == parts.end()) continue;
        PlaceDraft& country = draft.places[index];
        const auto joined = mainland(found->second);
        country.extent = joined.front()->extent;
        double lon = 0, lat = 0;
        for (const DivisionPolygon* part : joined) {
            country.extent = united(country.extent, part->extent);
            country.area_deg2 += part->area_deg2;
            lon += part->point.lon * part->area_deg2;
            lat += part->point.lat * part->area_deg2;
        }
        country.located = true;
        if (country.area_deg2 == 0) {
            country.point = joined.front()->point;
            continue;
        }
        const LonLat mean{lon / country.area_deg2, lat / country.area_deg2};
        const bool inside =
            std::any_of(joined.begin(), joined.end(), [&](const auto* part) { return part->contains(mean); });
        const auto nearest =
            std::min_element(joined.begin(), joined.end(), [&](const auto* a, const auto* b) {
                return distance_m(a->point, mean) < distance_m(b->point, mean);
            });
        country.point = inside ? mean : (*nearest)->point;
    }
    place_from_towns(draft);
    for (const PlaceDraft& town : draft.places) {
        if (town.kind == PlaceKind::settlement && town.country_place != 0xFFFFFFFF)
            draft.places[town.country_place].population += town.population;
    }
}

void place_regions(GazetteerDraft& draft) {
    for (auto& [code, region] : draft.regions) {
        std::set<std::string> seen;
        double weight = 0, lon = 0, lat = 0;
        PlaceDraft& place = draft.places[region.place];
        const std::function<void(const std::string&)> visit = [&](const std::string& member) {
            if (!seen.insert(member).second) return;
            if (const auto part = draft.regions.find(member); part != draft.regions.end()) {
                for (const std::string& inner : part->second.members) visit(inner);
            }
            const auto country = draft.countries.find(member);
            if (country == draft.countries.end() || !draft.places[country->second].located) return;
            const PlaceDraft& part = draft.places[country->second];
            place.extent = place.located ? united(place.extent, part.extent) : part.extent;
            place.located = true;
            const double share = part.area_deg2 + 1e-6;
            lon += part.point.lon * share;
            lat += part.point.lat * share;
            weight += share;
        };
        visit(code);
        if (weight > 0) place.point = {lon / weight, lat / weight};
    }
}

}  // namespace dateline
