// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/local_country.h"

#include <algorithm>

namespace dateline {

namespace {

/// So many countries told before a name are looked at: a paragraph of news holds fewer.
constexpr std::size_t kReach = 100;

}  // namespace

LocalCountries::LocalCountries(const MarkedText& text, const Gazetteer& gazetteer, const Findings& found)
    : text_(text), gazetteer_(gazetteer), found_(found) {
    for (std::size_t i = 0; i < text.text.tokens.size(); ++i)
        if (text.marks(i).demonym_place.size() == 2) told_.emplace_back(i, text.marks(i).demonym_place);
    for (const Mention& mention : found.mentions) {
        const FoundName& name = found.names[mention.name];
        if (name.hits.empty()) continue;
        const Place place = gazetteer.place(name.hits.front().place);
        if (place.kind == PlaceKind::country) told_.emplace_back(mention.first, place.country);
    }
    std::sort(told_.begin(), told_.end());
}

std::string_view LocalCountries::country_of(std::size_t index) const {
    const Mention& mention = found_.mentions[index];
    const FoundName& name = found_.names[mention.name];
    if (!ambiguous(name)) return {};
    const Sentence& sentence = text_.sentence_of(mention.first);
    const auto end = std::lower_bound(told_.begin(), told_.end(),
                                      std::pair(std::size_t{sentence.last_token}, std::string_view()));
    std::string_view inside;
    std::size_t steps = 0;
    for (auto told = end; told != told_.begin() && steps < kReach; ++steps) {
        --told;
        const auto& [token, country] = *told;
        if (text_.sentence_of(token).paragraph != sentence.paragraph) break;
        if (!possible(name, country)) continue;
        if (token < sentence.first_token) return inside.empty() ? country : inside;
        if (!inside.empty() && inside != country) return {};
        inside = country;
    }
    return inside;
}

bool LocalCountries::possible(const FoundName& name, std::string_view country) const {
    return std::any_of(name.hits.begin(), name.hits.end(), [&](const NameHit& hit) {
        const Place place = gazetteer_.place(hit.place);
        return place.country == country && place.kind != PlaceKind::country;
    });
}

/// Places of several countries bear the name, and none is a country itself.
bool LocalCountries::ambiguous(const FoundName& name) const {
    std::string_view first;
    bool several = false;
    for (const NameHit& hit : name.hits) {
        const Place place = gazetteer_.place(hit.place);
        if (place.kind == PlaceKind::country) return false;
        if (place.country.empty()) continue;
        if (first.empty()) first = place.country;
        several = several || place.country != first;
    }
    return several;
}

}  // namespace dateline
