// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/spoken_countries.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

/// Names as prominent as capitals tell which countries a text speaks of.
constexpr double kSpeaksOfCountry = 0.8;

}  // namespace

SpokenCountries::SpokenCountries(const MarkedText& text, const Gazetteer& gazetteer, const Findings& found)
    : gazetteer_(gazetteer) {
    for (std::size_t i = 0; i < text.text.tokens.size(); ++i) speak_of(text.marks(i).demonym_place);
    for (const Mention& mention : found.mentions) {
        const FoundName& name = found.names[mention.name];
        if (!name.has_seat || name.prominence < kSpeaksOfCountry) continue;
        speak_of(gazetteer.place(name.hits.front().place).country);
        ++own_[mention.name];
    }
}

void SpokenCountries::speak_of(std::string_view country) {
    if (country.empty()) return;
    times_[country] += 1;
    all_ += 1;
}

double SpokenCountries::fit(std::size_t index, const FoundName& name) const {
    const auto found = own_.find(index);
    const double own = found == own_.end() ? 0 : found->second;
    const std::string_view own_country =
        own > 0 ? gazetteer_.place(name.hits.front().place).country : std::string_view();
    double most = 0;
    for (const NameHit& hit : name.hits) {
        const std::string_view country = gazetteer_.place(hit.place).country;
        const auto known = times_.find(country);
        if (known == times_.end()) continue;
        most = std::max(most, known->second - (country == own_country ? own : 0));
    }
    return all_ > own ? std::sqrt(most / (all_ - own)) : 0;
}

std::vector<std::string_view> SpokenCountries::most_spoken(std::size_t count) const {
    std::vector<std::pair<double, std::string_view>> ordered;
    for (const auto& [country, times] : times_)
        if (country.size() == 2) ordered.emplace_back(-times, country);
    std::sort(ordered.begin(), ordered.end());
    std::vector<std::string_view> out;
    for (const auto& [times, country] : ordered)
        if (out.size() < count) out.push_back(country);
    return out;
}

}  // namespace dateline
