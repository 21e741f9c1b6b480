// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/approximate_names.h"

#include "geodata/gazetteer/search.h"
#include "geodata/toponyms/prominence.h"
#include "geodata/toponyms/spoken_countries.h"

#include <algorithm>
#include <vector>

namespace dateline {

namespace {

/// Countries of a text in which a misprint is looked for.
constexpr std::size_t kMostCountries = 2;
/// A text of very many unknown names is no news: the look-ups would take its time.
constexpr std::size_t kMostNames = 40;
constexpr std::size_t kMostHits = 5;

}  // namespace

void add_approximate_names(const MarkedText& text, const Gazetteer& gazetteer, Findings& found) {
    std::vector<std::size_t> unknown;
    for (const Mention& mention : found.mentions)
        if (found.names[mention.name].hits.empty() &&
            std::find(unknown.begin(), unknown.end(), mention.name) == unknown.end() &&
            unknown.size() < kMostNames)
            unknown.push_back(mention.name);
    if (unknown.empty()) return;
    const std::vector<std::string_view> countries =
        SpokenCountries(text, gazetteer, found).most_spoken(kMostCountries);
    for (const std::size_t index : unknown) {
        FoundName& name = found.names[index];
        for (const std::string_view country : countries) {
            std::size_t taken = 0;
            for (const ApproximateHit& near : find_approximately(gazetteer, name.folded, country)) {
                const Place place = gazetteer.place(near.hit.place);
                if (place.country != country || taken == kMostHits) continue;
                ++taken;
                name.hits.push_back(near.hit);
                name.match.push_back(NameMatch::approximate);
                name.has_town = name.has_town || place.kind == PlaceKind::settlement;
                name.prominence = std::max(name.prominence, prominence(place));
            }
        }
        name.alike = !name.hits.empty();
    }
}

}  // namespace dateline
