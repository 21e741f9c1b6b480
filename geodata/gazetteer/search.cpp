// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/search.h"

#include "geodata/language/fold.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

// Weights of the parts of a score; each part is between 0 and 1. Where the searcher says near what or in
// which country, that outweighs fame.
constexpr double kNameWeight = 1, kFameWeight = 1, kCountryWeight = 2, kNearWeight = 6;
/// At this distance nearness has lost half of its weight.
constexpr double kHalfNear_m = 10'000;

double name_quality(const SearchResult& result) {
    static constexpr std::array<double, 6> kByKind = {1.0, 0.95, 0.75, 0.9, 0.6, 0.5};  // by NameKind
    return kByKind.at(static_cast<std::size_t>(result.name_kind)) * (result.alike ? 0.6 : 1.0);
}

/// Towns by population on a logarithmic scale up to ten million; areas by what a reader takes a bare name
/// for.
double fame(const Place& place) {
    const double people = std::clamp(std::log10(static_cast<double>(place.population) + 1) / 7, 0.0, 1.0);
    switch (place.kind) {
        case PlaceKind::country:
        case PlaceKind::continent:
            return 1;
        case PlaceKind::sea:
        case PlaceKind::region:
            return 0.7;
        case PlaceKind::admin1:
            return std::max(0.5, people * 0.8);
        case PlaceKind::admin2:
            return people * 0.6;
        case PlaceKind::settlement: {
            const bool is_capital = place.feature_code == "PPLC";
            const bool is_seat = place.feature_code == "PPLA";
            return std::min(1.0, people * 0.85 + (is_capital ? 0.15 : is_seat ? 0.08 : 0));
        }
        case PlaceKind::river:
        case PlaceKind::lake:
        case PlaceKind::mountain:
        case PlaceKind::island:
            return 0.45;
        case PlaceKind::site:
            return 0.35;
    }
    return 0;
}

double nearness(const Place& place, LonLat near) {
    return 1 / (1 + distance_m(place.point, near) / kHalfNear_m);
}

}  // namespace

std::vector<SearchResult> search(const Gazetteer& gazetteer, const SearchQuery& query) {
    const std::string folded = fold_phrase(query.name);
    std::vector<NameHit> hits = gazetteer.find(folded);
    const bool alike = hits.empty();
    if (alike) hits = gazetteer.find_alike(folded);

    std::vector<SearchResult> out;
    for (const NameHit& hit : hits) {
        SearchResult result{gazetteer.place(hit.place), hit.kind, alike, 0};
        if (query.kind && result.place.kind != *query.kind) continue;
        double most = kNameWeight + kFameWeight;
        result.score = kNameWeight * name_quality(result) + kFameWeight * fame(result.place);
        if (!query.country.empty()) {
            most += kCountryWeight;
            if (result.place.country == query.country) result.score += kCountryWeight;
        }
        if (query.near) {
            most += kNearWeight;
            result.score += kNearWeight * nearness(result.place, *query.near);
        }
        result.score /= most;
        out.push_back(result);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const SearchResult& a, const SearchResult& b) { return a.score > b.score; });
    if (out.size() > query.limit) out.resize(query.limit);
    return out;
}

std::string_view name_of(NameKind kind) {
    static constexpr std::array<std::string_view, 6> kNames = {"canonical", "preferred",  "alternate",
                                                               "ascii",     "colloquial", "historical"};
    return kNames.at(static_cast<std::size_t>(kind));
}

}  // namespace dateline
