// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/extents.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>

namespace dateline {

namespace {

constexpr double kNearlyTouching_deg = 1.0;

bool nearly_touch(const LonLatBox& a, const LonLatBox& b) {
    return a.west <= b.east + kNearlyTouching_deg && b.west <= a.east + kNearlyTouching_deg &&
           a.south <= b.north + kNearlyTouching_deg && b.south <= a.north + kNearlyTouching_deg;
}

using Parts = std::vector<const DivisionPolygon*>;

double area_of(const Parts& parts) {
    double out = 0;
    for (const DivisionPolygon* part : parts) out += part->area_deg2;
    return out;
}

/// Divisions in groups that hang together.
std::vector<Parts> groups_of(Parts parts) {
    std::vector<Parts> out;
    while (!parts.empty()) {
        Parts group{parts.front()};
        parts.erase(parts.begin());
        for (std::size_t next = 0; next < group.size(); ++next) {
            for (auto part = parts.begin(); part != parts.end();) {
                if (nearly_touch(group[next]->extent, (*part)->extent)) {
                    group.push_back(*part);
                    part = parts.erase(part);
                } else {
                    ++part;
                }
            }
        }
        out.push_back(std::move(group));
    }
    return out;
}

/// The group around the capital (the largest one where no capital is known) and every group at least half as
/// large: Malaysia has two halves, but Guiana and Alaska are not where a map of their country looks.
Parts main_parts(const Parts& parts, const std::optional<LonLat>& capital) {
    std::vector<Parts> groups = groups_of(parts);
    const auto home = std::find_if(groups.begin(), groups.end(), [&](const Parts& group) {
        return capital && std::any_of(group.begin(), group.end(),
                                      [&](const auto* part) { return part->contains(*capital); });
    });
    const auto largest = std::max_element(
        groups.begin(), groups.end(), [](const Parts& a, const Parts& b) { return area_of(a) < area_of(b); });
    const auto first = home == groups.end() ? largest : home;
    const double enough = area_of(*first) / 2;
    Parts out = *first;
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        if (group != first && area_of(*group) >= enough) out.insert(out.end(), group->begin(), group->end());
    }
    return out;
}

/// Halfway between a country's middle and its reference point, or the middle where that is not in its box.
LonLat halfway(const PlaceDraft& country, LonLat reference) {
    LonLat other = reference;
    if (other.lon < country.point.lon - 180) other.lon += 360;
    const LonLat point{(country.point.lon + other.lon) / 2, (country.point.lat + other.lat) / 2};
    const LonLatBox& box = country.extent;
    const bool inside =
        other.lon >= box.west && other.lon <= box.east && other.lat >= box.south && other.lat <= box.north;
    return inside ? point : country.point;
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

/// A sum of points on the unit sphere.
struct Vector3 {
    double x = 0, y = 0, z = 0, weight = 0;

    void add(LonLat point, double share) {
        constexpr double kRadians = 3.14159265358979323846 / 180;
        const double lon = point.lon * kRadians, lat = point.lat * kRadians;
        x += share * std::cos(lat) * std::cos(lon);
        y += share * std::cos(lat) * std::sin(lon);
        z += share * std::sin(lat);
        weight += share;
    }
    void add(const Vector3& other) {
        x += other.x;
        y += other.y;
        z += other.z;
        weight += other.weight;
    }
    LonLat direction() const {
        constexpr double kDegrees = 180 / 3.14159265358979323846;
        return {std::atan2(y, x) * kDegrees, std::atan2(z, std::hypot(x, y)) * kDegrees};
    }
};

}  // namespace

LonLatBox united(const LonLatBox& a, const LonLatBox& b) {
    return {std::min(a.west, b.west), std::min(a.south, b.south), std::max(a.east, b.east),
            std::max(a.north, b.north)};
}

LonLatBox box_of(LonLat point) {
    return {point.lon, point.lat, point.lon, point.lat};
}

void place_countries(GazetteerDraft& draft, const std::vector<DivisionPolygon>& polygons,
                     const std::map<std::string, LonLat>& reference_points) {
    std::map<std::string, std::vector<const DivisionPolygon*>> parts;
    for (const DivisionPolygon& polygon : polygons) parts[polygon.country].push_back(&polygon);
    std::unordered_map<std::uint32_t, LonLat> capitals;
    for (const PlaceDraft& town : draft.places) {
        if (town.feature_code == "PPLC") capitals.emplace(town.country_place, town.point);
    }
    for (const auto& [code, index] : draft.countries) {
        const auto found = parts.find(code);
        if (found == parts.end()) continue;
        PlaceDraft& country = draft.places[index];
        const auto capital = capitals.find(index);
        const Parts joined = main_parts(
            found->second, capital == capitals.end() ? std::nullopt : std::optional(capital->second));
        country.extent = joined.front()->extent;
        double lon = 0, lat = 0;
        for (const DivisionPolygon* part : joined) {
            country.extent = united(country.extent, part->extent);
            country.area_deg2 += part->area_deg2;
            const double part_lon =
                part->point.lon < part->extent.west ? part->point.lon + 360 : part->point.lon;
            lon += part_lon * part->area_deg2;
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
        if (const auto reference = reference_points.find(code); reference != reference_points.end())
            country.point = halfway(country, reference->second);
    }
    place_from_towns(draft);
    for (const PlaceDraft& town : draft.places) {
        if (town.kind == PlaceKind::settlement && town.country_place != 0xFFFFFFFF)
            draft.places[town.country_place].population += town.population;
    }
}

void place_regions(GazetteerDraft& draft) {
    std::unordered_map<std::uint32_t, Vector3> centres;  // by country
    for (const PlaceDraft& town : draft.places) {
        if (town.kind == PlaceKind::settlement && town.country_place != 0xFFFFFFFF)
            centres[town.country_place].add(town.point, static_cast<double>(town.population));
    }
    for (auto& [code, region] : draft.regions) {
        std::set<std::string> seen;
        Vector3 centre;
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
            place.population += part.population;
            centre.add(centres[country->second]);
        };
        visit(code);
        if (centre.weight > 0) place.point = centre.direction();
    }
}

}  // namespace dateline
