// SPDX-License-Identifier: Apache-2.0
#include "geodata/events/article_places.h"

#include "geodata/core/lonlat.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace dateline {
namespace {

/// Further than this from every other place, a place has nothing to do with them.
constexpr double kFarAway_m = 500'000;
constexpr std::int64_t kLittle = 100'000;
/// A name with a higher score (Toponym::score) is that of its place, however far.
constexpr double kSureName = 0.95;
/// An article with fewer places in its main country may be about anywhere.
constexpr std::size_t kAtHome = 3;
constexpr std::string_view kCapitalCode = "PPLC";

struct Named {
    const Toponym* toponym;
    PlaceIndex index;
    Place place;
};

bool is_country(const Place& place) {
    return place.kind == PlaceKind::country || place.kind == PlaceKind::continent;
}

}  // namespace

ArticlePlaces::ArticlePlaces(const EventLexicon& lexicon, const Gazetteer& gazetteer,
                             const AnalysedText& text, const std::vector<Toponym>& toponyms) {
    std::vector<Named> named;
    std::set<std::string_view> countries_named;
    std::map<std::string_view, std::set<PlaceIndex>> by_country;
    for (const Toponym& toponym : toponyms) {
        if (toponym.place() == kNoPlace) continue;
        const Place place = gazetteer.place(toponym.place());
        if (place.country.empty()) continue;
        if (is_country(place))
            countries_named.insert(place.country);
        else
            by_country[place.country].insert(toponym.place());
        named.push_back({&toponym, toponym.place(), place});
    }
    if (by_country.empty()) return;
    const auto home =
        std::max_element(by_country.begin(), by_country.end(),
                         [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    for (const Named& one : named)
        if (!capital_ && one.place.country == home->first && one.place.feature_code == kCapitalCode)
            capital_ = one.toponym;
    if (home->second.size() < kAtHome || by_country.size() == 1) return;
    const auto has_demonym_of = [&](std::string_view country) {
        return std::any_of(text.tokens.begin(), text.tokens.end(), [&](const Token& token) {
            const auto demonym = lexicon.demonyms.find(token.folded);
            return demonym != lexicon.demonyms.end() && demonym->second == country;
        });
    };
    for (const Named& one : named) {
        if (is_country(one.place) || one.place.country == home->first ||
            countries_named.contains(one.place.country) ||
            (one.place.kind == PlaceKind::settlement && one.place.population >= kLittle) ||
            one.toponym->score >= kSureName)
            continue;
        const bool far = std::none_of(named.begin(), named.end(), [&](const Named& other) {
            return other.place.country != one.place.country && !is_country(other.place) &&
                   distance_m(other.place.point, one.place.point) <= kFarAway_m;
        });
        if (far && !has_demonym_of(one.place.country)) strays_.insert(one.index);
    }
}

}  // namespace dateline
