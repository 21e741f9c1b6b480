// SPDX-License-Identifier: Apache-2.0
#include "geodata/gazetteer/edit_distance.h"
#include "geodata/gazetteer/search.h"
#include "geodata/gazetteer/transliteration.h"

#include <algorithm>
#include <unordered_map>

namespace dateline {

namespace {

/// A key has lost what spellings differ in, so one edit between keys is worth one and a half between names,
/// and two would join different places.
constexpr double kKeyPenalty = 0.5;
constexpr std::size_t kShortestKey = 5;
/// Slips and variants seldom touch the first letter.
constexpr double kInitialPenalty = 0.5;
/// Each edit costs so many letters' worth of the name.
constexpr double kCostOfEdit = 2;

double quality_of(const NearName& name, std::size_t letters, bool by_sound) {
    const double edits =
        name.edits + (name.same_initial ? 0 : kInitialPenalty) + (by_sound ? kKeyPenalty : 0);
    return std::clamp(1 - kCostOfEdit * edits / static_cast<double>(letters), 0.05, 1.0);
}

}  // namespace

std::vector<ApproximateHit> find_approximately(const Gazetteer& gazetteer, std::string_view folded,
                                               std::string_view country) {
    std::unordered_map<std::uint32_t, ApproximateHit> best;
    const auto add = [&](const NameHit& hit, const NearName& name, std::size_t letters, bool by_sound) {
        if (!country.empty()) {
            const std::string_view home = gazetteer.place(hit.place).country;
            if (!home.empty() && home != country) return;
        }
        const ApproximateHit found{hit, name.edits, by_sound, quality_of(name, letters, by_sound)};
        const auto [entry, fresh] = best.try_emplace(static_cast<std::uint32_t>(hit.place), found);
        if (!fresh && found.quality > entry->second.quality) entry->second = found;
    };
    const std::size_t letters = code_points(folded).size();
    for (const NearName& name : gazetteer.nearly(folded, country, allowed_edits(letters))) {
        if (name.edits == 0) continue;
        for (const NameHit& hit : gazetteer.hits(name.name_id)) add(hit, name, letters, false);
    }
    const std::string key = transliteration_key(folded);
    if (const std::size_t key_letters = code_points(key).size(); key_letters >= kShortestKey) {
        for (const NearName& name : gazetteer.nearly_alike(key, country, 1)) {
            if (name.edits == 0) continue;
            for (const NameHit& hit : gazetteer.hits_alike(name.name_id)) add(hit, name, letters, true);
        }
    }
    std::vector<ApproximateHit> out;
    out.reserve(best.size());
    for (const auto& [place, hit] : best) out.push_back(hit);
    std::sort(out.begin(), out.end(), [](const ApproximateHit& a, const ApproximateHit& b) {
        return a.quality != b.quality ? a.quality > b.quality : a.hit.place < b.hit.place;
    });
    return out;
}

}  // namespace dateline
