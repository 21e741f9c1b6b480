// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/search.h"

#include "geodata/language/fold.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace dateline {

namespace {

// Weights of the parts of a score; each part is between 0 and 1. Where the searcher says near what or in
// which country, that outweighs fame.
constexpr double kNameWeight = 1, kFameWeight = 1, kCountryWeight = 2, kNearWeight = 6;
/// At this distance nearness has lost half of its weight.
constexpr double kHalfNear_m = 10'000;

double quality_of(NameKind kind) {
    static constexpr std::array<double, 6> kByKind = {1.0, 0.95, 0.75, 0.9, 0.6, 0.5};  // by NameKind
    return kByKind.at(static_cast<std::size_t>(kind));
}
/// What is left of a name's quality when it only sounds the same, or is only nearly the same.
constexpr double kAlike = 0.6, kApproximate = 0.5;

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

/// "le Yémen", "the Gambia": the name without its French or English article; "" when it has none.
std::string_view without_article(std::string_view folded) {
    for (const std::string_view article : {"le ", "la ", "les ", "l ", "the "}) {
        if (folded.starts_with(article)) return folded.substr(article.size());
    }
    return {};
}

double score_of(const ScoreParts& parts, const SearchQuery& query) {
    double most = kNameWeight + kFameWeight;
    double score = kNameWeight * parts.name + kFameWeight * parts.fame;
    if (!query.country.empty()) {
        most += kCountryWeight;
        score += kCountryWeight * parts.country;
    }
    if (query.near) {
        most += kNearWeight;
        score += kNearWeight * parts.near;
    }
    return score / most;
}

}  // namespace

std::vector<SearchResult> search(const Gazetteer& gazetteer, const SearchQuery& query) {
    std::vector<SearchResult> out;
    std::unordered_set<PlaceIndex> seen;
    const auto add = [&](const NameHit& hit, Agreement agreement, double left) {
        SearchResult result{gazetteer.place(hit.place), hit.kind, agreement, {}, 0};
        if (query.kind && result.place.kind != *query.kind) return;
        if (!seen.insert(hit.place).second) return;
        result.parts.name = quality_of(hit.kind) * left;
        result.parts.fame = fame(result.place);
        result.parts.country = !query.country.empty() && result.place.country == query.country ? 1 : 0;
        result.parts.near = query.near ? nearness(result.place, *query.near) : 0;
        result.score = score_of(result.parts, query);
        out.push_back(result);
    };
    const auto none_in_country = [&] {
        return std::none_of(out.begin(), out.end(), [&](const SearchResult& result) {
            return query.country.empty() || result.place.country == query.country;
        });
    };
    const std::string folded = fold_phrase(query.name);
    for (const NameHit& hit : gazetteer.find(folded)) add(hit, Agreement::same, 1);
    if (out.empty()) {
        for (const NameHit& hit : gazetteer.find(without_article(folded))) add(hit, Agreement::same, 1);
    }
    if (none_in_country()) {
        for (const NameHit& hit : gazetteer.find_alike(folded)) add(hit, Agreement::alike, kAlike);
    }
    if (query.matching == Matching::approximate) {
        for (const ApproximateHit& found : find_approximately(gazetteer, folded, query.country))
            add(found.hit, Agreement::approximate, kApproximate * found.quality);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const SearchResult& a, const SearchResult& b) { return a.score > b.score; });
    if (out.size() > query.limit) out.resize(query.limit);
    return out;
}

std::string_view name_of(Agreement agreement) {
    static constexpr std::array<std::string_view, 3> kNames = {"same", "alike", "approximate"};
    return kNames.at(static_cast<std::size_t>(agreement));
}

std::string_view name_of(NameKind kind) {
    static constexpr std::array<std::string_view, 6> kNames = {"canonical", "preferred",  "alternate",
                                                               "ascii",     "colloquial", "historical"};
    return kNames.at(static_cast<std::size_t>(kind));
}

}  // namespace dateline
