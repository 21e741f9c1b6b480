// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/join_places.h"

#include "geodata/gazetteer/name_variants.h"
#include "geodata/gazetteer/transliteration.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace dateline {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr double kMetresPerDegree = 111'195;

/// Folded names of a place, or their transliteration keys.
std::set<std::string> keys_of(const PlaceDraft& place, bool by_sound) {
    std::set<std::string> out;
    for (const NameDraft& name : indexed_names(place))
        out.insert(by_sound ? transliteration_key(name.text) : name.text);
    return out;
}

void join(const PlaceDraft& row, PlaceDraft& place) {
    place.add_name(row.name, NameKind::alternate);
    for (const auto& [language, text] : row.labels) place.add_label(language, text);
    for (const NameDraft& name : row.names) place.add_name(name.text, name.kind);
}

}  // namespace

PlaceJoiner::PlaceJoiner(GazetteerDraft& draft, double town_reach_m)
    : draft_(draft), town_reach_m_(town_reach_m) {
    for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
        const PlaceDraft& place = draft.places[i];
        if (!place.located) continue;
        if (place.kind == PlaceKind::settlement) towns_[place.country].push_back(i);
        if (place.kind == PlaceKind::admin1) divisions_[place.country].push_back(i);
        if (place.kind == PlaceKind::river) rivers_.push_back(i);
    }
}

void PlaceJoiner::add(PlaceDraft place, double radius_m) {
    const bool is_point = place.kind == PlaceKind::settlement || place.kind == PlaceKind::site;
    if (is_point && place.admin1_place == kNone) find_division(place);
    const std::uint32_t known = known_place(place, radius_m);
    if (known != kNone)
        join(place, draft_.places[known]);
    else
        added_.push_back(std::move(place));
}

void PlaceJoiner::finish() {
    for (PlaceDraft& place : added_) draft_.add(std::move(place));
    added_.clear();
}

const std::vector<std::uint32_t>& PlaceJoiner::candidates(const PlaceDraft& row) const {
    const auto of_country = [&](const auto& by_country) -> const std::vector<std::uint32_t>& {
        const auto found = by_country.find(row.country);
        return found == by_country.end() ? none_ : found->second;
    };
    switch (row.kind) {
        case PlaceKind::settlement:
            return of_country(towns_);
        case PlaceKind::river:
            return rivers_;
        case PlaceKind::region:
        case PlaceKind::island:
            return row.country.empty() ? none_ : of_country(divisions_);
        default:
            return none_;
    }
}

std::uint32_t PlaceJoiner::known_place(const PlaceDraft& row, double radius_m) const {
    const bool is_town = row.kind == PlaceKind::settlement;
    const double reach_m = is_town                        ? town_reach_m_
                           : row.kind == PlaceKind::river ? 1'500'000
                                                          : 0.6 * radius_m;
    std::set<std::string> wanted;
    for (const std::uint32_t i : candidates(row)) {
        const PlaceDraft& place = draft_.places[i];
        if (std::abs(place.point.lat - row.point.lat) * kMetresPerDegree > reach_m) continue;
        if (distance_m(place.point, row.point) > reach_m) continue;
        if (wanted.empty()) wanted = keys_of(row, is_town);
        const std::set<std::string> known = keys_of(place, is_town);
        if (std::any_of(wanted.begin(), wanted.end(),
                        [&](const std::string& key) { return known.contains(key); }))
            return i;
    }
    return kNone;
}

void PlaceJoiner::find_division(PlaceDraft& place) const {
    const auto towns = towns_.find(place.country);
    if (towns == towns_.end() || place.country.empty()) return;
    double nearest_m = 60'000;
    for (const std::uint32_t i : towns->second) {
        const PlaceDraft& town = draft_.places[i];
        if (std::abs(town.point.lat - place.point.lat) * kMetresPerDegree > nearest_m) continue;
        const double away_m = distance_m(town.point, place.point);
        if (away_m >= nearest_m) continue;
        nearest_m = away_m;
        place.admin1_place = town.admin1_place;
        place.admin1 = town.admin1;
    }
}

LonLatBox box_around(LonLat point, double radius_m) {
    return {destination(point, 270, radius_m).lon, destination(point, 180, radius_m).lat,
            destination(point, 90, radius_m).lon, destination(point, 0, radius_m).lat};
}

void add_listed_names(PlaceDraft& place, std::string_view list, NameKind kind) {
    while (!list.empty()) {
        const auto bar = std::min(list.find('|'), list.size());
        place.add_name(list.substr(0, bar), kind);
        list.remove_prefix(std::min(bar + 1, list.size()));
    }
}

}  // namespace dateline
