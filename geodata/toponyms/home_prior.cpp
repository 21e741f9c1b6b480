// SPDX-License-Identifier: Apache-2.0
#include "geodata/toponyms/home_prior.h"

#include "geodata/toponyms/prominence.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>

namespace dateline {

namespace {

/// Countries, capitals and cities of millions.
constexpr double kWorldKnown = 0.85;
constexpr double kSure = 0.8;
constexpr std::size_t kFewestLandmarks = 3;
constexpr std::size_t kMostLandmarks = 200;  // time would grow with their square

/// The countries that the text speaks of by name or by demonym.
std::set<std::string_view> told_countries(const MarkedText& text, const std::vector<Sense>& senses) {
    std::set<std::string_view> out;
    for (std::size_t i = 0; i < text.text.tokens.size(); ++i)
        if (const std::string_view country = text.marks(i).demonym_place; !country.empty())
            out.insert(country);
    for (const Sense& sense : senses)
        if (!sense.options.empty() && sense.options.front().place.kind == PlaceKind::country)
            out.insert(sense.options.front().place.country);
    return out;
}

bool same_region(const Place& a, const Place& b) {
    if (a.country != b.country || a.country.empty()) return false;
    return a.admin1_place != kNoPlace && a.admin1_place == b.admin1_place;
}

/// Larger areas and waters say too little about where a text is at home.
bool is_local(PlaceKind kind) {
    return kind == PlaceKind::settlement || kind == PlaceKind::site || kind == PlaceKind::admin2;
}

}  // namespace

void weigh_publisher_home(const MarkedText& text, const PublisherHome& home, const ResolutionWeights& weights,
                          std::vector<Sense>& senses) {
    if (home.country.empty()) return;
    const std::set<std::string_view> told = told_countries(text, senses);
    const auto at_home = [&](const Option& option) { return option.place.country == home.country; };
    for (Sense& sense : senses) {
        const bool open = sense.container == kNone && sense.local_country.empty() &&
                          std::none_of(sense.options.begin(), sense.options.end(), [&](const Option& option) {
                              return !at_home(option) && (prominence(option.place) >= kWorldKnown ||
                                                          told.contains(option.place.country));
                          });
        for (Option& option : sense.options) {
            option.home = 0;
            if (!open || !at_home(option) || option.overshadowed) continue;
            option.home = weights.home_country;
            if (!home.seat) continue;
            const Place& seat = *home.seat;
            const bool around = option.place.admin1_place == seat.index || same_region(option.place, seat) ||
                                chord_km(option.unit, unit_vector(seat.point)) < weights.local_km;
            if (around) option.home += weights.home_region;
        }
    }
}

void weigh_local_region(const ResolutionWeights& weights, std::vector<Sense>& senses) {
    std::vector<const Option*> landmarks;
    std::set<std::size_t> names;
    for (const Sense& sense : senses) {
        if (sense.options.empty() || sense.sureness < kSure || landmarks.size() == kMostLandmarks) continue;
        const Option& best = sense.options.front();
        if (best.match != NameMatch::same || !is_local(best.place.kind)) continue;
        if (names.insert(sense.name).second) landmarks.push_back(&best);
    }
    const auto together = [&](const Option& a, const Option& b) {
        return chord_km(a.unit, b.unit) < weights.local_km;
    };
    const Option* centre = nullptr;
    std::size_t most = 0;
    for (const Option* landmark : landmarks) {
        const auto count = static_cast<std::size_t>(
            std::count_if(landmarks.begin(), landmarks.end(),
                          [&](const Option* other) { return together(*landmark, *other); }));
        if (count <= most) continue;
        most = count;
        centre = landmark;
    }
    const bool local = landmarks.size() >= kFewestLandmarks && 2 * most > landmarks.size();
    const double share = local ? static_cast<double>(most) / static_cast<double>(landmarks.size()) : 0;
    // All are read before any is changed: the centre is itself an option.
    std::vector<Option*> inside;
    for (Sense& sense : senses)
        for (Option& option : sense.options) {
            option.region = 0;
            if (local && !option.overshadowed && is_local(option.place.kind) && together(*centre, option))
                inside.push_back(&option);
        }
    for (Option* option : inside) option->region = weights.local_region * share;
}

}  // namespace dateline
