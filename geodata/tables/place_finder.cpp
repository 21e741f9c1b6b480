// SPDX-License-Identifier: Apache-2.0
#include "geodata/tables/place_finder.h"

#include "geodata/core/error.h"
#include "geodata/gazetteer/search.h"
#include "geodata/language/fold.h"
#include "geodata/tables/row_filter.h"

#include <algorithm>

namespace dateline {
namespace {

PlacePrecision precision_of(const Place& place) {
    switch (place.kind) {
        case PlaceKind::country:
        case PlaceKind::continent:
            return PlacePrecision::country;
        case PlaceKind::admin1:
            return PlacePrecision::admin1;
        case PlaceKind::admin2:
            return PlacePrecision::admin2;
        case PlaceKind::sea:
            return PlacePrecision::sea;
        case PlaceKind::site:
            return PlacePrecision::site;
        case PlaceKind::settlement:
            return PlacePrecision::settlement;
        case PlaceKind::region:
        case PlaceKind::river:
        case PlaceKind::lake:
        case PlaceKind::mountain:
        case PlaceKind::island:
            break;
    }
    return PlacePrecision::near;
}

}  // namespace

std::optional<Place> PlaceFinder::look_up(const Key& key) {
    const std::string &name = std::get<0>(key), &country = std::get<1>(key), &admin1 = std::get<2>(key);
    SearchQuery query;
    query.name = name;
    query.country = country;
    std::vector<SearchResult> results = search(*gazetteer_, query);
    // A country that is told excludes all others.
    if (!country.empty())
        std::erase_if(results, [&](const SearchResult& result) { return result.place.country != country; });
    if (results.empty()) return std::nullopt;
    const std::string division = fold_phrase(admin1);
    const auto in_division = std::find_if(results.begin(), results.end(), [&](const SearchResult& result) {
        return !division.empty() && fold_phrase(result.place.admin1) == division;
    });
    return (in_division == results.end() ? results.front() : *in_division).place;
}

bool PlaceFinder::locate(Event& event, bool keeps_precision) {
    const std::string& name = !event.place_name.empty() ? event.place_name : event.admin1;
    if (name.empty() && event.country.empty()) return false;
    if (!gazetteer_) gazetteer_.emplace(gazetteer_path());
    std::optional<Place> place;
    if (name.empty()) {
        place = gazetteer_->country(event.country);
    } else {
        const Key key{name, event.country, event.admin1};
        const auto known = found_.find(key);
        place = known != found_.end() ? known->second : found_.emplace(key, look_up(key)).first->second;
    }
    if (!place) return false;
    event.point = place->point;
    if (event.place_text.empty()) event.place_text = event.place_name;
    event.place_name = place->name;
    event.geonameid = place->geonameid;
    if (event.country.empty()) event.country = place->country;
    if (event.admin1.empty()) event.admin1 = place->admin1;
    if (!keeps_precision) event.place_precision = precision_of(*place);
    return true;
}

std::optional<bool> PlaceFinder::is_in(std::string_view country, LonLat point) {
    if (country.empty() || is_missing_) return std::nullopt;
    if (!gazetteer_) {
        try {
            gazetteer_.emplace(gazetteer_path());
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::no_data) throw;
            is_missing_ = true;  // only a plausibility is asked
            return std::nullopt;
        }
    }
    const auto place = gazetteer_->country(country);
    if (!place || place->extent == LonLatBox{}) return std::nullopt;
    return holds(place->extent, point);
}

}  // namespace dateline
